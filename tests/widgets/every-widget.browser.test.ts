/** What all widgets promise alike, tried on each of them. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { empty, hostile, languages, many, manyUnlinked, one, sample } from '../fixtures/feeds.js';
import { fail, publish, publishFailing, publishNever, replace } from '../fixtures/publish.js';
import type { Widget } from './helpers.js';
import {
  SAMPLE,
  all,
  button,
  cleanup,
  complete,
  eventOf,
  eventsOf,
  expectFocus,
  focused,
  frames,
  hasButton,
  holdRequests,
  isShown,
  levelOf,
  links,
  listenToConsole,
  mount,
  part,
  parts,
  settled,
  show,
  tags,
  textOf,
  texts,
  titleDepth,
  titles,
  until,
  widgets,
} from './helpers.js';

const RETRY = 'Probeer opnieuw';
const MORE = 'Meer tonen';
const FALLBACK = '<p class="fallback">Bezoek <a href="https://host.example/">onze site</a></p>';

const supportsStates = CSS.supports('selector(:state(ready))');

for (const tag of tags) {
  const { section, headings, empty: nothing, first, count, isNumbered, moreAt } = widgets[tag];
  const fallback = (widget: Widget) => widget.querySelector('.fallback') as HTMLElement;

  describe(tag, () => {
    describe('ready', () => {
      it('shows the sample feed of a server', async () => {
        const widget = await show(`<${tag} src="${SAMPLE}" limit="200"></${tag}>`);
        expect(widget.status).to.equal('ready');
        expect(textOf(part(widget, 'heading'))).to.equal(headings.nl);
        expect(titles(widget)).to.have.length(count);
        expect(titles(widget)[0]).to.equal(first);
      });

      it('lists its items in a list', async () => {
        const widget = await show(`<${tag} src="${publish(sample)}"></${tag}>`);
        const lists = parts(widget, 'list');
        for (const list of lists) {
          expect(list.localName).to.equal(isNumbered ? 'ol' : 'ul');
          expect(list.getAttribute('role')).to.equal('list');
        }
        const items = parts(widget, 'item');
        expect(items).to.have.length(Math.min(count, widget.limit));
        for (const item of items) {
          expect(item.localName).to.equal('li');
          expect(lists.filter((list) => list === item.parentElement)).to.have.length(1);
        }
      });

      it('takes the fallback away', async () => {
        const widget = await show(`<${tag} src="${publish(sample)}">${FALLBACK}</${tag}>`);
        expect(isShown(fallback(widget))).to.equal(false);
      });

      it('shows a single record with nothing but what is required', async () => {
        const widget = await show(`<${tag} src="${publish(one)}"></${tag}>`);
        expect(widget.status).to.equal('ready');
        expect(titles(widget)).to.have.length(1);
        expect(links(widget)).to.deep.equal([]);
        expect(parts(widget, 'summary')).to.deep.equal([]);
        expect(parts(widget, 'image')).to.deep.equal([]);
        expect(hasButton(widget, MORE)).to.equal(false);
      });

      it('does without any script of its own in what it shows', async () => {
        const widget = await show(`<${tag} src="${publish(hostile)}"></${tag}>`);
        cleanup(() => delete (globalThis as { hacked?: unknown }).hacked);
        await frames();
        expect(titles(widget)).to.have.length(2);
        expect(titles(widget).filter((title) => title.includes('<script>'))).to.have.length(1);
        expect(textOf(widget.shadowRoot?.firstElementChild ?? undefined)).to.include(
          'Samenvatting <img src=x onerror=',
        );
        expect(all(widget, 'script, iframe, object, [onerror], [onload], [onclick]')).to.deep.equal(
          [],
        );
        expect(links(widget).map(({ href }) => href)).to.deep.equal(['https://goed.example/']);
        expect(globalThis).not.to.have.property('hacked');
      });
    });

    describe('loading', () => {
      it('says so, and shows a placeholder', async () => {
        const widget = mount(`<${tag} src="${publishNever()}" loading="eager"></${tag}>`);
        await frames();
        expect(widget.status).to.equal('loading');
        expect(texts(all(widget, '[role="status"]'))).to.include('Bezig met laden…');
        expect(widget.offsetHeight).to.be.greaterThan(100);
        expect(parts(widget, 'list')).to.deep.equal([]);
        expect(parts(widget, 'message')).to.deep.equal([]);
      });

      it('leaves the fallback', async () => {
        const widget = mount(`<${tag} src="${publishNever()}">${FALLBACK}</${tag}>`);
        await frames();
        expect(widget.status).to.equal('loading');
        expect(isShown(fallback(widget))).to.equal(true);
        expect(textOf(widget.shadowRoot?.querySelector('[aria-hidden]') ?? undefined)).to.equal('');
      });

      it('waits until it comes near the screen', async () => {
        const { urls } = holdRequests();
        const far = mount<HTMLElement>(
          `<div><div class="far"></div><${tag} src="${SAMPLE}?lazy-${tag}"></${tag}></div>`,
        );
        (far.firstElementChild as HTMLElement).style.height = '5000px';
        const widget = far.lastElementChild as Widget;
        await frames(6);
        expect(urls).to.deep.equal([]);
        widget.scrollIntoView();
        await until(() => urls.length, 'a request');
        scrollTo(0, 0);
      });

      it('does not wait with loading="eager"', async () => {
        const far = mount<HTMLElement>(
          `<div><div></div><${tag} src="${publish(sample)}" loading="eager"></${tag}></div>`,
        );
        (far.firstElementChild as HTMLElement).style.height = '5000px';
        const widget = await settled(far.lastElementChild as Widget);
        expect(widget.status).to.equal('ready');
      });

      it('goes on where it was when it is moved in the page', async () => {
        const { urls, release } = holdRequests();
        const widget = mount(`<${tag} src="${SAMPLE}?moved-${tag}" loading="eager"></${tag}>`);
        await until(() => urls.length, 'a request');
        const { parentElement } = widget;
        widget.remove();
        await frames();
        parentElement?.append(widget);
        await frames();
        release();
        await settled(widget);
        expect(widget.status).to.equal('ready');
        expect(titles(widget)[0]).to.equal(first);
        expect(urls.filter((url) => url.includes(`?moved-${tag}`))).to.have.length(1);
      });

      it('keeps what it shows when it is moved afterwards', async () => {
        const widget = await show(`<${tag} src="${publish(sample)}"></${tag}>`);
        const { parentElement } = widget;
        widget.remove();
        parentElement?.append(widget);
        await frames();
        expect(widget.status).to.equal('ready');
        expect(titles(widget)[0]).to.equal(first);
      });
    });

    describe('empty', () => {
      it('says that there is nothing', async () => {
        const widget = await show(`<${tag} src="${publish(empty)}">${FALLBACK}</${tag}>`);
        expect(widget.status).to.equal('empty');
        expect(textOf(part(widget, 'message'))).to.equal(nothing);
        expect(part(widget, 'message').closest('[role="status"]')).to.not.equal(null);
        expect(parts(widget, 'list')).to.deep.equal([]);
        expect(hasButton(widget, MORE)).to.equal(false);
      });
    });

    describe('error', () => {
      it('says so, keeps the fallback and offers another try', async () => {
        const widget = await show(`<${tag} src="${publishFailing()}">${FALLBACK}</${tag}>`);
        expect(widget.status).to.equal('error');
        const message = part(widget, 'message');
        expect(textOf(message)).to.include('We kunnen de gegevens nu niet lezen.');
        expect(message.closest('[role="status"]')).to.not.equal(null);
        expect(isShown(button(widget, RETRY))).to.equal(true);
        expect(isShown(fallback(widget))).to.equal(true);
        expect(parts(widget, 'list')).to.deep.equal([]);
      });

      it('says so without an address', async () => {
        const widget = await show(`<${tag}>${FALLBACK}</${tag}>`);
        expect(widget.status).to.equal('error');
        expect(isShown(fallback(widget))).to.equal(true);
      });

      it('says so when the feed has no such section', async () => {
        const widget = await show(`<${tag} src="${publish({ version: 1 })}"></${tag}>`);
        expect(widget.status).to.equal('error');
        expect(textOf(part(widget, 'message'))).to.include('Deze gegevens zijn er nu niet.');
      });

      it('tries again at a click', async () => {
        const url = publishFailing();
        const widget = await show(`<${tag} src="${url}">${FALLBACK}</${tag}>`);
        replace(url, sample);
        const ready = eventOf(widget, 'dia-ready');
        button(widget, RETRY).click();
        await ready;
        await settled(widget);
        expect(widget.status).to.equal('ready');
        expect(titles(widget)[0]).to.equal(first);
        expect(parts(widget, 'message')).to.deep.equal([]);
        expect(isShown(fallback(widget))).to.equal(false);
      });

      it('tries again at Enter', async () => {
        const url = publishFailing();
        const widget = await show(`<${tag} src="${url}"></${tag}>`);
        replace(url, sample);
        const ready = eventOf(widget, 'dia-ready');
        button(widget, RETRY).focus();
        await sendKeys({ press: 'Enter' });
        await ready;
        expect(widget.status).to.equal('ready');
      });

      it('says so again when another try fails', async () => {
        const url = publishFailing();
        const widget = await show(`<${tag} src="${url}"></${tag}>`);
        fail(url, 'status', 404);
        const failed = eventOf(widget, 'dia-error');
        button(widget, RETRY).click();
        expect((await failed).error.code).to.equal('status');
        await settled(widget);
        expect(textOf(part(widget, 'message'))).to.include(
          'We kunnen de gegevens nu niet ophalen.',
        );
        expect(hasButton(widget, RETRY)).to.equal(true);
      });
    });

    describe('stale', () => {
      it('keeps the last good answer and says from when it is', async () => {
        const url = publish({ ...sample, updated: '2022-11-01T23:30:00Z' });
        const widget = await show(`<${tag} src="${url}"></${tag}>`);
        const shown = titles(widget);
        fail(url);
        await widget.refresh();
        await widget.updateComplete;
        expect(widget.status).to.equal('stale');
        expect(titles(widget)).to.deep.equal(shown);
        expect(textOf(part(widget, 'message'))).to.include('Bijgewerkt op 2 november 2022.');
        expect(hasButton(widget, RETRY)).to.equal(true);
      });

      it('is ready again after a good answer', async () => {
        const url = publish(many);
        const widget = await show(`<${tag} src="${url}"></${tag}>`);
        fail(url);
        await widget.refresh();
        replace(url, sample);
        const ready = eventOf(widget, 'dia-ready');
        button(widget, RETRY).click();
        await ready;
        expect(widget.status).to.equal('ready');
        expect(titles(widget)[0]).to.equal(first);
        expect(parts(widget, 'message')).to.deep.equal([]);
      });
    });

    describe('refresh()', () => {
      it('shows what the feed says now', async () => {
        const url = publish(one);
        const widget = await show(`<${tag} src="${url}"></${tag}>`);
        replace(url, sample);
        await widget.refresh();
        await widget.updateComplete;
        expect(titles(widget)).to.have.length(Math.min(count, widget.limit));
      });
    });

    describe('src', () => {
      it('may change', async () => {
        const widget = await show(`<${tag} src="${publish(one)}"></${tag}>`);
        widget.src = publish(sample);
        await until(() => titles(widget).length > 1, 'the other feed');
        expect(titles(widget)[0]).to.equal(first);
      });
    });

    describe('heading', () => {
      const level = (widget: Widget) => levelOf(part(widget, 'heading'));
      const itemLevels = (widget: Widget) => [...new Set(parts(widget, 'title').map(levelOf))];

      it('is at level 2, the items below it', async () => {
        const widget = await show(`<${tag} src="${publish(sample)}"></${tag}>`);
        expect(level(widget)).to.equal(2);
        expect(itemLevels(widget)).to.deep.equal([2 + titleDepth(tag)]);
      });

      for (const given of [1, 3, 5, 6]) {
        it(`is at level ${given} with heading-level="${given}"`, async () => {
          const widget = await show(
            `<${tag} src="${publish(sample)}" heading-level="${given}"></${tag}>`,
          );
          expect(level(widget)).to.equal(given);
          expect(itemLevels(widget)).to.deep.equal([Math.min(given + titleDepth(tag), 6)]);
        });
      }

      it('is the webmaster’s own', async () => {
        const widget = await show(`<${tag} src="${publish(sample)}" heading="Bij ons"></${tag}>`);
        expect(textOf(part(widget, 'heading'))).to.equal('Bij ons');
        widget.heading = 'Anders';
        await widget.updateComplete;
        expect(textOf(part(widget, 'heading'))).to.equal('Anders');
      });

      it('may be left out; the items take its level', async () => {
        const widget = await show(
          `<${tag} src="${publish(sample)}" heading="" heading-level="4"></${tag}>`,
        );
        expect(parts(widget, 'heading')).to.deep.equal([]);
        expect(itemLevels(widget)).to.deep.equal([3 + titleDepth(tag)]);
      });

      it('gives way to a slotted one', async () => {
        const widget = await show(
          `<${tag} src="${publish(sample)}"><h2 slot="heading">Van de pagina</h2></${tag}>`,
        );
        expect(isShown(widget.querySelector('h2') as Element)).to.equal(true);
        expect(parts(widget, 'heading').filter(isShown)).to.deep.equal([]);
        expect(itemLevels(widget)).to.deep.equal([2 + titleDepth(tag)]);
      });
    });

    describe('limit', () => {
      it('shows more at each click, and goes to the first new item', async () => {
        const widget = await show(`<${tag} src="${publish(many)}" limit="15"></${tag}>`);
        expect(parts(widget, 'item')).to.have.length(15);
        expect(textOf(part(widget, 'footer'))).to.include('15 van 40 getoond');

        button(widget, MORE).click();
        await until(() => parts(widget, 'item').length === 30, '30 items');
        await frames();
        expectFocus(widget, links(widget)[15]);
        expect(textOf(part(widget, 'footer'))).to.include('30 van 40 getoond');

        button(widget, MORE).focus();
        await sendKeys({ press: 'Enter' });
        await until(() => parts(widget, 'item').length === 40, '40 items');
        await frames();
        expectFocus(widget, links(widget)[30]);
        expect(hasButton(widget, MORE)).to.equal(false);
      });

      it('goes to an item without a link too', async () => {
        const widget = await show(`<${tag} src="${publish(manyUnlinked)}" limit="39"></${tag}>`);
        button(widget, MORE).click();
        await until(() => parts(widget, 'item').length === 40, '40 items');
        await frames();
        const last = parts(widget, 'item')[39];
        expect(focused(widget)).to.not.equal(null);
        expect(last?.contains(focused(widget))).to.equal(true);
      });

      it('may be more than there is', async () => {
        const widget = await show(`<${tag} src="${publish(many)}" limit="40"></${tag}>`);
        expect(parts(widget, 'item')).to.have.length(40);
        expect(hasButton(widget, MORE)).to.equal(false);
      });

      it('may change', async () => {
        const widget = await show(`<${tag} src="${publish(many)}" limit="2"></${tag}>`);
        widget.limit = 4;
        await widget.updateComplete;
        expect(parts(widget, 'item')).to.have.length(4);
      });
    });

    describe('more-url', () => {
      it('is a link in place of the button', async () => {
        const widget = await show(
          `<${tag} src="${publish(many)}" limit="3" more-url="alles.html"></${tag}>`,
        );
        const more = part<HTMLAnchorElement>(widget, 'more');
        expect(more.href).to.equal(new URL('alles.html', document.baseURI).href);
        expect(textOf(more)).to.equal(moreAt);
        expect(hasButton(widget, MORE)).to.equal(false);
      });

      it('is there when all is shown too', async () => {
        const widget = await show(
          `<${tag} src="${publish(one)}" more-url="https://host.example/alles"></${tag}>`,
        );
        expect(part<HTMLAnchorElement>(widget, 'more').href).to.equal('https://host.example/alles');
      });

      it('leads nowhere but to pages', async () => {
        const widget = await show(
          `<${tag} src="${publish(many)}" limit="3" more-url="javascript:alert(1)"></${tag}>`,
        );
        expect(all(widget, '[href^="javascript"]')).to.deep.equal([]);
        expect(hasButton(widget, MORE)).to.equal(true);
      });
    });

    describe('a bad attribute', () => {
      const cases = [
        [
          'limit',
          'veel',
          (widget: Widget) => parts(widget, 'item').length,
          widgets[tag].section === 'subgoals' ? 12 : 6,
        ],
        [
          'limit',
          '-1',
          (widget: Widget) => parts(widget, 'item').length,
          widgets[tag].section === 'subgoals' ? 12 : 6,
        ],
        ['heading-level', '7', (widget: Widget) => levelOf(part(widget, 'heading')), 2],
        ['heading-level', 'h2', (widget: Widget) => levelOf(part(widget, 'heading')), 2],
        ['loading', 'snel', (widget: Widget) => widget.status, 'ready'],
      ] as const;

      for (const [attribute, value, result, standard] of cases) {
        it(`${attribute}="${value}" is reported once; the default is used`, async () => {
          const said = listenToConsole();
          const markup = `<${tag} src="${publish(many)}" ${attribute}="${value}"></${tag}>`;
          const widget = await show(markup);
          const another = mount(markup);
          // It waits until it comes near the screen.
          another.scrollIntoView();
          await settled(another);
          expect(result(widget)).to.equal(standard);
          const about = said.filter((words) => words.includes(`${attribute}="${value}"`));
          expect(about).to.have.length(1);
          expect(about[0]).to.include(`<${tag}`);
        });
      }
    });

    describe('status', () => {
      const states = ['loading', 'ready', 'empty', 'stale', 'error'] as const;
      const expectState = (widget: Widget, status: (typeof states)[number]) => {
        expect(widget.status).to.equal(status);
        if (!supportsStates) return;
        const matching = states.filter((state) => widget.matches(`:state(${state})`));
        expect(matching).to.deep.equal([status]);
      };

      it('is a custom state too', async () => {
        const url = publish(sample);
        const widget = mount(`<${tag} src="${url}" loading="eager"></${tag}>`);
        await widget.updateComplete;
        expectState(await settled(widget), 'ready');
        fail(url);
        await widget.refresh();
        await widget.updateComplete;
        expectState(widget, 'stale');
        widget.src = publishFailing();
        await until(() => widget.status === 'error', 'an error');
        expectState(widget, 'error');
        widget.src = publish(empty);
        await until(() => widget.status === 'empty', 'emptiness');
        expectState(widget, 'empty');
        widget.src = publishNever();
        await until(() => widget.status === 'loading', 'loading');
        expectState(widget, 'loading');
      });
    });

    describe('events', () => {
      it('tells once that it is ready, with how much there is', async () => {
        const events = eventsOf(document, 'dia-ready');
        const widget = await show(`<${tag} src="${publish(many)}" limit="3"></${tag}>`);
        await frames();
        expect(events).to.have.length(1);
        expect(events[0]?.section).to.equal(section);
        expect(events[0]?.count).to.equal(40);
        expect(events[0]?.composed).to.equal(true);
        expect(events[0]?.target).to.equal(widget);
      });

      it('tells of what it shows, never of what it showed before', async () => {
        listenToConsole();
        const url = publish(many);
        const widget = mount(`<${tag} src="${url}" limit="200" loading="eager"></${tag}>`);
        const told: { count: number; shown: number }[] = [];
        const states: string[] = [];
        widget.addEventListener('dia-ready', (event) => {
          told.push({ count: event.count, shown: titles(widget).length });
          states.push(widget.status);
        });
        await complete(widget);
        replace(url, sample);
        await widget.refresh();
        await complete(widget);
        expect(told).to.deep.equal([
          { count: 40, shown: 40 },
          { count, shown: count },
        ]);
        widget.municipality = 'Utrecht';
        await frames();
        await complete(widget);
        for (const { count, shown } of told) expect(count).to.equal(shown);
        expect(states).to.not.include('loading');
      });

      it('tells that it is empty as ready with none', async () => {
        const events = eventsOf(document, 'dia-ready');
        await show(`<${tag} src="${publish(empty)}"></${tag}>`);
        expect(events.map((event) => event.count)).to.deep.equal([0]);
      });

      it('tells what is wrong', async () => {
        const errors = eventsOf(document, 'dia-error');
        const readies = eventsOf(document, 'dia-ready');
        await show(`<${tag} src="${publishFailing('status', 404)}"></${tag}>`);
        await frames();
        expect(errors).to.have.length(1);
        expect(errors[0]?.error.code).to.equal('status');
        expect(errors[0]?.error.status).to.equal(404);
        expect(errors[0]?.composed).to.equal(true);
        expect(readies).to.deep.equal([]);
      });

      it('tells what a visitor opens', async () => {
        const widget = await show(`<${tag} src="${publish(many)}"></${tag}>`);
        const stay = (event: Event) => event.preventDefault();
        document.addEventListener('click', stay);
        cleanup(() => document.removeEventListener('click', stay));
        let wasPrevented: boolean | undefined;
        widget.addEventListener('click', (event) => (wasPrevented = event.defaultPrevented));
        const events = eventsOf(document, 'dia-select');
        const link = links(widget)[1] as HTMLAnchorElement;

        link.click();
        expect(events).to.have.length(1);
        expect(events[0]?.section).to.equal(section);
        expect(events[0]?.item).to.have.property('url', link.href);
        expect(events[0]?.composed).to.equal(true);
        expect(wasPrevented).to.equal(false);

        link.focus();
        await sendKeys({ press: 'Enter' });
        await until(() => events.length === 2, 'a second event');
        expect(events[1]?.item).to.equal(events[0]?.item);
      });

      it('keeps the page when dia-select is cancelled', async () => {
        const widget = await show(`<${tag} src="${publish(many)}"></${tag}>`);
        let wasPrevented: boolean | undefined;
        const last = (event: Event) => {
          wasPrevented = event.defaultPrevented;
          event.preventDefault();
        };
        document.addEventListener('click', last);
        cleanup(() => document.removeEventListener('click', last));
        widget.addEventListener('dia-select', (event) => event.preventDefault());
        links(widget)[0]?.click();
        expect(wasPrevented).to.equal(true);
      });
    });

    describe('language', () => {
      const heading = (widget: Widget) => textOf(part(widget, 'heading'));
      const speaks = (widget: Widget, language: 'nl' | 'en' | 'fy') =>
        until(
          () =>
            heading(widget) === headings[language] &&
            part(widget, 'heading').closest('[lang]')?.getAttribute('lang') === language &&
            hasButton(widget, { nl: MORE, en: 'Show more', fy: 'Mear sjen litte' }[language]),
          `${language}, but it is ${heading(widget)}`,
        );

      it('is its own', async () => {
        const widget = await show(
          `<${tag} src="${publish(many)}" limit="3" lang="en-GB"></${tag}>`,
        );
        await speaks(widget, 'en');
        widget.lang = 'fy';
        await speaks(widget, 'fy');
        widget.lang = 'nl-NL';
        await speaks(widget, 'nl');
      });

      it('is that of the nearest ancestor, also when that changes', async () => {
        const outer = mount<HTMLElement>(
          `<section lang="fy"><div><${tag} src="${publish(many)}" limit="3"></${tag}></div></section>`,
        );
        const widget = await settled(outer.querySelector<Widget>(tag) as Widget);
        await speaks(widget, 'fy');
        outer.lang = 'en';
        await speaks(widget, 'en');
        (outer.firstElementChild as HTMLElement).lang = 'nl';
        await speaks(widget, 'nl');
        outer.firstElementChild?.removeAttribute('lang');
        await speaks(widget, 'en');
      });

      it('is found across a shadow root', async () => {
        const host = mount<HTMLElement>('<div lang="en"></div>');
        const inner = host.attachShadow({ mode: 'open' });
        inner.innerHTML = `<p><${tag} src="${publish(many)}" limit="3"></${tag}></p>`;
        const widget = await settled(inner.querySelector<Widget>(tag) as Widget);
        await speaks(widget, 'en');
        host.lang = 'fy';
        await speaks(widget, 'fy');
        (inner.firstElementChild as HTMLElement).lang = 'nl';
        await speaks(widget, 'nl');
      });

      it('is Dutch where the widgets do not speak the page’s', async () => {
        const widget = await show(`<${tag} src="${publish(many)}" limit="3" lang="ar"></${tag}>`);
        await frames();
        await speaks(widget, 'nl');
      });

      it('is marked on items of another language', async () => {
        const widget = await show(`<${tag} src="${publish(languages)}"></${tag}>`);
        const spoken = Object.fromEntries(
          parts(widget, 'title').map((title) => [
            textOf(title),
            title.closest('[lang]')?.getAttribute('lang'),
          ]),
        );
        expect(spoken).to.deep.equal({
          'Samen sterker': 'nl',
          'Stronger together': 'en',
          'Tegearre sterker': 'fy',
          'أقوى معا': 'ar',
        });
      });

      it('of Dutch items is marked where the widget speaks English', async () => {
        const widget = await show(`<${tag} src="${publish(one)}" lang="en"></${tag}>`);
        await until(() => heading(widget) === headings.en, 'English');
        expect(part(widget, 'title').closest('[lang]')?.getAttribute('lang')).to.equal('nl');
      });
    });

    describe('slots', () => {
      for (const [name, url] of [
        ['ready', () => publish(sample)],
        ['empty', () => publish(empty)],
        ['error', () => publishFailing()],
      ] as const) {
        it(`shows the footer when ${name}`, async () => {
          const widget = await show(`<${tag} src="${url()}"><p slot="footer">Colofon</p></${tag}>`);
          expect(widget.status).to.equal(name);
          const footer = widget.querySelector('p') as HTMLElement;
          expect(isShown(footer)).to.equal(true);
          const before = parts(widget, 'item').at(-1) ?? part(widget, 'message');
          expect(footer.getBoundingClientRect().top).to.be.at.least(
            before.getBoundingClientRect().bottom - 1,
          );
        });
      }
    });

    describe('debug', () => {
      it('lists what was left out, for the webmaster', async () => {
        const said = listenToConsole();
        const widget = await show(`<${tag} src="${publish(hostile)}" debug></${tag}>`);
        await until(() => all(widget, 'details li').length, 'the mistakes');
        expect(all(widget, 'details li').length).to.be.greaterThan(2);
        expect(said.filter((words) => words.includes('debug'))).to.have.length(1);
      });

      it('is silent unless asked for', async () => {
        listenToConsole();
        const widget = await show(`<${tag} src="${publish(hostile)}"></${tag}>`);
        await frames();
        expect(all(widget, 'details')).to.deep.equal([]);
      });
    });

    describe('hidden', () => {
      it('hides it', async () => {
        const widget = await show(
          `<${tag} src="${publish(sample)}" loading="eager" hidden></${tag}>`,
        );
        expect(isShown(widget)).to.equal(false);
        widget.hidden = false;
        expect(isShown(widget)).to.equal(true);
      });
    });
  });
}
