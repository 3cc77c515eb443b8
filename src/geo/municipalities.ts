import { MUNICIPALITY_LINES } from './municipalities.data.js';
import type { ProvinceCode } from './provinces.js';

/**
 * One of the 342 municipalities of the Netherlands since 2023, or one of the three public bodies in the
 * Caribbean, which do the work of a municipality.
 */
export interface Municipality {
  /** CBS code, such as "GM0344". */
  readonly code: string;
  /** The name that people use: "Den Haag". No two municipalities share one. */
  readonly name: string;
  /** CBS's name: "'s-Gravenhage". */
  readonly officialName: string;
  /** Undefined for the public bodies. */
  readonly province?: ProvinceCode;
  /** Longitude and latitude of its main town, in degrees (WGS 84), to about 100 metres. */
  readonly point: readonly [longitude: number, latitude: number];
}

/** A municipality with all its codes and names. */
export interface MunicipalityEntry {
  readonly municipality: Municipality;
  /** Its own CBS code, then those of municipalities that became part of it since 2002. */
  readonly codes: readonly string[];
  /** Official, common and further names. */
  readonly names: readonly string[];
  /** Names of the municipalities that became part of it. */
  readonly formerNames: readonly string[];
}

/** The three public bodies, with the codes that CBS gives them in its statistics. */
const PUBLIC_BODIES: readonly MunicipalityEntry[] = (
  [
    ['GM9001', ['Bonaire'], [-68.277, 12.144]],
    ['GM9002', ['Sint Eustatius', 'Statia'], [-62.985, 17.481]],
    ['GM9003', ['Saba'], [-63.251, 17.626]],
  ] as const
).map(([code, names, point]) => ({
  municipality: { code, name: names[0], officialName: names[0], point },
  codes: [code],
  names,
  formerNames: [],
}));

const LINE = /^(\d{4})(.+?)(\d{4})(\d{4})$/;

const decode = (): MunicipalityEntry[] => {
  const entries: MunicipalityEntry[] = [];
  let province = '' as ProvinceCode;
  for (const line of MUNICIPALITY_LINES.split('\n')) {
    const [own = '', ...ended] = line.split('<');
    const [, code = '', allNames = '', lon, lat] = LINE.exec(own) ?? [];
    if (!code) {
      province = `NL-${line}` as ProvinceCode;
      continue;
    }
    const names = allNames.split('=');
    const officialName = names[0] ?? '';
    entries.push({
      municipality: {
        code: `GM${code}`,
        name: names[1] ?? officialName,
        officialName,
        province,
        // Divide whole numbers, so that the result has no rounding errors.
        point: [(3000 + Number(lon)) / 1000, (50000 + Number(lat)) / 1000],
      },
      codes: [code, ...ended.map((former) => former.slice(0, 4))].map((digits) => `GM${digits}`),
      names,
      formerNames: ended.map((former) => former.slice(4)),
    });
  }
  return entries;
};

// Decoded at first use: a page that never asks for municipalities spends no time on them.
let entries: readonly MunicipalityEntry[] | undefined;
let all: readonly Municipality[] | undefined;

/** All municipalities and public bodies, with their codes and names. */
export const municipalityEntries = (): readonly MunicipalityEntry[] =>
  (entries ??= [...decode(), ...PUBLIC_BODIES]);

/**
 * The 342 municipalities, sorted by province and code. The public bodies, which have no province, are not
 * included.
 *
 * Source: GeoNames (CC BY 4.0); official names: CBS.
 */
export const municipalities = (): readonly Municipality[] =>
  (all ??= municipalityEntries()
    .map(({ municipality }) => municipality)
    .filter(({ province }) => province));
