import { describe, expect, it } from 'vitest';

import { icalendar, textValue } from '../../src/util/icalendar.js';

const octets = (text: string) => new TextEncoder().encode(text).length;

describe('textValue', () => {
  const cases: [text: string, value: string][] = [
    ['Gesprek', 'Gesprek'],
    ['Raad; college, griffie', 'Raad\\; college\\, griffie'],
    ['C:\\agenda', 'C:\\\\agenda'],
    ['een\ntwee\r\ndrie\rvier', 'een\\ntwee\\ndrie\\nvier'],
    ['10:00 "uur"', '10:00 "uur"'],
    ['a\u0000b\u0007c\u007fd\te', 'abcd\te'],
    ['\nEND:VEVENT', '\\nEND:VEVENT'],
  ];
  for (const [text, value] of cases) {
    it(`writes ${JSON.stringify(text)}`, () => expect(textValue(text)).to.equal(value));
  }
});

describe('icalendar', () => {
  it('ends each line as the standard has it', () => {
    expect(icalendar(['BEGIN:VCALENDAR', 'END:VCALENDAR'])).to.equal(
      'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    );
  });

  for (const [name, character] of [
    ['one octet', 'a'],
    ['two', 'é'],
    ['three', '€'],
    ['four', '🗳'],
  ] as const) {
    it(`cuts lines of characters of ${name} at 75 octets, never within one`, () => {
      for (let before = 0; before < 4; before++) {
        const line = `${'x'.repeat(before)}${character.repeat(100)}`;
        const lines = icalendar([line]).split('\r\n');
        expect(lines.pop()).to.equal('');
        for (const one of lines) expect(octets(one)).to.be.at.most(75);
        // As full as they can be.
        for (const one of lines.slice(0, -1)) {
          expect(octets(one) + octets(character)).to.be.greaterThan(75);
        }
        expect(lines.map((one, index) => (index ? one.slice(1) : one)).join('')).to.equal(line);
        expect(lines.slice(1).every((one) => one.startsWith(' '))).to.equal(true);
      }
    });
  }

  it('leaves a line of exactly 75 octets whole', () => {
    expect(icalendar(['a'.repeat(75)])).to.equal(`${'a'.repeat(75)}\r\n`);
    expect(icalendar(['a'.repeat(76)])).to.equal(`${'a'.repeat(75)}\r\n a\r\n`);
  });
});
