import { describe, expect, it } from 'vitest';

import { isDate, isYearOrDay } from '../../src/util/iso-date.js';

const dates = [
  '2026-03-18',
  '2024-02-29',
  '2000-02-29',
  '1899-12-31',
  '2026-03-18T00:00',
  '2026-03-18T23:59:59',
  '2026-03-18T20:00:00.5',
  '2026-03-18T20:00:00.123456789Z',
  '2026-03-18T20:00Z',
  '2026-03-18T20:00:00+01:00',
  '2026-03-18T20:00:00-23:59',
  '2026-03-18 20:00:00',
];

const others = [
  '',
  '2026',
  '2026-03',
  '2023-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-00-01',
  '2026-01-32',
  '26-03-18',
  '02026-03-18',
  '2026-03-18t20:00Z',
  '2026-03-18T20:00z',
  '2026-03-18  20:00',
  '2026-03-18T',
  '2026-03-18T24:00',
  '2026-03-18T20:00:60',
  '2026-03-18T20:00:00.',
  '2026-03-18T20:00:00+0100',
  '2026-03-18T20:00:00+24:00',
  '2026-03-18T20:00:00+01:60',
  '2026-03-18\n',
  '２０２６-03-18',
];

describe('isDate', () => {
  it('takes dates, and dates with a time', () => {
    expect(dates.filter((text) => !isDate(text))).to.deep.equal([]);
  });

  it('does not rely on how a page writes dates as JSON', () => {
    const original = Object.getOwnPropertyDescriptor(Date.prototype, 'toJSON')!;
    Date.prototype.toJSON = () => 'x';
    try {
      expect(dates.filter((text) => !isDate(text))).to.deep.equal([]);
    } finally {
      Object.defineProperty(Date.prototype, 'toJSON', original);
    }
  });

  it('takes nothing else', () => {
    expect(others.filter(isDate)).to.deep.equal([]);
  });

  // Every browser has its own idea of what it can read; widgets hand it all that is let through.
  it('takes only what this browser can read', () => {
    expect(dates.filter((text) => Number.isNaN(Date.parse(text.replace(' ', 'T'))))).to.deep.equal(
      [],
    );
  });
});

describe('isYearOrDay', () => {
  it('takes years and dates', () => {
    expect(['2026', '2026-03-18', '1000'].filter((text) => !isYearOrDay(text))).to.deep.equal([]);
  });

  it('takes nothing else', () => {
    const bad = ['', '26', '20260', '2026-03', '2026-02-30', '2026-03-18T20:00', '2026\n', ' 2026'];
    expect(bad.filter(isYearOrDay)).to.deep.equal([]);
  });
});
