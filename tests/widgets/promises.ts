/** What every widget keeps of the promises of the base class, and of what the documentation says. */
import { expect } from '@open-wc/testing';

import { empty, hostile, languages, long, many, one, sample } from '../fixtures/feeds.js';
import { publish, publishFailing, replace } from '../fixtures/publish.js';
import {
  PAGES,
  expectEdges,
  expectForcedColours,
  expectNames,
  expectNothingLost,
  expectPrint,
  expectTabOrder,
  expectText,
  expectWholeTitles,
  spaceOut,
} from '../ui/checks.js';
import type { Widget } from '../ui/helpers.js';
import {
  FOLDER,
  SAMPLE,
  all,
  button,
  cleanup,
  complete,
  eventOf,
  eventsOf,
  expectFocus,
  frames,
  hasButton,
  isChromium,
  isShown,
  levelOf,
  links,
  listenToConsole,
  moduleOf,
  mount,
  part,
  parts,
  settled,
  show,
  textOf,
  texts,
  titles,
  until,
} from '../ui/helpers.js';
import { mistakesIn } from './axe.js';
import { WHITE, contrast, drawn } from './colour.js';
import { expectInside } from './inside.js';
import type { Tag } from './table.js';
import { programme, widgets } from './table.js';

const MORE = 'Toon meer';
const RETRY = 'Probeer het opnieuw';

/** Colours that house styles have, and those at which black gives way to white. */
const ACCENTS = ['#f90', '#39f', '#767676', '#777', '#154273', 'oklch(0.6 0.2 30)', 'white'];

const STYLED = 'rgb(1, 2, 3)';

export interface Peculiarities {
  /** Feeds in place of the common fixtures, for a section that these do not have. */
  readonly feeds?: Partial<
    Record<'empty' | 'hostile' | 'languages' | 'long' | 'many' | 'one', object>
  >;
  /** What a widget has on a colour of the house style. */
  readonly badge?: string;
  /** Brings it to states in which it has parts that it has not when it is ready or empty. */
  readonly partsIn?: readonly (() => Promise<Widget>)[];
  /** The parts of all widgets that it has nothing for. */
  readonly without?: readonly string[];
  /** Whether all of it is laid out anew as soon as it has another width; else it is waited for. */
  readonly isDrawnLate?: boolean;
}

/** What a table of docs/widgets.md names, under the heading of an element. */
async function documentedParts(heading: string): Promise<string[]> {
  const text = await (await fetch('/docs/widgets.md')).text();
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const [, rows = ''] = section.split(/^\| part +\|.*$/m);
  const [table = ''] = rows.trimStart().split('\n\n');
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

/** What a page keeps of its visitor. */
const traces = () => [document.cookie, localStorage.length, sessionStorage.length];

/** The sample, with an image of an initiative. */
const illustrated = {
  ...sample,
  initiatives: {
    ...sample.initiatives,
    features: sample.initiatives.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, image: 'images/news-huizen.svg' },
    })),
  },
};

/**
 * Tests that a widget keeps its promises. Nothing may have defined it before: this begins with the
 * markup of a page whose script is late.
 * @param define - Imports the module that defines it.
 */
export function keepsPromises(
  tag: Tag | 'dia-programme',
  define: () => Promise<unknown>,
  { feeds, badge, partsIn = [], without = [], isDrawnLate = false }: Peculiarities = {},
): void {
  const {
    section,
    headings,
    empty: nothing,
    first,
    count,
    isNumbered,
    moreAt,
    looks,
    stops,
  } = tag === 'dia-programme' ? programme : widgets[tag];
  const isList = tag !== 'dia-programme';
  const fixtures = { empty, hostile, languages, long, many, one, ...feeds };

  /** Shows it in a place of some width, with the sample. */
  async function showIn(
    style: string,
    attributes = '',
  ): Promise<{ place: HTMLElement; widget: Widget }> {
    const place = mount<HTMLElement>(
      `<div style="${style}"><${tag} src="${publish(sample, FOLDER)}" limit="3" loading="eager"
        ${attributes}></${tag}></div>`,
    );
    return { place, widget: await complete(place.firstElementChild as Widget) };
  }
  const showFeed = (feed: object, attributes = '', inside = '') =>
    show(`<${tag} src="${publish(feed, FOLDER)}" loading="eager" ${attributes}>${inside}</${tag}>`);
  const headingOf = (widget: Widget) => textOf(part(widget, 'heading'));

  let early: Widget;
  let stored: unknown[];
  before(`the module of ${tag}`, async () => {
    stored = traces();
    early = mount(`<${tag} src="${SAMPLE}" limit="200" loading="eager"><p>Terugval</p></${tag}>`);
    expect(early.shadowRoot, `${tag} before its test`).to.equal(null);
    expect(isShown(early.firstElementChild as Element)).to.equal(true);
    await define();
  });

  describe(`${tag}, as all widgets,`, () => {
    it('takes over from what stood in the page before its module came', async () => {
      const widget = await complete(early);
      expect(widget.status).to.equal('ready');
      expect(headingOf(widget)).to.equal(headings.nl);
      expect(titles(widget)).to.have.length(count);
      expect(titles(widget)[0]).to.equal(first);
      expect(isShown(widget.firstElementChild as Element)).to.equal(false);
      // Another copy of its module does no harm.
      await import(`${moduleOf(tag)}?copy`);
      expect(traces()).to.deep.equal(stored);
    });

    if (isList) {
      it('shows its items in a list, and says how many there are and where', async () => {
        const events = eventsOf(document, 'dia-ready');
        const widget = await complete(await showFeed(fixtures.many));
        expect(events.map(({ section, count }) => [section, count])).to.deep.equal([[section, 40]]);
        const lists = parts(widget, 'list');
        const items = parts(widget, 'item');
        expect(items).to.have.length(tag === 'dia-subgoal-overview' ? 12 : 6);
        for (const list of lists) {
          expect(list.localName).to.equal(isNumbered ? 'ol' : 'ul');
          expect(list.getAttribute('role')).to.equal('list');
          // Those of the agenda have the names of their months.
          const name = list.getAttribute('aria-label');
          if (tag === 'dia-agenda') expect(name).to.be.oneOf(texts(parts(widget, 'month')));
          else expect(name).to.equal(headings.nl);
        }
        for (const item of items) {
          expect(item.localName).to.equal('li');
          expect(lists.filter((list) => list === item.parentElement)).to.have.length(1);
        }
        expect(hasButton(widget, MORE)).to.equal(true);
        widget.moreUrl = '/alles';
        await widget.updateComplete;
        expect(textOf(part(widget, 'more'))).to.equal(moreAt);
        expect(hasButton(widget, MORE)).to.equal(false);
      });

      it('shows more, and takes the visitor to the first new item', async () => {
        const widget = await showFeed(fixtures.many, 'limit="15"');
        button(widget, MORE).click();
        await until(() => parts(widget, 'item').length === 30, '30 items');
        await frames();
        expectFocus(widget, links(widget)[15]);
        expect(textOf(part(widget, 'footer'))).to.include('30 van 40 getoond');
      });
    }

    it('shows of one record what is required and nothing around the rest', async () => {
      const widget = await showFeed(fixtures.one);
      expect(titles(widget)).to.have.length(1);
      expect(links(widget)).to.deep.equal([]);
      for (const name of ['summary', 'image', 'facts'])
        expect(parts(widget, name), name).to.deep.equal([]);
    });

    // A programme without a name is a mistake, not an empty list.
    if (isList) {
      it('says when there is none', async () => {
        const widget = await showFeed(fixtures.one, '', '<p>Terugval</p>');
        widget.src = publish(fixtures.empty);
        await until(() => widget.status === 'empty', 'nothing');
        await widget.updateComplete;
        expect(textOf(part(widget, 'message'))).to.equal(nothing);
        expect(isShown(widget.firstElementChild as Element)).to.equal(false);
      });
    }

    it('keeps the fallback in an error, and tries again', async () => {
      const url = publishFailing();
      const widget = await show(
        `<${tag} src="${url}" limit="200" loading="eager"><p>Terugval</p></${tag}>`,
      );
      expect(widget.status).to.equal('error');
      expect(isShown(widget.firstElementChild as Element)).to.equal(true);
      expect(textOf(button(widget, RETRY))).to.equal(`${RETRY}: ${headings.nl}`);
      replace(url, sample);
      const ready = eventOf(widget, 'dia-ready');
      button(widget, RETRY).click();
      expect((await ready).count).to.equal(count);
      await settled(widget);
      expect(titles(widget)[0]).to.equal(first);
      expect(isShown(widget.firstElementChild as Element)).to.equal(false);
    });

    it('takes properties of other types than its own, as frameworks set them', async () => {
      listenToConsole();
      const widget = await show(`<${tag} src="${SAMPLE}" loading="eager"></${tag}>`);
      const errors: string[] = [];
      const onError = (event: PromiseRejectionEvent) => errors.push(String(event.reason));
      addEventListener('unhandledrejection', onError);
      cleanup(() => removeEventListener('unhandledrejection', onError));
      const odd = {
        ...{ subgoal: 1, theme: null, municipality: ['GM0344', 'Utrecht'], province: {} },
        ...{ heading: 2026, headingLevel: 'x', limit: '3', images: 7, kind: {}, period: 2026 },
        moreUrl: new URL('https://a.example/meer'),
      };
      for (const [name, value] of Object.entries(odd)) {
        Object.assign(widget, { [name]: value });
        // An error in an update rejects this.
        await widget.updateComplete;
      }
      await frames(3);
      expect(textOf(part(widget, 'heading'))).to.equal('2026');
      expect(errors).to.deep.equal([]);
    });

    it('stays as it is when the feed says the same again', async () => {
      const src = publish(sample, FOLDER);
      const widget = await show(`<${tag} src="${src}" loading="eager"></${tag}>`);
      links(widget)[0]?.focus();
      const focused = widget.shadowRoot?.activeElement;
      const events = eventsOf(document, 'dia-ready');
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      const everything = { attributes: true, characterData: true, childList: true, subtree: true };
      observer.observe(widget.shadowRoot as Node, everything);
      cleanup(() => observer.disconnect());
      // A map goes on for a moment after it is ready.
      do await frames(30);
      while (changes.splice(0).length);
      events.length = 0;
      await widget.refresh();
      await frames(4);
      expect(changes.map(({ type, target }) => [type, target.nodeName])).to.deep.equal([]);
      expect(events).to.deep.equal([]);
      expect(widget.shadowRoot?.activeElement).to.equal(focused);
      // It did ask.
      replace(src, fixtures.one);
      await widget.refresh();
      await until(() => events.length, 'an event for another answer');
      expect(changes.length).to.be.above(0);
    });

    it('shows what an attacker writes as text', async () => {
      const widget = await showFeed(fixtures.hostile);
      cleanup(() => delete (globalThis as { hacked?: unknown }).hacked);
      await frames();
      expect(titles(widget).filter((title) => title.includes('<script>'))).to.have.length(1);
      expect(textOf(widget.shadowRoot?.firstElementChild ?? undefined)).to.include(
        '<img src=x onerror=',
      );
      expect(
        all(widget, 'script, iframe, object, b, i, [onerror], [onload], [onclick]'),
      ).to.deep.equal([]);
      expect(links(widget).map(({ protocol, hostname }) => [protocol, hostname])).to.deep.equal([
        ['https:', 'goed.example'],
      ]);
      expect(globalThis).not.to.have.property('hacked');
    });

    it('speaks Dutch, English and Frisian, and marks what is in another language', async () => {
      const widget = await showFeed(isList ? fixtures.many : sample, 'limit="3" lang="en-GB"');
      for (const language of ['en', 'fy', 'nl'] as const) {
        widget.lang = language;
        // Some headings are the same in two languages.
        const spoken = () => part(widget, 'heading').closest('[lang]')?.getAttribute('lang');
        await until(() => spoken() === language, language);
        expect(headingOf(widget)).to.equal(headings[language]);
        if (!isList) continue;
        const more = { nl: MORE, en: 'Show more', fy: 'Lit mear sjen' }[language];
        expect(hasButton(widget, more)).to.equal(true);
      }
      const other = await showFeed(fixtures.languages);
      const marked = parts(other, 'title').map((title) => [
        textOf(title),
        title.closest('[lang]')?.getAttribute('lang'),
      ]);
      expect(Object.fromEntries(marked)).to.deep.equal(
        isList
          ? {
              'Samen sterker': 'nl',
              'Stronger together': 'en',
              'Tegearre sterker': 'fy',
              'أقوى معا': 'ar',
            }
          : { 'Stronger together': 'en' },
      );
    });

    it('has headings of the levels that a page asks for', async () => {
      const widget = await showFeed(sample);
      const levels = () => [
        parts(widget, 'heading').map(levelOf),
        [...new Set(parts(widget, 'title').map(levelOf))],
      ];
      expect(levels()).to.deep.equal([[2], [3]]);
      widget.headingLevel = 5;
      await widget.updateComplete;
      expect(levels()).to.deep.equal([[5], [6]]);
      Object.assign(widget, { headingLevel: 3, heading: '' });
      await widget.updateComplete;
      expect(levels()).to.deep.equal([[], [3]]);
    });

    it('tells the page what a visitor opens', async () => {
      const stay = (event: Event) => event.preventDefault();
      document.addEventListener('click', stay);
      cleanup(() => document.removeEventListener('click', stay));
      const widget = await complete(await showFeed(isList ? fixtures.many : sample));
      const events = eventsOf(document, 'dia-select');
      const [link] = parts(widget, 'title').flatMap((title) => [...title.querySelectorAll('a')]);
      link?.click();
      expect(events.map(({ section }) => section)).to.deep.equal([section]);
      expect(events[0]?.item).to.have.property('url', link?.href);
    });

    it('is gone through by keyboard, in order, with the focus in sight', async () => {
      const { widget } = await showIn(isDrawnLate ? '' : 'inline-size: 320px');
      if (isList) {
        widget.src = publish(fixtures.many);
        await until(() => titles(widget)[0] !== first, 'the other feed');
        await complete(widget);
      }
      const expected = [
        ...stops.before.flatMap((stop) => all(widget, stop)),
        ...parts(widget, 'item').flatMap((item) => [
          ...item.querySelectorAll<HTMLElement>(stops.item),
        ]),
        ...all(widget, 'button').filter((one) => textOf(one).startsWith(`${MORE}:`)),
        ...stops.after.flatMap((stop) => all(widget, stop)),
      ];
      expect(expected).to.include.members(links(widget));
      await expectTabOrder(widget, expected);
    });

    for (const look of ['', ...looks]) {
      it(`has room for long words in any width ${look}`, async () => {
        const place = mount<HTMLElement>(
          `<div style="overflow: auto"><${tag} src="${publish(fixtures.long, FOLDER)}"
            loading="eager" ${look}></${tag}></div>`,
        );
        const widget = await complete(place.firstElementChild as Widget);
        expect(parts(widget, 'item')).to.not.be.empty;
        const check = async (width: number) => {
          place.style.inlineSize = `${width}px`;
          if (isDrawnLate) await complete(widget);
          expect(widget.offsetWidth).to.equal(width);
          expectInside(place, widget);
        };
        for (const width of isDrawnLate ? [280, 1280] : [280, 320, 360, 700, 1280]) {
          await check(width);
        }
        spaceOut(widget);
        for (const width of isDrawnLate ? [320] : [1280, 320]) {
          await check(width);
          expectNothingLost(widget);
        }
      });
    }

    it('has room for text twice as large', async () => {
      const { place, widget } = await showIn('inline-size: 320px; overflow: auto; font-size: 200%');
      expectInside(place, widget);
      expectWholeTitles(widget);
    });

    it('can be read on light and dark pages, also as a card', async () => {
      const { place, widget } = await showIn('inline-size: 700px');
      for (const style of Object.values(PAGES)) {
        place.style.cssText = style;
        expectText(widget);
        expectEdges(widget);
      }
      widget.card = true;
      await until(() => parseFloat(getComputedStyle(widget).paddingTop) > 0, 'a card');
      expectText(widget);
    });

    it('follows the house style: an accent colour, and how compact it is', async () => {
      const { place, widget } = await showIn('inline-size: 600px');
      const item = parts(widget, 'item')[0] as HTMLElement;
      const heights = [widget.offsetHeight, item.offsetHeight] as const;
      place.style.setProperty('--dia-density', '0.5');
      // The height of a map is its own.
      if (!isDrawnLate) expect(widget.offsetHeight).to.be.below(heights[0]);
      expect(item.offsetHeight).to.be.below(heights[1]);
      for (const target of all(widget, 'button').filter(({ offsetHeight }) => offsetHeight > 1)) {
        expect(target.offsetHeight, target.outerHTML).to.be.at.least(44);
      }
      place.style.removeProperty('--dia-density');
      const [found] = badge ? all(widget, badge) : [];
      expect(Boolean(found)).to.equal(Boolean(badge));
      if (!found) return;
      for (const accent of ACCENTS) {
        place.style.setProperty('--dia-color-accent', accent);
        const { color, backgroundColor } = getComputedStyle(found);
        const [ink, ground] = [drawn(color, WHITE), drawn(backgroundColor, WHITE)];
        expect(ground, accent).to.deep.equal(drawn(accent, WHITE));
        expect(contrast(ink, ground), accent).to.be.at.least(4.5);
        expect(ink.join(), accent).to.be.oneOf(['0,0,0', '255,255,255']);
      }
      if (badge !== '.number') return;
      for (const room of [
        '--dia-density: 0.5',
        '--dia-space: 8px',
        '--basis-space-block-xl: 24px',
      ]) {
        place.style.cssText = room;
        const line = item.getBoundingClientRect().top + item.clientTop;
        expect(found.getBoundingClientRect().top, room).to.be.closeTo(line, 0.5);
      }
    });

    it('says on links and buttons where they lead, and has no mistakes that axe finds', async () => {
      const { widget } = await showIn('inline-size: 1000px', 'more-url="/alles"');
      expectNames(widget);
      // It judges the markup, which is the same everywhere.
      if (isChromium) expect(await mistakesIn(widget)).to.deep.equal([]);
    });

    it('can be read in forced colours and on paper', async function () {
      if (!isChromium) this.skip();
      const { widget } = await showIn('inline-size: 1000px');
      await expectForcedColours(widget);
      await expectPrint(widget);
    });

    it('has each part that is documented, and a page restyles it', async () => {
      const sections = ['All widgets', ...(isList ? ['All lists'] : []), tag];
      const names = (await Promise.all(sections.map(documentedParts))).flat();
      const expected = ['heading', 'list', 'item', 'title', ...(isList ? ['more', 'footer'] : [])];
      expect(names).to.include.members(expected);
      const style = document.createElement('style');
      style.textContent = names
        .map((name) => `${tag}::part(${name}) { caret-color: ${STYLED} }`)
        .join('\n');
      document.head.append(style);
      cleanup(() => style.remove());
      const found = new Set<string>();
      const look = (widget: Widget) => {
        for (const name of names) {
          const [shown] = parts(widget, name).filter(isShown);
          if (!shown) continue;
          found.add(name);
          expect(getComputedStyle(shown).caretColor, name).to.equal(STYLED);
        }
      };
      look(await complete(await showFeed(illustrated, 'limit="99" more-url="/"')));
      look(await showFeed(fixtures.empty));
      for (const reach of partsIn) look(await reach());
      expect([...found].sort()).to.deep.equal(
        names.filter((name) => !without.includes(name)).sort(),
      );
    });
  });
}
