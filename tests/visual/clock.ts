/** Stops the clock of the page, so that no screenshot tells the day on which it was taken. */
const NOW = Date.parse('2022-11-02T10:00:00+01:00');

globalThis.Date = class extends Date {
  constructor(...given: [] | [number]) {
    super(...(given.length ? given : ([NOW] as const)));
  }

  static override now(): number {
    return NOW;
  }
} as DateConstructor;

export {};
