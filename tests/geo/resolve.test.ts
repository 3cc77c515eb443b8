import { describe, expect, it } from 'vitest';

import { municipalities } from '../../src/geo/municipalities.js';
import { resolveMunicipality } from '../../src/geo/resolve.js';

const table = (cases: [text: string, code: string | undefined][]) => {
  for (const [text, code] of cases) {
    it(`takes "${text.length > 60 ? `${text.slice(0, 60)}…` : text}" as ${code ?? 'none'}`, () => {
      expect(resolveMunicipality(text)?.code).to.equal(code);
    });
  }
};

describe('resolveMunicipality', () => {
  it('finds every municipality by its code and by both its names', () => {
    for (const municipality of municipalities()) {
      expect(resolveMunicipality(municipality.code)).to.equal(municipality);
      expect(resolveMunicipality(municipality.name)).to.equal(municipality);
      expect(resolveMunicipality(municipality.officialName)).to.equal(municipality);
      expect(resolveMunicipality(`gemeente ${municipality.name}`)).to.equal(municipality);
      expect(resolveMunicipality(municipality.officialName.toUpperCase())).to.equal(municipality);
    }
  });

  describe('by code', () => {
    table([
      ['GM0344', 'GM0344'],
      ['gm0344', 'GM0344'],
      ['0344', 'GM0344'],
      ['344', 'GM0344'],
      ['GM344', 'GM0344'],
      [' GM 0344 ', 'GM0344'],
      ['3', 'GM1979'],
      ['GM9999', undefined],
      ['GM00344', undefined],
      ['0', undefined],
      ['GM', undefined],
    ]);
  });

  describe('by name', () => {
    table([
      ['utrecht', 'GM0344'],
      ['Utrecht (gemeente)', 'GM0344'],
      ['Gemeente De Bilt', 'GM0310'],
      ["'s-Gravenhage", 'GM0518'],
      ['’s-gravenhage', 'GM0518'],
      ['s gravenhage', 'GM0518'],
      ['den haag', 'GM0518'],
      ['Den Bosch', 'GM0796'],
      ['‘S-HERTOGENBOSCH', 'GM0796'],
      ['Sudwest Fryslan', 'GM1900'],
      ['Sûdwest Fryslân', 'GM1900'],
      ['ĲSSELSTEIN', 'GM0353'],
      ['Nuenen', 'GM0820'],
      ['Nuenen c.a.', 'GM0820'],
      ['nuenen gerwen en nederwetten', 'GM0820'],
      ['De Friese Meren', 'GM1940'],
      ['bergen op zoom', 'GM0748'],
    ]);
  });

  describe('by a code or name of before a merger', () => {
    table([
      ['GM1684', 'GM1982'],
      ['Cuijk', 'GM1982'],
      ['GM0017', 'GM0014'],
      ['Haren', 'GM0014'],
      ['Weesp', 'GM0363'],
      ['GM0457', 'GM0363'],
      ['Appingedam', 'GM1979'],
      ['het Bildt', 'GM1949'],
      ['Kollumerland en Nieuwkruisland', 'GM1970'],
      ['Haarlemmerliede en Spaarnwoude', 'GM0394'],
      ['Leerdam', 'GM1961'],
      ['Brielle', 'GM1992'],
      ['Uden', 'GM1991'],
      ['Beemster', 'GM0439'],
      ['Langedijk', 'GM1980'],
      ['Zuidhorn', 'GM1969'],
      ['Neerijnen', 'GM1960'],
      ['Noordwijkerhout', 'GM0575'],
      ['Schinnen', 'GM1954'],
    ]);
  });

  describe('by a name of before a division: the one with the largest part', () => {
    table([
      ['Littenseradiel', 'GM1900'],
      ['GM0140', 'GM1900'],
      ['Haaren', 'GM0824'],
      ['Winsum', 'GM1966'],
    ]);
  });

  describe('by a name that more places have', () => {
    table([
      ['Bergen', undefined],
      ['gemeente bergen', undefined],
      ['Bergen (NH)', 'GM0373'],
      ['Bergen (NH.)', 'GM0373'],
      ['Bergen N.H.', 'GM0373'],
      ['Bergen, Noord-Holland', 'GM0373'],
      ['bergen nh', 'GM0373'],
      ['Bergen (L.)', 'GM0893'],
      ['Bergen (Limburg)', 'GM0893'],
      ['Bergen (Utrecht)', undefined],
      ['Hengelo', 'GM0164'],
      ['Hengelo (Ov.)', 'GM0164'],
      ['Hengelo (Gld.)', undefined],
      ['Rijswijk', 'GM0603'],
      ['Laren NH', 'GM0417'],
      ['Haren (Gr)', 'GM0014'],
    ]);
  });

  describe('by junk', () => {
    table([
      ['', undefined],
      [' ', undefined],
      ['gemeente', undefined],
      ['🏛️', undefined],
      ['constructor', undefined],
      ['__proto__', undefined],
      ['Fryslân', undefined],
      ['Utrecht en Amersfoort', undefined],
      ['<b>Utrecht</b>', undefined],
      ['utrecht '.repeat(10), undefined],
      ['a'.repeat(1_000_000), undefined],
    ]);
  });
});
