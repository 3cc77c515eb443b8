/**
 * Chooses the place names of the base map: the main town of each municipality, from the zoom at which
 * it has room.
 */
import { municipalities, type Municipality } from '../../src/geo/municipalities.js';
import { project, worldSize, type WorldPoint } from '../../src/geo/projection.js';
import { mainTowns } from './municipality-places.js';

export interface Label {
  /** Nothing where the municipality's own name is meant. */
  readonly town?: string;
  /** Nothing where it never has room. */
  readonly zoom?: number;
}

/**
 * Municipalities whose main town comes first, since GeoNames' extract has no populations: the large
 * cities and one or more towns for each region. The first few stand on the smallest map.
 */
const first = [
  ...['Amsterdam', 'Rotterdam', 'Den Haag', 'Utrecht', 'Groningen', 'Eindhoven', 'Maastricht'],
  ...['Leeuwarden', 'Zwolle', 'Arnhem', 'Enschede', 'Middelburg', 'Breda', 'Assen', 'Den Bosch'],
  ...['Lelystad', 'Den Helder', 'Emmen', 'Venlo', 'Alkmaar', 'Nijmegen', 'Apeldoorn', 'Tilburg'],
  ...['Almere', 'Amersfoort', 'Haarlem', 'Leiden', 'Dordrecht', 'Deventer', 'Heerlen', 'Terneuzen'],
  ...[
    'Roermond',
    'Doetinchem',
    'Gouda',
    'Hoorn',
    'Heerenveen',
    'Smallingerland',
    'Súdwest-Fryslân',
  ],
  ...['Bergen op Zoom', 'Roosendaal', 'Hoogeveen', 'Stadskanaal', 'Oldambt', 'Delft', 'Zoetermeer'],
  ...[
    'Hilversum',
    'Ede',
    'Oss',
    'Helmond',
    'Weert',
    'Hengelo',
    'Almelo',
    'Texel',
    'Goes',
    'Zaanstad',
  ],
  ...['Noordoostpolder', 'Harderwijk', 'Tiel', 'Veenendaal', 'Winterswijk', 'Schouwen-Duiveland'],
  ...[
    'Gorinchem',
    'Zutphen',
    'Sittard-Geleen',
    'Alphen aan den Rijn',
    'Haarlemmermeer',
    'Purmerend',
  ],
  ...['Meppel', 'Kampen', 'Hardenberg', 'Coevorden', 'Venray', 'Vlissingen', 'Hulst', 'Harlingen'],
  ...['Veendam', 'Eemsdelta', 'Terschelling', 'Ameland', 'Schagen', 'Enkhuizen', 'Nissewaard'],
  ...[
    'Waalwijk',
    'Meierijstad',
    'Maashorst',
    'Culemborg',
    'Woerden',
    'Zeist',
    'Nunspeet',
    'Dronten',
  ],
  // Large suburbs, which would lose their room to villages farther off.
  ...[
    'Amstelveen',
    'Schiedam',
    'Nieuwegein',
    'Vlaardingen',
    'Capelle aan den IJssel',
    'Oosterhout',
  ],
  ...['Zwijndrecht', 'Veldhoven', 'Barendrecht', 'Dijk en Waard', 'Katwijk', 'Wageningen', 'Soest'],
];

/** The name on the map, where the main town stands in GeoNames under another or for a larger one. */
const otherLabels: Readonly<Record<string, string>> = {
  '0479': 'Zaandam',
  '0518': 'Den Haag',
  '0523': 'Hardinxveld-Giessendam',
  '0537': 'Katwijk',
  '0575': 'Noordwijk',
  '0638': 'Zoeterwoude',
  '0762': 'Deurne',
  '0882': 'Landgraaf',
  '1659': 'Beek en Donk',
};

/** The least zoom by rank: on a small map few names are better than many. */
const leastZoom = (rank: number) => {
  if (rank < 12) return 6;
  if (rank < 32) return 7;
  return rank < first.length ? 8 : 9;
};

const SMALLEST = 6;
const LARGEST = 11;
const STEP = 0.5;

/** Room for a name in CSS pixels: what a letter of 11 pixels takes, and space around the whole. */
const LETTER = 6.2;
const ROOM = { width: 14, height: 20 };

/** The town where it has another name than its municipality; "Almere Stad" is just Almere. */
const townOf = ({ code, name }: Municipality): string | undefined => {
  const digits = code.slice(2);
  // "Bergen (NH)": on a map its place tells which one.
  const short = name.replace(/ \(.*\)$/, '');
  const town = otherLabels[digits] ?? mainTowns[digits] ?? short;
  return town === name || town === `${name} Stad` ? undefined : town;
};

/** At least this share of a name is on land. That of Amsterdam, the first, may cross the IJmeer. */
const DRY = 0.6;

const collide = (one: Municipality, other: Municipality, zoom: number) => {
  const [a, b] = [project(one.point), project(other.point)];
  // Names are to the right of their towns.
  const width = ROOM.width + textWidth(a[0] < b[0] ? one : other);
  const size = worldSize(zoom);
  return Math.abs(a[0] - b[0]) * size < width && Math.abs(a[1] - b[1]) * size < ROOM.height;
};

const textWidth = (place: Municipality) => LETTER * (townOf(place) ?? place.name).length;

/** Those that come first, then each time the one that lies farthest from those before it. */
const inOrder = (all: readonly Municipality[]): Municipality[] => {
  const order = first.map((name) => {
    const found = all.find((municipality) => municipality.name === name);
    if (!found) throw new Error(`no municipality is called ${name}`);
    return found;
  });
  const distance = ({ point: a }: Municipality, { point: b }: Municipality) => {
    const [from, to] = [project(a), project(b)];
    return Math.hypot(from[0] - to[0], from[1] - to[1]);
  };
  const left = new Map(
    all
      .filter((municipality) => !order.includes(municipality))
      .map((one) => [one, Math.min(...order.map((other) => distance(one, other)))]),
  );
  while (left.size > 0) {
    const [next] = [...left].reduce((best, one) => (one[1] > best[1] ? one : best));
    left.delete(next);
    order.push(next);
    for (const [one, nearest] of left) left.set(one, Math.min(nearest, distance(one, next)));
  }
  return order;
};

/**
 * A label for each municipality, in the order of `municipalities()`.
 * @param isLand - Whether a point is on land: no name of a town lies in the water.
 */
export const chooseLabels = (isLand: (point: WorldPoint) => boolean): Label[] => {
  const isDry = (municipality: Municipality, zoom: number) => {
    const [x, y] = project(municipality.point);
    const end = textWidth(municipality) / worldSize(zoom);
    const parts = Array.from({ length: 10 }, (_, index) => (index + 1) / 10);
    return parts.filter((part) => isLand([x + part * end, y])).length >= DRY * parts.length;
  };
  const all = municipalities();
  const shown = new Map<Municipality, number>();
  for (const [rank, municipality] of inOrder(all).entries()) {
    let zoom: number | undefined;
    // From the largest map down to smaller ones, as long as it has room on each of them.
    for (let at = LARGEST; at >= Math.max(SMALLEST, leastZoom(rank)); at -= STEP) {
      const crowded = [...shown].some(
        ([other, from]) => from <= at && collide(municipality, other, at),
      );
      if (crowded || (rank > 0 && !isDry(municipality, at))) break;
      zoom = at;
    }
    if (zoom !== undefined) shown.set(municipality, zoom);
  }
  return all.map((municipality) => {
    const [town, zoom] = [townOf(municipality), shown.get(municipality)];
    return { ...(town && { town }), ...(zoom !== undefined && { zoom }) };
  });
};
