import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { render } from 'lit';

import { resolveMunicipality } from '../../../src/geo/resolve.js';
import { base } from '../../../src/ui/styles.js';
import {
  Boundaries,
  renderLegend,
  styles,
} from '../../../src/widgets/initiative-map/boundaries.js';
import { feedAt, jsonAt, seen } from '../../feed/server.js';
import { cleanup, listenToConsole, textOf, until } from '../helpers.js';

const SVG = 'http://www.w3.org/2000/svg';

const square = (code: string, west: number, south: number) => ({
  type: 'Feature',
  properties: { statcode: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + 0.1, south],
        [west + 0.1, south + 0.1],
        [west, south + 0.1],
        [west, south],
      ],
    ],
  },
});
const BORDERS = {
  type: 'FeatureCollection',
  features: [square('GM0344', 5.1, 52), square('GM0345', 5.2, 52), square('GM0363', 4.9, 52.3)],
};

/** A map with nothing on it but borders, in a root of its own as in the widget. */
function emptyMap() {
  const host = document.createElement('div');
  host.style.color = 'rgb(20, 20, 20)';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [base, styles].map(({ styleSheet }) => styleSheet!);
  const svg = document.createElementNS(SVG, 'svg');
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('transform', 'scale(0.1)');
  svg.append(group);
  const legend = document.createElement('div');
  root.append(svg, legend);
  document.body.append(host);
  cleanup(() => host.remove());
  return { group, legend, layer: new Boundaries(group, host), never: new AbortController().signal };
}

const classesOf = (group: Element) => [...group.children].map((path) => path.getAttribute('class'));

describe('boundaries', () => {
  it('are shown, one path a municipality', async () => {
    const { group, layer, never } = emptyMap();
    expect(await layer.load(jsonAt(BORDERS), resolveMunicipality, never)).to.equal(true);
    expect([...group.children].map(({ localName }) => localName)).to.deep.equal(
      Array.from({ length: 3 }, () => 'path'),
    );
    const [utrecht, next] = [...group.children].map((path) => (path as SVGPathElement).getBBox());
    // A tenth of a degree, in units of the base map; neighbours touch.
    expect(utrecht!.width).to.be.closeTo((0.1 / 360) * 256 * 2 ** 10, 0.02);
    expect(utrecht!.x + utrecht!.width).to.be.closeTo(next!.x, 0.02);
  });

  it('have lines as wide at every zoom', async () => {
    const { group, layer, never } = emptyMap();
    await layer.load(jsonAt(BORDERS), resolveMunicipality, never);
    const { vectorEffect, fillRule } = getComputedStyle(group.firstElementChild!);
    expect(vectorEffect).to.equal('non-scaling-stroke');
    expect(fillRule).to.equal('evenodd');
  });

  it('are shaded by what is counted, whichever is first', async () => {
    const { group, layer, never } = emptyMap();
    layer.shade(new Map([['GM0344', 12]]));
    await layer.load(jsonAt(BORDERS), resolveMunicipality, never);
    expect(classesOf(group)).to.deep.equal([
      'boundary shade-5',
      'boundary shade-0',
      'boundary shade-0',
    ]);
    layer.shade(new Map([['GM0344', 1], ['GM0345', 3], ['GM0363', 10]])); // prettier-ignore
    expect(classesOf(group)).to.deep.equal([
      'boundary shade-1',
      'boundary shade-3',
      'boundary shade-5',
    ]);
    layer.shade(new Map());
    expect(new Set(classesOf(group))).to.deep.equal(new Set(['boundary shade-0']));
  });

  it('differ in shade, and the more the darker', async () => {
    const { group, layer, never } = emptyMap();
    await layer.load(jsonAt(BORDERS), resolveMunicipality, never);
    layer.shade(new Map([['GM0345', 1], ['GM0363', 10]])); // prettier-ignore
    const opacities = [...group.children].map((path) => Number(getComputedStyle(path).fillOpacity));
    expect(opacities[0]).to.equal(0);
    expect(opacities[1]).to.be.within(0.05, 0.4);
    expect(opacities[2]).to.be.within(0.5, 0.8);
  });

  it('make place for those of another address', async () => {
    const { group, layer, never } = emptyMap();
    await layer.load(jsonAt(BORDERS), resolveMunicipality, never);
    const other = { ...BORDERS, features: [square('GM0599', 4.4, 51.9)] };
    expect(await layer.load(jsonAt(other), resolveMunicipality, never)).to.equal(true);
    expect(group.children).to.have.length(1);
  });

  it('are fetched once for several maps', async () => {
    const url = jsonAt(BORDERS);
    const [one, other] = [emptyMap(), emptyMap()];
    await Promise.all([
      one.layer.load(url, resolveMunicipality, one.never),
      other.layer.load(url, resolveMunicipality, other.never),
    ]);
    expect(one.group.children).to.have.length(3);
    expect(other.group.children).to.have.length(3);
    expect((await seen(url)).requests).to.equal(1);
  });

  for (const [what, url, word] of [
    ['cannot be had', feedAt([{ status: 404 }]), '404'],
    ['are no JSON', feedAt(['html']), 'not-json'],
    ['are of something else', jsonAt({ version: 1, news: [] }), 'boundaries-none'],
    [
      'have no municipality that is known',
      jsonAt({ features: [square('PV26', 5, 52)] }),
      'boundaries-none',
    ],
    ['have no address', 'javascript:alert(1)', 'https://'],
    ['have an empty address', '', 'https://'],
  ] as const) {
    it(`that ${what} are told once and leave the map as it is`, async () => {
      const said = listenToConsole();
      const { group, layer, never } = emptyMap();
      await layer.load(jsonAt(BORDERS), resolveMunicipality, never);
      expect(await layer.load(url, resolveMunicipality, never)).to.equal(false);
      expect(await layer.load(url, resolveMunicipality, never)).to.equal(false);
      expect(group.children).to.have.length(0);
      await until(() => said.length, 'a word');
      expect(said).to.have.length(1);
      expect(said[0]).to.include(url);
      expect(said[0]).to.include(word);
    });
  }

  it('tell what was left out, and that there are more pages', async () => {
    const said = listenToConsole();
    const { group, layer, never } = emptyMap();
    const url = jsonAt({
      ...BORDERS,
      features: [...BORDERS.features, square('PV26', 5, 52)],
      links: [{ rel: 'self' }, { rel: 'next', href: 'https://api.example/?offset=10' }],
    });
    expect(await layer.load(url, resolveMunicipality, never)).to.equal(true);
    expect(group.children).to.have.length(3);
    await until(() => said.length === 2, 'two words');
    expect(said[0]).to.include('boundaries-left-out').and.include('wegvalt: 1.');
    expect(said[1]).to.include('boundaries-first-page');
  });

  it('that are no longer wanted change nothing, silently', async () => {
    const said = listenToConsole();
    const { group, layer, never } = emptyMap();
    await layer.load(jsonAt(BORDERS), resolveMunicipality, never);
    const controller = new AbortController();
    const loading = layer.load(feedAt(['silent']), resolveMunicipality, controller.signal);
    controller.abort();
    expect(await loading).to.equal(false);
    expect(await layer.load(jsonAt(BORDERS), resolveMunicipality, AbortSignal.abort())).to.equal(
      false,
    );
    expect(group.children).to.have.length(3);
    expect(said).to.deep.equal([]);
  });
});

describe('the legend', () => {
  const counts = (...numbers: number[]) =>
    new Map(numbers.map((number, index) => [`GM${index}`, number]));

  for (const [numbers, expected] of [
    [[], ['0']],
    [
      [1, 1],
      ['0', '1'],
    ],
    [
      [1, 3],
      ['0', '1', '2', '3'],
    ],
    [
      [1, 4, 30],
      ['0', '1', '2–4', '5–9', '10–19', '20+'],
    ],
    [
      [1, 2, 10],
      ['0', '1', '2–4', '5–9', '10'],
    ],
  ] as const) {
    it(`says ${expected.join(', ')}`, () => {
      const { layer, legend } = emptyMap();
      const steps = layer.shade(counts(...numbers));
      render(renderLegend(steps, { legend: 'Initiatieven per gemeente' }), legend);
      const list = legend.querySelector('ul')!;
      expect(list.getAttribute('aria-label')).to.equal('Initiatieven per gemeente');
      expect([...list.children].map(textOf)).to.deep.equal(expected);
    });
  }

  it('has each count in one step, with the shade that it has on the map', async () => {
    const { group, layer, legend, never } = emptyMap();
    await layer.load(jsonAt(BORDERS), resolveMunicipality, never);
    const numbers = { GM0344: 3, GM0345: 0, GM0363: 700 };
    const steps = layer.shade(new Map(Object.entries(numbers)));
    render(renderLegend(steps, { legend: 'Per gemeente' }), legend);
    for (const [index, count] of Object.values(numbers).entries()) {
      const fitting = steps.filter(({ from, to = Infinity }) => from <= count && count <= to);
      expect(fitting).to.have.length(1);
      const swatch = legend.querySelector(`.${fitting[0]!.className}`)!;
      const path = group.children[index]!;
      expect(path.classList.contains(fitting[0]!.className)).to.equal(true);
      expect(getComputedStyle(swatch).fillOpacity).to.equal(getComputedStyle(path).fillOpacity);
      expect(getComputedStyle(swatch).fill).to.equal(getComputedStyle(path).fill);
      expect(swatch.getBoundingClientRect().width).to.be.above(10);
    }
  });

  it('has lines in the colours that the visitor chose', async function () {
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
    try {
      const { group, layer, never } = emptyMap();
      await layer.load(jsonAt(BORDERS), resolveMunicipality, never);
      layer.shade(new Map([['GM0345', 1], ['GM0363', 10]])); // prettier-ignore
      const looks = [...group.children].map((path) => getComputedStyle(path));
      expect(looks.map(({ fill }) => fill)).to.deep.equal(['none', 'none', 'none']);
      const widths = looks.map(({ strokeWidth }) => parseFloat(strokeWidth));
      expect(widths[0]).to.be.above(0);
      expect(widths[1]).to.be.above(widths[0]!);
      expect(widths[2]).to.be.above(widths[1]!);
    } finally {
      await executeServerCommand('emulate-features', {});
    }
  });
});
