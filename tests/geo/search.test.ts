import { describe, expect, it } from 'vitest';

import { searchMunicipalities } from '../../src/geo/search.js';

/** "Amsterdam (Weesp)", and a dash before what is found by a word further on. */
const found = (text: string) =>
  searchMunicipalities(text).map(
    ({ municipality, otherName, isFront }) =>
      (isFront ? '' : '– ') + municipality.name + (otherName ? ` (${otherName})` : ''),
  );

describe('searchMunicipalities', () => {
  const cases: [text: string, found: string[]][] = [
    ['utrecht', ['Utrecht', 'Utrechtse Heuvelrug']],
    ['UTRÉCHTSE', ['Utrechtse Heuvelrug']],
    ['sudwest', ['Súdwest-Fryslân']],
    ['heuvelrug', ['– Utrechtse Heuvelrug']],
    ['weesp', ['Amsterdam (Weesp)']],
    ['gravenhage', ["– Den Haag ('s-Gravenhage)"]],
    [
      '’s grav',
      [
        "Den Haag ('s-Gravenhage)",
        "Hoeksche Waard ('s-Gravendeel)",
        "Westland ('s-Gravenzande)",
        "Wijdemeren ('s-Graveland)",
      ],
    ],
    ['st eust', ['Sint Eustatius']],
    ['spijk', ['Nissewaard (Spijkenisse)']],
    ['haag', ['– Den Haag']],
    ['gm0344', ['Utrecht']],
    ['gemeente utrecht', ['Utrecht']],
    ['trecht', []],
    ['xyz', []],
    ['x'.repeat(100_000), []],
  ];
  for (const [text, names] of cases) {
    it(`finds with "${text.slice(0, 20)}": ${names.join(', ') || 'nothing'}`, () => {
      expect(found(text)).to.have.members(names);
    });
  }

  it('gives all, by the names that people use, for no text', () => {
    expect(found('')).to.have.lengthOf(345).and.include.members(['Den Haag', 'Amsterdam']);
    expect(found(' - ')).to.have.lengthOf(345);
  });
});
