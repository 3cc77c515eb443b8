/** All widgets under the strictest Content-Security-Policy that we promise to work under. */
import { expect } from '@open-wc/testing';

import { DiaFilterChangeEvent } from '../../src/feed/events.js';
import type { DiaAgenda } from '../../src/widgets/agenda/agenda.js';
import type { Widget } from '../ui/helpers.js';
import {
  all,
  button,
  cleanup,
  complete,
  frames,
  hasButton,
  isShown,
  part,
  parts,
  textOf,
  texts,
  titles,
  until,
} from '../ui/helpers.js';
import { widgets } from './table.js';

interface WatchedWindow extends Window {
  violations: string[];
}

const supportsTrustedTypes = 'trustedTypes' in globalThis;

async function open(path = '/_test/csp/'): Promise<{ document: Document; violations: string[] }> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = path;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  cleanup(() => frame.remove());
  await loaded;
  const window = frame.contentWindow as unknown as WatchedWindow;
  return { document: window.document, violations: window.violations };
}

/** Keeps the names of files that a page would download. */
function catchDownload({ defaultView }: Document): string[] {
  const names: string[] = [];
  const { HTMLAnchorElement } = defaultView as Window & typeof globalThis;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  return names;
}

describe('under a strict Content-Security-Policy', () => {
  it('all widgets get ready and nothing is refused', async () => {
    const { document, violations } = await open();
    const found = [
      ...document.querySelectorAll<Widget>('dia-feed > *, body > :not(dia-feed, script)'),
    ];
    expect(found).to.have.length(8);
    for (const widget of found) {
      await until(() => widget.status && widget.status !== 'loading', widget.localName);
    }
    const states = found.map(({ localName, className, status }) => [localName, className, status]);
    expect(states).to.deep.equal([
      ['dia-subgoal-overview', '', 'ready'],
      ['dia-priority-list', '', 'ready'],
      ['dia-initiative-map', '', 'ready'],
      ['dia-agenda', '', 'ready'],
      ['dia-news-feed', '', 'ready'],
      ['dia-partner-list', '', 'ready'],
      ['dia-news-feed', 'bounded', 'empty'],
      ['dia-partner-list', 'failing', 'error'],
    ]);
    const [subgoals, priorities, map, agenda, news, partners] = found as [
      Widget,
      Widget,
      Widget,
      Widget,
      Widget,
      Widget,
    ];
    expect(titles(subgoals)).to.have.length(widgets['dia-subgoal-overview'].count);
    await until(() => priorities.shadowRoot?.querySelector('[lang="en"]'), 'English');
    await until(() => news.shadowRoot?.querySelector('[lang="fy"]'), 'Frisian');
    const [logo] = parts<HTMLImageElement>(partners, 'image');
    // Images are lazy, and what stands above them may still grow.
    await until(() => {
      logo?.scrollIntoView();
      return logo?.naturalWidth;
    }, 'a logo');
    expect(isShown(logo as Element)).to.equal(true);
    // The styles of the widgets are there too.
    expect(getComputedStyle(parts(partners, 'list')[0] as Element).display).to.equal('flex');

    // When the last event of the sample feed was still to come.
    (agenda as unknown as DiaAgenda).now = () => new Date('2024-04-01T12:00:00Z');
    await until(() => hasButton(agenda, 'Zet in uw agenda'), 'an event to come');
    const saved = catchDownload(document);
    button(agenda, 'Zet in uw agenda').click();
    await until(() => saved.length, 'a file');
    expect(saved).to.deep.equal(['Eerste-bijeenkomst-Burgerberaad-Almere-2050.ics']);

    subgoals.dispatchEvent(new DiaFilterChangeEvent({ search: 'scan' }));
    await until(() => hasButton(priorities, 'Clear filters'), 'the choice');
    expect(titles(priorities)).to.have.length(1);
    await until(() => texts(all(map, '.found p')).includes('11 of 180 initiatives'), 'the map');
    expect(titles(map).every((title) => title.toLowerCase().includes('scan'))).to.equal(true);
    expect(textOf(part(map, 'heading'))).to.equal(widgets['dia-initiative-map'].headings.en);
    await frames(6);
    expect(violations).to.deep.equal([]);
  });

  it('the map works, with all that may be on it', async () => {
    const { document, violations } = await open('/_test/csp/?map');
    const map = document.querySelector('dia-initiative-map') as Widget;
    const markers = () => parts(map, 'marker').filter(isShown);
    const places = () =>
      new Set(
        markers()
          .map((marker) => marker.getBoundingClientRect())
          .map(({ x, y }) => `${x} ${y}`),
      );
    await until(() => markers().length > 5, 'markers');
    await complete(map);
    // Each where it belongs: a refused style would leave them all in the corner.
    expect(places().size).to.equal(markers().length);
    for (const marker of markers()) expect(marker.offsetWidth).to.be.at.least(44);
    expect(all(map, '.land')[0]?.getBoundingClientRect().height).to.be.greaterThan(200);
    await until(() => all<HTMLImageElement>(map, '.tiles img')[0]?.naturalWidth, 'tiles');
    await until(() => all(map, '.borders path').length, 'borders');
    expect(getComputedStyle(all(map, '.borders path')[0] as Element).fill).to.not.equal(
      'rgb(0, 0, 0)',
    );

    const before = markers().length;
    // The options come when the browser is idle.
    await until(() => all(map, 'select#kind option[value="raadsakkoord"]').length, 'the kinds');
    const kind = all<HTMLSelectElement>(map, 'select#kind')[0] as HTMLSelectElement;
    kind.value = 'raadsakkoord';
    kind.dispatchEvent(new Event('change'));
    await until(() => hasButton(map, 'Wis filters'), 'the filter');
    await until(() => markers().length !== before, 'other markers');
    const [municipality] = all<HTMLInputElement>(map, 'input#municipality');
    municipality?.focus();
    (municipality as HTMLInputElement).value = 'coe';
    municipality?.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => all(map, '[role="option"]').length, 'suggestions');
    all(map, '[role="option"]')[0]?.click();
    await until(() => titles(map).length === 1, 'one municipality');
    button(map, 'Wis filters').click();
    await until(() => markers().length === before, 'all markers');
    // The list follows the markers a frame later.
    await until(() => titles(map).length > 1, 'all in the list');

    button(map, 'Toon op de kaart').click();
    await until(() => parts(map, 'panel').length, 'the panel');
    expect(textOf(part(map, 'panel'))).to.include(titles(map)[0]);
    const town = places();
    map.shadowRoot?.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await until(() => !parts(map, 'panel').length, 'no panel');
    button(map, 'Zoom uit').click();
    await until(() => [...places()].some((place) => !town.has(place)), 'another view');

    map.lang = 'en';
    await until(() => hasButton(map, 'Show more'), 'English');
    expect(textOf(part(map, 'heading'))).to.equal(widgets['dia-initiative-map'].headings.en);
    await frames(20);
    expect(violations).to.deep.equal([]);
  });

  it('what is refused is seen', async () => {
    const { violations } = await open('/_test/csp/?breach');
    await until(() => violations.length >= (supportsTrustedTypes ? 2 : 1), 'violations');
    expect(violations.some((violation) => violation.startsWith('img-src'))).to.equal(true);
    expect(
      violations.some((violation) => violation.startsWith('require-trusted-types-for')),
    ).to.equal(supportsTrustedTypes);
  });
});
