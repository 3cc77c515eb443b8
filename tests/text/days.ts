/** Dates as visitors see them, on Node and in each engine: their names of months may differ. */
export const days: readonly [given: string, tag: string, shown: string][] = [
  ['2022-11-02', 'nl', '2 november 2022'],
  ['2022-11-02', 'en-GB', '2 November 2022'],
  ['2022-11-02', 'fy', '2 novimber 2022'],
  ['2021-01-31', 'fy-NL', '31 jannewaris 2021'],
  // Midnight in the Netherlands is the evening before in UTC.
  ['2022-11-02T00:00:00+01:00', 'nl', '2 november 2022'],
  ['2022-11-01T23:30:00Z', 'nl', '2 november 2022'],
  ['2022-10-31T23:30:00Z', 'fy', '1 novimber 2022'],
  // Summer time: two hours from UTC.
  ['2022-06-30T22:00:00Z', 'nl', '1 juli 2022'],
  // Without an offset it is Dutch clock time, wherever the visitor is.
  ['2022-11-02T23:59:00', 'nl', '2 november 2022'],
  ['2022-11-02 00:01', 'nl', '2 november 2022'],
  ['2022-12-31t23:00:00z', 'nl', '1 januari 2023'],
];
