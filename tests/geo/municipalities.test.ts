import { describe, expect, it } from 'vitest';

import {
  municipalities,
  municipalityEntries,
  type Municipality,
} from '../../src/geo/municipalities.js';
import { PROVINCES, resolveProvince, type ProvinceCode } from '../../src/geo/provinces.js';

const byCode = (code: string): Municipality => {
  const found = municipalities().find((municipality) => municipality.code === code);
  if (!found) throw new Error(`${code} is missing`);
  return found;
};

describe('municipalities', () => {
  it('are 342, each with a code and a name of its own', () => {
    const all = municipalities();
    expect(all).to.have.length(342);
    expect(new Set(all.map(({ code }) => code))).to.have.length(342);
    expect(new Set(all.map(({ name }) => name))).to.have.length(342);
    for (const { code } of all) expect(code).to.match(/^GM\d{4}$/);
  });

  it('are decoded once', () => {
    expect(municipalities()).to.equal(municipalities());
    expect(municipalityEntries()).to.equal(municipalityEntries());
  });

  it('are as many in each province as CBS counts', () => {
    const counts: Record<string, number> = {};
    for (const { province } of municipalities())
      counts[province ?? ''] = (counts[province ?? ''] ?? 0) + 1;
    expect(counts).to.deep.equal({
      'NL-DR': 12,
      'NL-FL': 6,
      'NL-FR': 18,
      'NL-GE': 51,
      'NL-GR': 10,
      'NL-LI': 31,
      'NL-NB': 56,
      'NL-NH': 44,
      'NL-OV': 25,
      'NL-UT': 26,
      'NL-ZE': 13,
      'NL-ZH': 50,
    });
  });

  it('carry the official name beside the name that people use', () => {
    const names: [code: string, official: string, common: string][] = [
      ['GM0344', 'Utrecht', 'Utrecht'],
      ['GM0518', "'s-Gravenhage", 'Den Haag'],
      ['GM0796', "'s-Hertogenbosch", 'Den Bosch'],
      ['GM0164', 'Hengelo (O.)', 'Hengelo'],
      ['GM0373', 'Bergen (NH.)', 'Bergen (NH)'],
      ['GM0893', 'Bergen (L.)', 'Bergen (L)'],
      ['GM0417', 'Laren (NH.)', 'Laren'],
      ['GM0603', 'Rijswijk (ZH.)', 'Rijswijk'],
      ['GM0687', 'Middelburg (Z.)', 'Middelburg'],
      ['GM0820', 'Nuenen, Gerwen en Nederwetten', 'Nuenen'],
      ['GM0888', 'Beek (L.)', 'Beek'],
      ['GM0971', 'Stein (L.)', 'Stein'],
      ['GM1900', 'Súdwest-Fryslân', 'Súdwest-Fryslân'],
    ];
    for (const [code, official, common] of names) {
      expect(byCode(code).officialName).to.equal(official);
      expect(byCode(code).name).to.equal(common);
    }
  });

  it('lie in the Netherlands, with at most three decimals', () => {
    for (const { name, point } of municipalities()) {
      const [longitude, latitude] = point;
      expect(longitude, name).to.be.within(3.36, 7.23);
      expect(latitude, name).to.be.within(50.75, 53.56);
      for (const degrees of point) expect(`${degrees}`, name).to.match(/^\d{1,2}(\.\d{1,3})?$/);
    }
  });

  it('lie where they are known to lie', () => {
    const places: [code: string, longitude: number, latitude: number][] = [
      ['GM0363', 4.9, 52.37],
      ['GM0344', 5.12, 52.09],
      ['GM0518', 4.3, 52.08],
      ['GM0014', 6.57, 53.22],
      ['GM0935', 5.69, 50.85],
      ['GM0448', 4.8, 53.05],
      ['GM1714', 3.39, 51.31],
      ['GM0777', 4.64, 51.57],
      ['GM0317', 5.26, 52.25],
      ['GM0373', 4.7, 52.67],
      ['GM0893', 6.05, 51.6],
    ];
    for (const [code, longitude, latitude] of places) {
      const { name, point } = byCode(code);
      expect(point[0], name).to.be.closeTo(longitude, 0.03);
      expect(point[1], name).to.be.closeTo(latitude, 0.03);
    }
  });

  it('lie each at a point of its own', () => {
    expect(new Set(municipalities().map(({ point }) => point.join()))).to.have.length(342);
  });

  it('know 225 municipalities that merged into them, or had another name, since 2002', () => {
    const former = municipalityEntries().flatMap(({ codes }) => codes.slice(1));
    expect(former).to.have.length(225);
    expect(new Set([...former, ...municipalities().map(({ code }) => code)])).to.have.length(567);
  });
});

describe('resolveProvince', () => {
  it('knows the twelve by code and by name', () => {
    const all = Object.entries(PROVINCES) as [ProvinceCode, string][];
    expect(all).to.have.length(12);
    for (const [code, name] of all) {
      expect(resolveProvince(code)).to.equal(code);
      expect(resolveProvince(code.slice(3).toLowerCase())).to.equal(code);
      expect(resolveProvince(name)).to.equal(code);
      expect(resolveProvince(name.toUpperCase())).to.equal(code);
    }
  });

  const cases: [text: string, code: ProvinceCode | undefined][] = [
    ['fryslan', 'NL-FR'],
    ['Friesland', 'NL-FR'],
    ['Brabant', 'NL-NB'],
    ['noord brabant', 'NL-NB'],
    [' nl-ut ', 'NL-UT'],
    ['Provincie Zeeland', 'NL-ZE'],
    ['Holland', undefined],
    ['BE-VLI', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['🗳️', undefined],
  ];
  for (const [text, code] of cases) {
    it(`takes "${text}" as ${code ?? 'no province'}`, () => {
      expect(resolveProvince(text)).to.equal(code);
    });
  }
});
