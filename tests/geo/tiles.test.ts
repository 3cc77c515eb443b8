import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { project, worldSize, type View } from '../../src/geo/projection.js';
import { isInRange, levelAt, tileRange, tilesOf, tileUrl } from '../../src/geo/tiles.js';

const DOM = project([5.1214, 52.0907]);
const at = (zoom: number, centre = DOM): View => ({ zoom, centre });

describe('levelAt', () => {
  const levels = { minZoom: 6, maxZoom: 19 };

  it('is the nearest level', () => {
    expect(levelAt(7.49, levels)).to.equal(7);
    expect(levelAt(7.5, levels)).to.equal(8);
  });

  it('is the finest beyond it, and none before the coarsest', () => {
    expect(levelAt(21, levels)).to.equal(19);
    expect(levelAt(5.5, levels)).to.equal(6);
    expect(levelAt(5.4, levels)).to.equal(undefined);
  });

  it('is one finer where that is asked for, as far as there is one', () => {
    expect(levelAt(7.2, levels, 1)).to.equal(8);
    expect(levelAt(19, levels, 1)).to.equal(19);
  });
});

describe('tileRange', () => {
  it('finds the tile of the Dom in Utrecht', () => {
    expect(tileRange(at(15), { width: 1, height: 1 }, 15)).to.deep.equal({
      left: 16850,
      top: 10810,
      right: 16850,
      bottom: 10810,
    });
  });

  it('takes no tile that only touches the view', () => {
    const size = { width: 256, height: 512 };
    const view: View = { zoom: 2, centre: [0.375, 0.5] };
    expect(tileRange(view, size, 2)).to.deep.equal({ left: 1, top: 1, right: 1, bottom: 2 });
    expect(tileRange(view, { width: 258, height: 510 }, 2)).to.deep.equal({
      left: 0,
      top: 1,
      right: 2,
      bottom: 2,
    });
  });

  it('ends where the world ends', () => {
    const size = { width: 2000, height: 2000 };
    expect(tileRange({ zoom: 1, centre: [0.5, 0.5] }, size, 1, 1)).to.deep.equal({
      left: 0,
      top: 0,
      right: 1,
      bottom: 1,
    });
    const beyond = tileRange({ zoom: 8, centre: [2, 2] }, { width: 100, height: 100 }, 8);
    expect(tilesOf(beyond, 8)).to.deep.equal([]);
  });

  it('covers the whole view, with no row too many', () => {
    const view = fc.record({
      zoom: fc.double({ min: 6, max: 19, noNaN: true }),
      centre: fc.tuple(
        fc.double({ min: 0.45, max: 0.55, noNaN: true }),
        fc.double({ min: 0.3, max: 0.4, noNaN: true }),
      ),
    });
    const side = fc.integer({ min: 100, max: 2000 });
    fc.assert(
      fc.property(view, side, side, (view, width, height) => {
        const level = Math.round(view.zoom);
        const range = tileRange(view, { width, height }, level);
        const tile = worldSize(view.zoom) / 2 ** level;
        // A hair inside, where rounding has no say.
        const corner = (sign: number) => ({
          z: level,
          x: Math.floor(view.centre[0] * 2 ** level + (sign * (width / 2 - 1e-3)) / tile),
          y: Math.floor(view.centre[1] * 2 ** level + (sign * (height / 2 - 1e-3)) / tile),
        });
        expect(isInRange(corner(-1), range)).to.equal(true);
        expect(isInRange(corner(1), range)).to.equal(true);
        expect(range.right - range.left).to.be.at.most(Math.ceil(width / tile));
        expect(range.bottom - range.top).to.be.at.most(Math.ceil(height / tile));
      }),
    );
  });
});

describe('tilesOf', () => {
  it('has each tile once, those in the middle first', () => {
    const tiles = tilesOf({ left: 4, top: 7, right: 6, bottom: 9 }, 5);
    expect(tiles).to.have.length(9);
    expect(tiles[0]).to.deep.equal({ z: 5, x: 5, y: 8 });
    expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`))).to.have.property('size', 9);
    const corners = tiles.slice(-4).map(({ x, y }) => `${x} ${y}`);
    expect(corners).to.have.members(['4 7', '6 7', '4 9', '6 9']);
  });
});

describe('tileUrl', () => {
  it('fills in the template', () => {
    const tile = { z: 15, x: 16850, y: 10810 };
    expect(tileUrl('https://tiles.example/{z}/{x}/{y}.png', tile)).to.equal(
      'https://tiles.example/15/16850/10810.png',
    );
    expect(tileUrl('https://tiles.example/?y={y}&x={x}&z={z}&key={key}', tile)).to.equal(
      'https://tiles.example/?y=10810&x=16850&z=15&key={key}',
    );
  });
});
