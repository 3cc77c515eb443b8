/** What the agenda and the news offer to follow, where the feed names it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../../src/widgets/agenda/define.js';
import '../../src/widgets/feed/define.js';
import '../../src/widgets/news-feed/define.js';
import { agenda, followed } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import type { Widget } from '../ui/helpers.js';
import {
  all,
  announced,
  cleanup,
  focused,
  frames,
  mount,
  part,
  parts,
  settled,
  show,
  textOf,
  until,
} from '../ui/helpers.js';
import { mistakesIn } from './axe.js';
import { opened } from './subscribe.js';

const HOST = 'https://www.example.nl/dia/';

const showIn = (tag: string, feed: object = followed, attributes = '') =>
  show(`<${tag} src="${publish(feed, HOST)}" loading="eager" ${attributes}></${tag}>`);
const addressIn = (widget: Element) => part<HTMLInputElement>(widget, 'address').value;
const outcome = (widget: Element) => textOf(all(widget, '#subscribe > .address + p')[0]);

/** Puts a clipboard in the place of the browser's own; undefined for none, as without https. */
function replaceClipboard(clipboard: { writeText: (text: string) => Promise<void> } | undefined) {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  cleanup(() => Reflect.deleteProperty(navigator, 'clipboard'));
}

describe('to follow', () => {
  it('the agenda: opens the calendar, with its address to copy', async () => {
    const widget = await showIn('dia-agenda');
    await until(() => parts(widget, 'subscribe').length, 'the button');
    const button = part(widget, 'subscribe');
    expect(textOf(button)).to.equal('Abonneer: Agenda van Democratie in Actie');
    expect(button.ariaExpanded).to.equal('false');
    expect(parts(widget, 'address')).to.have.length(0);
    await opened(widget);
    expect(button.ariaExpanded).to.equal('true');
    expect(addressIn(widget)).to.equal(`${HOST}agenda.ics`);
    const link = part<HTMLAnchorElement>(widget, 'calendar');
    expect(link.getAttribute('href')).to.equal('webcal://www.example.nl/dia/agenda.ics');
    expect(textOf(link)).to.equal('Open in uw agenda');
    expect(await mistakesIn(widget)).to.deep.equal([]);
  });

  for (const tag of ['dia-agenda', 'dia-news-feed']) {
    it(`moves nothing when its button comes: ${tag}`, async () => {
      const widget = mount(`<${tag} src="${publish(followed, HOST)}" loading="eager"></${tag}>`);
      const heights: number[] = [];
      // It is called before each frame that shows another size.
      const observer = new ResizeObserver(() => {
        if (parts(widget, 'item').length > 0) heights.push(widget.offsetHeight);
      });
      observer.observe(widget);
      await until(() => parts(widget, 'subscribe').length, 'the button');
      await frames();
      observer.disconnect();
      expect(heights).to.deep.equal([widget.offsetHeight]);
    });
  }

  it('the news: its RSS before its Atom, and no calendar', async () => {
    const widget = await opened(await showIn('dia-news-feed'));
    expect(addressIn(widget)).to.equal(`${HOST}nieuws.rss`);
    expect(parts(widget, 'calendar')).to.have.length(0);
    expect(await mistakesIn(widget)).to.deep.equal([]);
    const subscribe = followed.subscribe.filter(({ type }) => type !== 'rss');
    const other = await opened(await showIn('dia-news-feed', { ...followed, subscribe }));
    expect(addressIn(other)).to.equal(`${HOST}nieuws.atom`);
  });

  for (const [attributes, address] of [
    ['municipality="Amersfoort"', 'agenda.NL-UT.ics'],
    ['municipality="Amersfoort, GM0344"', 'agenda.NL-UT.ics'],
    ['province="Utrecht"', 'agenda.NL-UT.ics'],
    ['province="Drenthe"', 'agenda.ics'],
    ['province="Utrecht, Drenthe"', 'agenda.ics'],
    ['municipality="Atlantis"', 'agenda.ics'],
    ['subgoal="raad"', 'agenda.ics'],
  ] as const) {
    it(`${attributes}: ${address}`, async () => {
      const widget = await showIn('dia-agenda', followed, attributes);
      await opened(widget);
      expect(addressIn(widget)).to.equal(HOST + address);
    });
  }

  it('is not offered where the feed names nothing of it', async () => {
    const ofProvince = followed.subscribe.filter(({ province }) => province);
    const news = followed.subscribe.filter(({ type }) => type !== 'calendar');
    for (const feed of [
      agenda,
      { ...agenda, subscribe: [] },
      { ...agenda, subscribe: news },
      { ...agenda, subscribe: ofProvince },
      { ...agenda, subscribe: [{ type: 'calendar', url: 'webcal://www.example.nl/agenda.ics' }] },
      { ...agenda, subscribe: [{ type: 'calendar', url: 'javascript:alert(1)' }] },
      { ...agenda, subscribe: [{ type: 'podcast', url: 'podcast.xml' }] },
    ]) {
      const widget = await showIn('dia-agenda', feed);
      // What would offer it is there.
      await import('../../src/ui/subscribe.js');
      await frames();
      expect(parts(widget, 'subscribe')).to.have.length(0);
    }
  });

  it('is offered when there are no events', async () => {
    const widget = await showIn('dia-agenda', { ...followed, events: [] });
    expect(widget.status).to.equal('empty');
    expect(addressIn(await opened(widget))).to.equal(`${HOST}agenda.ics`);
  });

  it('folds again, by keyboard', async () => {
    const widget = await opened(await showIn('dia-agenda'));
    const button = part<HTMLButtonElement>(widget, 'subscribe');
    button.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(widget)).to.equal(part(widget, 'calendar'));
    button.focus();
    await sendKeys({ press: 'Space' });
    await widget.updateComplete;
    expect(button.ariaExpanded).to.equal('false');
    expect(parts(widget, 'address')).to.have.length(0);
  });

  it('has its texts in the language of the page', async () => {
    for (const [lang, button, copy] of [
      ['en', 'Subscribe', 'Copy the address'],
      ['fy', 'Abonnearje', 'Kopiearje it adres'],
    ] as const) {
      const widget = await showIn('dia-agenda', followed, `lang="${lang}"`);
      await until(() => textOf(parts(widget, 'subscribe')[0]).startsWith(button), button);
      await opened(widget);
      expect(textOf(part(widget, 'copy'))).to.equal(copy);
    }
  });

  it('stays where it is when widgets share a feed', async () => {
    const feed = mount(
      `<dia-feed src="${publish(followed, HOST)}">
        <dia-agenda loading="eager"></dia-agenda>
        <dia-news-feed loading="eager" province="Utrecht"></dia-news-feed>
      </dia-feed>`,
    );
    const [first, second] = [...feed.children] as [Widget, Widget];
    await settled(first);
    await settled(second);
    expect(addressIn(await opened(first))).to.equal(`${HOST}agenda.ics`);
    expect(addressIn(await opened(second))).to.equal(`${HOST}nieuws.rss`);
  });
});

describe('copying an address', () => {
  it('is announced', async () => {
    const copied: string[] = [];
    replaceClipboard({ writeText: (text) => Promise.resolve(void copied.push(text)) });
    const widget = await opened(await showIn('dia-agenda'));
    expect(outcome(widget)).to.equal('');
    part(widget, 'copy').click();
    await until(() => outcome(widget), 'the outcome');
    expect(copied).to.deep.equal([`${HOST}agenda.ics`]);
    expect(outcome(widget)).to.equal('Het adres is gekopieerd.');
    await until(() => announced(widget) === outcome(widget), 'the announcement');
  });

  for (const [name, clipboard] of [
    ['the browser has no clipboard', undefined],
    ['the visitor forbids it', { writeText: () => Promise.reject(new Error('NotAllowedError')) }],
  ] as const) {
    it(`selects the address where ${name}`, async () => {
      replaceClipboard(clipboard);
      const widget = await opened(await showIn('dia-agenda'));
      part(widget, 'copy').click();
      await until(() => outcome(widget), 'the outcome');
      expect(outcome(widget)).to.match(/^Kopiëren lukt niet\. Het adres is nu geselecteerd/);
      const field = part<HTMLInputElement>(widget, 'address');
      expect(focused(widget)).to.equal(field);
      expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(
        `${HOST}agenda.ics`,
      );
    });
  }
});
