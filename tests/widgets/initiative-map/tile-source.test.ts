import { describe, expect, it } from 'vitest';

import { tileSource } from '../../../src/widgets/initiative-map/tile-source.js';

const PAGE = 'https://www.gemeente.example/pagina';

/** The source that attributes give, and the warnings. */
function read(tiles: string, attribution?: string) {
  const warnings: string[] = [];
  const source = tileSource(tiles, attribution, PAGE, (message) => warnings.push(message));
  return { source, warnings };
}

describe('the attributes of a map with tiles', () => {
  for (const look of ['standaard', 'grijs', 'pastel', 'water']) {
    it(`know pdok-${look}`, () => {
      const { source, warnings } = read(`pdok-${look}`);
      expect(source).to.deep.equal({
        template: `https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/${look}/EPSG:3857/{z}/{x}/{y}.png`,
        attribution: { text: 'Kaartgegevens © Kadaster', url: 'https://www.kadaster.nl' },
        minZoom: 6,
        maxZoom: 19,
        host: 'service.pdok.nl',
        // Neither a cookie nor the name of the page goes to others.
        crossOrigin: 'anonymous',
        referrerPolicy: 'no-referrer',
      });
      expect(warnings).to.deep.equal([]);
    });
  }

  it('may name another maker of a map of PDOK', () => {
    expect(read('pdok-grijs', ' Map by Kadaster ').source?.attribution).to.deep.equal({
      text: 'Map by Kadaster',
      url: 'https://www.kadaster.nl',
    });
  });

  it('take an address, whose server learns the name of the site: some refuse to answer without', () => {
    const address = 'https://tiles.example:8080/a/{z}/{x}/{y}@2x.png?k={y}';
    const { source, warnings } = read(address, 'Tiles Inc.');
    expect(source).to.deep.equal({
      template: address,
      attribution: { text: 'Tiles Inc.' },
      minZoom: 0,
      maxZoom: 19,
      host: 'tiles.example:8080',
      crossOrigin: null,
      referrerPolicy: 'strict-origin',
    });
    expect(warnings).to.deep.equal([]);
  });

  it('take an address that is relative, or encoded by an editor', () => {
    expect(read('/tiles/{z}/{x}/{y}.png', 'Wij').source).to.deep.include({
      template: 'https://www.gemeente.example/tiles/{z}/{x}/{y}.png',
      host: 'www.gemeente.example',
    });
    expect(read('/tiles/%7Bz%7D/%7bx%7d/%7By%7D.png', 'Wij').source?.template).to.equal(
      'https://www.gemeente.example/tiles/{z}/{x}/{y}.png',
    );
  });

  it('ask who made the map, and name the server until then', () => {
    const { source, warnings } = read('https://nobody.example/{z}/{x}/{y}.png', ' ');
    expect(source?.attribution).to.deep.equal({ text: 'nobody.example' });
    expect(warnings).to.deep.equal(['say who made the map in tiles-attribution.']);
  });

  for (const tiles of [
    'pdok-geel',
    'grijs',
    '',
    'https://tiles.example/tile.png',
    'https://tiles.example/{z}/{x}.png',
    'javascript:alert("{z}{x}{y}")',
    'data:image/png,{z}{x}{y}',
    'ftp://tiles.example/{z}/{x}/{y}.png',
  ]) {
    it(`refuse ${tiles || 'nothing'}, and say what to write`, () => {
      expect(read(tiles, 'Someone')).to.deep.equal({
        source: undefined,
        warnings: [
          'use pdok-grijs, -pastel, -standaard or -water, or an address with {z}, {x} and {y}.',
        ],
      });
    });
  }

  for (const [tiles, warning] of [
    [
      'https://{s}.tiles.example/{z}/{x}/{y}.png',
      'use only {z}, {x} and {y}, not {s}; write the name of one server in place of {s}.',
    ],
    [
      'https://%7Bs%7D.tiles.example/{z}/{x}/{y}{r}.png',
      'use only {z}, {x} and {y}, not {s} and {r}; write the name of one server in place of {s}; leave out {r}.',
    ],
    ['https://tiles.example/{z}/{x}/{-y}.png', 'use only {z}, {x} and {y}, not {-y}.'],
    ['https://tiles.example/{quadkey}.png', 'use only {z}, {x} and {y}, not {quadkey}.'],
  ] as const) {
    it(`refuse ${tiles}, and say why`, () => {
      expect(read(tiles, 'Someone')).to.deep.equal({ source: undefined, warnings: [warning] });
    });
  }
});
