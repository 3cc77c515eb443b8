import { describe, expect, it } from 'vitest';

import { baseMap, NETHERLANDS, mapLabels } from '../../src/geo/base-map.js';
import { FINE_LAND, LAKES, RIVERS } from '../../src/geo/fine-map.data.js';
import { municipalities } from '../../src/geo/municipalities.js';
import { project, worldSize, type LonLat, type WorldPoint } from '../../src/geo/projection.js';

type Ring = readonly WorldPoint[];

/** The shapes of a path that knows relative moves and "z" only, in the unit world. */
const decode = (path: string): Ring[] => {
  let [x, y] = [0, 0];
  return path
    .split('m')
    .slice(1)
    .map((shape) => {
      const numbers = [...shape.matchAll(/-?\d+/g)].map(Number);
      const ring: WorldPoint[] = [];
      const start = [x + numbers[0]!, y + numbers[1]!] as const;
      for (let index = 0; index < numbers.length; index += 2) {
        [x, y] = [x + numbers[index]!, y + numbers[index + 1]!];
        ring.push([
          baseMap.origin[0] + x * baseMap.unit,
          baseMap.origin[1] + y * baseMap.unit,
        ] as const);
      }
      if (shape.endsWith('z')) [x, y] = start;
      return ring;
    });
};

const isInside = (rings: readonly Ring[], [x, y]: WorldPoint): boolean => {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [toX, toY]] of ring.entries()) {
      const [fromX, fromY] = ring.at(index - 1)!;
      const crosses = fromY > y !== toY > y;
      if (crosses && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
    }
  }
  return inside;
};

describe('the base map', () => {
  const land = decode(baseMap.land);
  const abroad = decode(baseMap.abroad);
  const onLand = (point: LonLat) => isInside(land, project(point));

  it('has every municipality on land', () => {
    const wet = municipalities().filter(({ point }) => !onLand(point));
    // Its name has to be there, also where it crosses the IJmeer.
    expect(wet.map(({ name }) => name).filter((name) => name !== 'Amsterdam')).to.deep.equal([]);
  });

  const waters: [name: string, longitude: number, latitude: number][] = [
    ['North Sea', 4.0, 52.3],
    ['Wadden Sea', 5.1, 53.2],
    ['IJsselmeer', 5.4, 52.8],
    ['Markermeer', 5.2, 52.55],
    ['IJmeer', 5.06, 52.36],
    ['Wolderwijd', 5.59, 52.345],
    ['Veluwemeer', 5.72, 52.402],
    ['Ketelmeer', 5.74, 52.598],
    ['Haringvliet', 4.2, 51.77],
    ['Hollands Diep', 4.5, 51.7],
    ['Volkerak', 4.3, 51.65],
    ['Grevelingen', 3.97, 51.76],
    ['Oosterschelde', 3.9, 51.62],
    ['Westerschelde', 3.7, 51.4],
    ['Veerse Meer', 3.67, 51.56],
  ];
  for (const [name, longitude, latitude] of waters) {
    it(`has water in the ${name}`, () => {
      expect(onLand([longitude, latitude])).to.equal(false);
      expect(isInside(abroad, project([longitude, latitude]))).to.equal(false);
    });
  }

  it('has the Wadden Islands, the Afsluitdijk and the Houtribdijk', () => {
    for (const [longitude, latitude] of [
      [4.8, 53.08],
      [5.35, 53.39],
      [5.78, 53.447],
      [6.2, 53.483],
    ] as const) {
      expect(onLand([longitude, latitude]), `${longitude}, ${latitude}`).to.equal(true);
    }
    // The dams are narrower than a point can be trusted to hit: they are there if their corners are.
    const corners = (southWest: LonLat, northEast: LonLat) => {
      const [[west, south], [east, north]] = [project(southWest), project(northEast)];
      return land.flat().filter(([x, y]) => x > west && x < east && y > north && y < south);
    };
    expect(corners([5.1, 52.98], [5.3, 53.05])).not.to.be.empty;
    expect(corners([5.33, 52.6], [5.43, 52.68])).not.to.be.empty;
  });

  it('has other countries around it', () => {
    for (const point of [
      [4.35, 50.85],
      [7.6, 51.96],
      [7.2, 53.4],
      [-0.1, 51.5],
    ] as const) {
      expect(onLand(point)).to.equal(false);
      expect(isInside(abroad, project(point)), point.join()).to.equal(true);
    }
  });

  it('has land everywhere else too, without an end where there is no shore', () => {
    for (const [name, point] of Object.entries<LonLat>({
      Paris: [2.35, 48.86],
      Madrid: [-3.7, 40.42],
      Berlin: [13.4, 52.52],
      Warsaw: [21, 52.2],
      Stockholm: [17.6, 59.4],
      Moscow: [37.6, 55.75],
      Kinshasa: [16, -4],
      Chicago: [-89, 41.5],
      Brasília: [-47.9, -15.8],
      Yakutsk: [129.7, 62],
    })) {
      expect(isInside(abroad, project(point)), name).to.equal(true);
    }
    // A line along a meridian or a parallel would be the edge of a source.
    const straight = abroad
      .flatMap((ring) => ring.map((point, index) => [ring.at(index - 1)!, point] as const))
      .filter(
        ([[x, y], [toX, toY]]) => (x === toX || y === toY) && Math.hypot(x - toX, y - toY) > 0.002,
      );
    expect(straight).to.deep.equal([]);
    for (const point of [
      [-30, 45],
      [-20, 0],
      [-150, 30],
    ] as const) {
      expect(isInside(abroad, project(point)), point.join()).to.equal(false);
    }
  });

  it('has the Dollard and the Ems between the land and Germany, and no land before our shore', () => {
    const isDry = (point: LonLat) => onLand(point) || isInside(abroad, project(point));
    for (const point of [
      [7.12, 53.29],
      [7.0, 53.36],
      [6.93, 53.42],
      [6.88, 53.5],
      [3.3, 51.42],
      [4.22, 51.37],
    ] as const) {
      expect(isDry(point), point.join()).to.equal(false);
    }
    for (const point of [
      [7.2, 53.38],
      [7.25, 53.22],
      [7.08, 53.48],
    ] as const) {
      expect(isDry(point), point.join()).to.equal(true);
    }
  });

  it('leaves no gap of water between the land and its neighbours', () => {
    // Places in Belgium and Germany within a few kilometres of the border.
    for (const point of [
      [3.45, 51.24],
      [4.43, 51.37],
      [4.93, 51.43],
      [5.72, 51.07],
      [6.0, 50.77],
      [6.17, 51.37],
      [6.1, 51.75],
      [6.75, 51.9],
      [7.05, 52.4],
      [7.2, 53.0],
    ] as const) {
      const there = project(point);
      expect(isInside(land, there) || isInside(abroad, there), point.join()).to.equal(true);
    }
  });

  it('lies in its box', () => {
    const points = land.flat();
    expect(Math.min(...points.map(([x]) => x))).to.be.closeTo(NETHERLANDS.left, 1e-12);
    expect(Math.max(...points.map(([x]) => x))).to.be.closeTo(NETHERLANDS.right, 1e-12);
    expect(Math.min(...points.map(([, y]) => y))).to.be.closeTo(NETHERLANDS.top, 1e-12);
    expect(Math.max(...points.map(([, y]) => y))).to.be.closeTo(NETHERLANDS.bottom, 1e-12);
    const [west, north] = project([3.35, 53.57]);
    const [east, south] = project([7.24, 50.74]);
    expect(NETHERLANDS.left).to.be.closeTo(west, 1e-4);
    expect(NETHERLANDS.top).to.be.closeTo(north, 1e-4);
    expect(NETHERLANDS.right).to.be.closeTo(east, 1e-4);
    expect(NETHERLANDS.bottom).to.be.closeTo(south, 1e-4);
  });

  it('has province borders within it', () => {
    const borders = decode(baseMap.provinces);
    expect(borders).to.have.length.within(8, 40);
    const near = 3 * baseMap.unit;
    const strays = borders
      .flat()
      .filter(
        ([x, y]) =>
          ![-near, 0, near].some((dx) =>
            [-near, 0, near].some((dy) => isInside(land, [x + dx, y + dy])),
          ),
      );
    expect(strays).to.deep.equal([]);
  });

  it('is no larger than a national map needs', () => {
    expect(baseMap.land.length).to.be.within(8_000, 14_000);
    expect(baseMap.provinces.length).to.be.within(2_000, 5_000);
    expect(baseMap.abroad.length).to.be.within(8_000, 16_000);
    for (const path of [baseMap.land, baseMap.provinces, baseMap.abroad]) {
      expect(path).to.match(/^[mz\d -]+$/);
    }
  });
});

describe('the finer land', () => {
  const fine = decode(FINE_LAND);

  it('is the same land, with more points', () => {
    expect(FINE_LAND.length).to.be.within(1.1 * baseMap.land.length, 20_000);
    const land = decode(baseMap.land);
    const differ = municipalities().filter(
      ({ point }) => isInside(fine, project(point)) !== isInside(land, project(point)),
    );
    expect(differ.map(({ name }) => name)).to.deep.equal([]);
  });

  it('has the rivers by the towns on them', () => {
    const points = decode(RIVERS).flat();
    const kilometres = 40_075 * Math.cos((52 * Math.PI) / 180);
    for (const [town, point] of Object.entries<LonLat>({
      'Nijmegen, Waal': [5.867, 51.853],
      'Arnhem, Nederrijn': [5.91, 51.975],
      'Deventer, IJssel': [6.153, 52.25],
      'Maastricht, Maas': [5.694, 50.85],
      'Ommen, Vecht': [6.42, 52.519],
      'Maarssen, Vecht': [5.04, 52.14],
    })) {
      const [x, y] = project(point);
      const nearest = Math.min(...points.map((one) => Math.hypot(one[0] - x, one[1] - y)));
      expect(nearest * kilometres, town).to.be.lessThan(4);
    }
  });

  it('has lakes in Friesland', () => {
    const lakes = decode(LAKES);
    expect(isInside(lakes, project([5.8, 52.89]))).to.equal(true);
    expect(lakes).to.have.length(2);
  });
});

describe('mapLabels', () => {
  const towns = () => mapLabels().filter(({ isWater }) => !isWater);
  const land = decode(baseMap.land);
  const abroad = decode(baseMap.abroad);

  it('name waters in the water, and towns for the greater part on land, at the zoom from which they show', () => {
    const waters = mapLabels().filter(({ isWater }) => isWater);
    expect(waters.map(({ name }) => name)).to.have.members([
      'IJsselmeer',
      'Markermeer',
      'Waddenzee',
      'Noordzee',
      'Westerschelde',
    ]);
    const isDry = (point: WorldPoint) => isInside(land, point) || isInside(abroad, point);
    // Letters of 11 pixels are some 6 wide.
    const pixels = 6;
    for (const { name, point, zoom } of waters) {
      const reach = (name.length * pixels) / 2 / worldSize(zoom);
      for (const part of [-0.6, 0, 0.6]) {
        expect(isDry([point[0] + part * reach, point[1]]), name).to.equal(false);
      }
    }
    // The text, to the right of the town.
    const wet = towns().filter(({ name, point, zoom }) => {
      const end = (name.length * pixels) / worldSize(zoom);
      const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
      return parts.filter((part) => isDry([point[0] + part * end, point[1]])).length < 3;
    });
    // Its name has to be there, also where it crosses the IJmeer.
    expect(wet.map(({ name }) => name).filter((name) => name !== 'Amsterdam')).to.deep.equal([]);
  });

  it('of towns are 150 to 400, each of one municipality, decoded once', () => {
    const labels = towns();
    expect(labels).to.have.length.within(150, 400);
    expect(mapLabels()).to.equal(mapLabels());
    expect(new Set(labels.map(({ key }) => key))).to.have.length(labels.length);
    const known = new Map(municipalities().map(({ code, point }) => [code, project(point)]));
    for (const { key, point, name } of labels) {
      expect(point).to.deep.equal(known.get(key));
      expect(name).to.match(/^[\p{L}' -]{2,26}$/u);
    }
  });

  it('of towns show from the national view to zoom 11, the largest towns first', () => {
    const zooms = towns().map(({ zoom }) => zoom);
    expect(zooms).to.deep.equal([...zooms].sort((one, other) => one - other));
    for (const zoom of zooms)
      expect(zoom * 2).to.be.oneOf([12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]);
    const shown = (most: number) => zooms.filter((zoom) => zoom <= most).length;
    expect(shown(6.5)).to.be.within(5, 12);
    expect(shown(7.5)).to.be.within(15, 35);
    expect(shown(9)).to.be.within(80, 220);
    const from = (name: string) => towns().find((label) => label.name === name)?.zoom;
    for (const name of ['Amsterdam', 'Rotterdam', 'Groningen', 'Maastricht']) {
      expect(from(name), name).to.equal(6);
    }
    for (const name of ['Utrecht', 'Den Haag', 'Leeuwarden', 'Zwolle', 'Den Bosch']) {
      expect(from(name), name).to.be.most(7.5);
    }
  });

  it('do not overlap at any zoom', () => {
    for (let zoom = 6; zoom <= 11; zoom += 0.5) {
      const size = worldSize(zoom);
      const shown = mapLabels().filter((label) => label.zoom <= zoom);
      for (const [index, one] of shown.entries()) {
        for (const other of shown.slice(index + 1)) {
          const dx = (one.point[0] - other.point[0]) * size;
          const dy = Math.abs(one.point[1] - other.point[1]) * size;
          // 11-pixel letters are 6 pixels wide on average, and begin at the right of the town.
          const length = (dx < 0 ? one : other).name.length;
          const isSame = one.isWater === other.isWater;
          const overlap = isSame && Math.abs(dx) < 6 * length && dy < 14;
          expect(overlap, `${one.name} and ${other.name} at ${zoom}`).to.equal(false);
        }
      }
    }
  });
});
