import { describe, expect, it } from 'vitest';

import { municipalities, municipalityEntries } from '../../src/geo/municipalities.js';
import { PROVINCES } from '../../src/geo/provinces.js';
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

  it('finds every municipality by each code and name of before a merger', () => {
    const former = municipalityEntries().flatMap(({ municipality, codes, formerNames }) =>
      [...codes.slice(1), ...formerNames].map((text) => [text, municipality] as const),
    );
    expect(former.length).to.be.above(400);
    for (const [text, municipality] of former) {
      expect(resolveMunicipality(text), text).to.equal(municipality);
    }
  });

  /** Ways in which people write a name. */
  const spellings: [what: string, rewrite: (name: string) => string][] = [
    ['aan den as a/d', (name) => name.replace(/ aan (?:de|den) /, ' a/d ')],
    ['aan den as a.d.', (name) => name.replace(/ aan (?:de|den) /, ' a.d. ')],
    ['aan den as a/d.', (name) => name.replace(/ aan (?:de|den) /, ' a/d. ')],
    ['aan den as ad', (name) => name.replace(/ aan (?:de|den) /, ' ad ')],
    ['aan den as aan de', (name) => name.replace(' aan den ', ' aan de ')],
    ['aan de as aan den', (name) => name.replace(' aan de ', ' aan den ')],
    ['en as &', (name) => name.replaceAll(' en ', ' & ')],
    ['en as +', (name) => name.replaceAll(' en ', '+')],
    ['en as a hyphen', (name) => name.replaceAll(' en ', '-')],
    ['op as o.', (name) => name.replace(' op ', ' o. ')],
    ['bij as b.', (name) => name.replace(' bij ', ' b. ')],
    ['Sint as St.', (name) => name.replace(/Sint[- ]/, 'St. ')],
    ['Sint as St', (name) => name.replace(/Sint([- ])/, 'St$1')],
    ['IJ as Y', (name) => name.replaceAll('IJ', 'Y').replaceAll('ij', 'y')],
    ['the article behind it', (name) => name.replace(/^(De|Den|Het) (.*)$/, '$2, $1')],
    ['the article in brackets', (name) => name.replace(/^(De|Den|Het) (.*)$/, '$2 ($1)')],
    ["no 's", (name) => name.replace(/^'s-/, '')],
    ['Gem. in front', (name) => `Gem. ${name}`],
    ['gem. behind', (name) => `${name} (gem.)`],
    ['Gemeente in front', (name) => `Gemeente ${name}`],
    ['no hyphens', (name) => name.replaceAll('-', ' ')],
    ['hyphens', (name) => name.replaceAll(' ', '-')],
    ['capitals', (name) => name.toUpperCase()],
  ];
  const allNames = municipalityEntries().flatMap(({ municipality, names, formerNames }) =>
    [...names, ...formerNames].map((name) => [name, municipality] as const),
  );
  for (const [what, rewrite] of spellings) {
    it(`finds every municipality with ${what}`, () => {
      const rewritten = allNames.filter(([name]) => rewrite(name) !== name);
      expect(rewritten.length).to.be.above(0);
      const wrong = rewritten.filter(
        ([name, municipality]) => resolveMunicipality(rewrite(name)) !== municipality,
      );
      expect(wrong.map(([name]) => rewrite(name))).to.deep.equal([]);
    });
  }

  it('finds every municipality of today without its article', () => {
    const named = municipalities().filter(({ name }) => /^(?:De|Den|Het) /.test(name));
    expect(named.length).to.be.above(5);
    for (const municipality of named) {
      const name = municipality.name.replace(/^\S+ /, '');
      expect(resolveMunicipality(name), name).to.equal(municipality);
    }
  });

  it('finds every municipality with its province behind it', () => {
    const provinces = Object.entries(PROVINCES);
    const wrong = allNames.flatMap(([name, municipality]) => {
      const [code = '', province = ''] =
        provinces.find(([one]) => one === municipality.province) ?? [];
      if (!code) return [];
      const plain = name.replace(/ \(.*\)$/, '');
      const all = [`${plain} (${province})`, `${plain}, ${province}`, `${plain} ${code.slice(3)}`];
      return all.filter((text) => resolveMunicipality(text) !== municipality);
    });
    expect(wrong).to.deep.equal([]);
  });

  describe('by a name as people shorten it', () => {
    table([
      ['Capelle aan de IJssel', 'GM0502'],
      ['Alphen a/d Rijn', 'GM0484'],
      ['Krimpen a.d. IJssel', 'GM0542'],
      ['Krimpen a/d Yssel (ZH)', 'GM0542'],
      ['Peel & Maas', 'GM1894'],
      ['St. Michielsgestel', 'GM0845'],
      ['Gem. Terneuzen', 'GM0715'],
      ['Mill & St. Hubert', 'GM1982'],
      ['Bilt, De', 'GM0310'],
      ['Gilze-Rijen', 'GM0784'],
      ['Hertogenbosch', 'GM0796'],
    ]);
  });

  describe('by the name of a public body in the Caribbean', () => {
    table([
      ['Bonaire', 'GM9001'],
      ['Openbaar lichaam Bonaire', 'GM9001'],
      ['Saba', 'GM9003'],
      ['St. Eustatius', 'GM9002'],
      ['Statia', 'GM9002'],
      ['9002', 'GM9002'],
    ]);
  });

  describe('not by the name of a place that only resembles it', () => {
    table([
      ['Den Hoorn', undefined],
      ['Den Hulst', undefined],
      ['De Wijk', undefined],
      ['Bergen aan Zee', undefined],
      ['Katwijk aan den Rijn', undefined],
      ['Wijk aan Zee', undefined],
      ['Valkenburg', undefined],
    ]);
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
      ['Spijkenisse', 'GM1930'],
      ['GM0612', 'GM1930'],
      // By two mergers.
      ["'s-Gravendeel", 'GM1963'],
      ['Graafstroom', 'GM1978'],
      // By another name.
      ['Vriezenveen', 'GM1700'],
      ['Menaldumadeel', 'GM1949'],
      ['GM1921', 'GM1940'],
    ]);
  });

  describe('by a name of before a division: the one with the largest part', () => {
    table([
      ['Littenseradiel', 'GM1900'],
      ['GM0140', 'GM1900'],
      ['Haaren', 'GM0824'],
      ['Winsum', 'GM1966'],
      ['Boarnsterhim', 'GM0080'],
      ['Maasdonk', 'GM0796'],
      ['Meerlo-Wanssum', 'GM1507'],
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
      ['Hengelo (Gld.)', 'GM1876'],
      ['Hengelo, Gelderland', 'GM1876'],
      ['Valkenburg (Zuid-Holland)', 'GM0537'],
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
