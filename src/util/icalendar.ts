/** At most so many octets a line has, without its end. */
const WIDTH = 75;

const encoder = new TextEncoder();

/** What no value may hold, but a tab. */
// eslint-disable-next-line no-control-regex -- these are what is meant
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f]/g;

/** A text as the value of a property (RFC 5545, 3.3.11). */
export const textValue = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(CONTROLS, '');

/** A line, cut so that none is too long (RFC 5545, 3.1), never within a character. */
function folded(line: string): string {
  let text = '';
  let width = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (width + octets > WIDTH) {
      text += '\r\n ';
      // The space counts.
      width = 1;
    }
    text += character;
    width += octets;
  }
  return `${text}\r\n`;
}

/** Lines of `NAME:VALUE` as a file of a calendar (RFC 5545). */
export const icalendar = (lines: readonly string[]): string => lines.map(folded).join('');

/** The time zone of the Netherlands, by the rule of Directive 2000/84/EC; its name is the `TZID`. */
export const AMSTERDAM = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'DTSTART:19970330T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];
