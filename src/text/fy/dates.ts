import { aheadAt } from '../../util/moment.js';
import type { DateWriter } from '../date.js';
import { DAY, ZONE } from '../date.js';

/** Source: Unicode CLDR, `fy`. */
const MONTHS = {
  long: 'jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber',
  short: 'jan feb mrt apr mai jun jul aug sep okt nov des',
};
const WEEKDAYS = {
  long: 'snein moandei tiisdei woansdei tongersdei freed sneon',
  short: 'si mo ti wo to fr so',
};

/** Browsers have no Frisian dates: those of Dutch, with the names in Frisian. */
export const inFrisian: DateWriter = (moment, form = DAY) => {
  const time = moment.getTime();
  const clock = new Date(time + aheadAt(time));
  const name = (names: typeof MONTHS, width: string | undefined, index: number) =>
    names[width === 'short' ? width : 'long'].split(' ')[index];
  return new Intl.DateTimeFormat('nl', { ...form, ...ZONE })
    .formatToParts(moment)
    .map(({ type, value }) => {
      if (type === 'month') return name(MONTHS, form.month, clock.getUTCMonth());
      return type === 'weekday' ? name(WEEKDAYS, form.weekday, clock.getUTCDay()) : value;
    })
    .join('');
};
