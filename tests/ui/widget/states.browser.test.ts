/** The states of a widget: what it shows in each, what it tells the page, and how it gets there. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import type { FeedErrorCode } from '../../../src/feed/error.js';
import { empty, many, one, related, sample } from '../../fixtures/feeds.js';
import {
  fail,
  publish,
  publishFailing,
  publishLate,
  publishNever,
  replace,
} from '../../fixtures/publish.js';
import type { Widget } from '../helpers.js';
import {
  SAMPLE,
  all,
  announced,
  button,
  cleanup,
  complete,
  eventOf,
  eventsOf,
  frames,
  hasButton,
  isShown,
  links,
  listenToConsole,
  mount,
  part,
  parts,
  settled,
  textOf,
  titles,
  until,
} from '../helpers.js';
import { FALLBACK, MORE, NOTHING, RETRY, fallbackOf, mountProbe, showProbe } from '../probe.js';

const FIRST = sample.news.items[0]?.title;

describe('a widget', () => {
  describe('while it loads', () => {
    it('says so, and shows a placeholder', async () => {
      const widget = mountProbe(publishNever(), 'limit="3"');
      await widget.updateComplete;
      expect(widget.status).to.equal('loading');
      await until(
        () => announced(widget) === 'Nieuws over lokale democratie: Bezig met laden…',
        'so',
      );
      expect(widget.offsetHeight).to.be.greaterThan(100);
      expect(all(widget, '[aria-hidden="true"] > .skeleton')).to.have.length(3);
      expect(parts(widget, 'list')).to.deep.equal([]);
      expect(parts(widget, 'message')).to.deep.equal([]);
      widget.limit = 200;
      await widget.updateComplete;
      expect(all(widget, '.skeleton')).to.have.length(7);
    });

    it('leaves the fallback, and shows no placeholder beside it', async () => {
      const widget = mountProbe(publishNever(), '', FALLBACK);
      await widget.updateComplete;
      expect(widget.status).to.equal('loading');
      expect(isShown(fallbackOf(widget))).to.equal(true);
      expect(all(widget, '.skeleton')).to.deep.equal([]);
    });

    it('takes white space and what stands in its slots for no fallback', async () => {
      const widget = mountProbe(publishNever(), '', '  \n <h2 slot="heading">Kop</h2>');
      await widget.updateComplete;
      expect(all(widget, '.skeleton')).to.have.length(6);
    });
  });

  describe('loading', () => {
    /** A probe far below the screen. */
    function far(src: string, attributes = ''): Widget {
      const place = mount<HTMLElement>(
        `<div><div style="block-size: 5000px"></div><dia-probe src="${src}" ${attributes}></dia-probe></div>`,
      );
      return place.lastElementChild as Widget;
    }

    it('waits until it comes near the screen', async () => {
      const feed = publishLate(sample);
      const widget = far(feed.url);
      await frames(6);
      expect(feed.requests).to.equal(0);
      expect(widget.status).to.equal('loading');
      widget.scrollIntoView();
      await until(() => feed.requests, 'a request');
      scrollTo(0, 0);
    });

    it('waits no longer when the page is printed', async () => {
      const feed = publishLate(sample);
      far(feed.url);
      await frames(3);
      expect(feed.requests).to.equal(0);
      dispatchEvent(new Event('beforeprint'));
      await until(() => feed.requests, 'a request');
    });

    it('does not wait with loading="eager", also when that is set later', async () => {
      expect((await settled(far(publish(sample), 'loading="eager"'))).status).to.equal('ready');
      const widget = far(publish(sample));
      await frames(3);
      expect(widget.status).to.equal('loading');
      widget.loading = 'eager';
      await settled(widget);
    });

    it('goes on where it was when it is moved in the page', async () => {
      const feed = publishLate(sample);
      const widget = mountProbe(feed.url);
      await until(() => feed.requests, 'a request');
      const { parentElement } = widget;
      widget.remove();
      await frames();
      parentElement?.append(widget);
      await frames();
      feed.release();
      await settled(widget);
      expect(titles(widget)[0]).to.equal(FIRST);
      expect(feed.requests).to.equal(1);
    });

    it('keeps what it shows when it is moved afterwards', async () => {
      const widget = await showProbe(publish(sample));
      const { parentElement } = widget;
      widget.remove();
      parentElement?.append(widget);
      await frames();
      expect(widget.status).to.equal('ready');
      expect(titles(widget)[0]).to.equal(FIRST);
    });
  });

  describe('that has nothing to show', () => {
    it('says so, and takes the fallback away', async () => {
      const widget = await showProbe(publish(empty), '', FALLBACK);
      expect(widget.status).to.equal('empty');
      expect(textOf(part(widget, 'message'))).to.equal(NOTHING);
      await until(() => announced(widget) === `Nieuws over lokale democratie: ${NOTHING}`, 'so');
      expect(parts(widget, 'list')).to.deep.equal([]);
      expect(isShown(fallbackOf(widget))).to.equal(false);
      expect(all(widget, 'button')).to.deep.equal([]);
    });
  });

  describe('without an answer', () => {
    it('says so, keeps the fallback and offers another try', async () => {
      const widget = await showProbe(publishFailing(), '', FALLBACK);
      expect(widget.status).to.equal('error');
      const message = part(widget, 'message');
      expect(textOf(message)).to.include('We kunnen de informatie nu niet lezen.');
      expect(getComputedStyle(message, '::before').content).to.include('!');
      await until(
        () => announced(widget).startsWith('Nieuws over lokale democratie: We kunnen'),
        'what is announced',
      );
      expect(isShown(button(widget, RETRY))).to.equal(true);
      expect(textOf(button(widget, RETRY))).to.equal(`${RETRY}: Nieuws over lokale democratie`);
      expect(isShown(fallbackOf(widget))).to.equal(true);
      expect(parts(widget, 'list')).to.deep.equal([]);
    });

    it('says what is wrong in plain words', async () => {
      const said = {
        network: 'We kunnen de informatie nu niet laden.',
        timeout: 'Het laden duurt te lang.',
        status: 'We kunnen de informatie nu niet laden.',
        'too-large': 'We kunnen de informatie niet tonen: het bestand is te groot.',
        'not-json': 'We kunnen de informatie nu niet lezen.',
        'not-a-feed': 'We kunnen de informatie nu niet lezen.',
        'no-section': 'Deze informatie is er nu niet.',
      } satisfies Record<FeedErrorCode, string>;
      for (const [code, text] of Object.entries(said)) {
        const widget = await showProbe(publishFailing(code as FeedErrorCode));
        expect(textOf(part(widget, 'message')), code).to.equal(
          `${text} ${RETRY}: Nieuws over lokale democratie`,
        );
      }
    });

    for (const [what, src, text] of [
      ['there is no address', '', 'We kunnen de informatie nu niet'],
      ['an address does not exist', '/_test/no-such-feed', 'nu niet laden.'],
      ['an address is no feed', '/package.json', 'nu niet lezen.'],
    ] as const) {
      it(`says so when ${what}`, async () => {
        listenToConsole();
        const widget = await showProbe(src, '', FALLBACK);
        expect(widget.status).to.equal('error');
        expect(textOf(part(widget, 'message'))).to.include(text);
        expect(isShown(fallbackOf(widget))).to.equal(true);
      });
    }

    it('says so when the feed has no such section', async () => {
      const widget = await showProbe(publish({ version: 1 }));
      expect(widget.status).to.equal('error');
      expect(textOf(part(widget, 'message'))).to.include('Deze informatie is er nu niet.');
    });

    it('tries again at a click', async () => {
      const url = publishFailing();
      const widget = await showProbe(url, '', FALLBACK);
      replace(url, sample);
      const ready = eventOf(widget, 'dia-ready');
      button(widget, RETRY).click();
      await ready;
      await settled(widget);
      expect(titles(widget)[0]).to.equal(FIRST);
      expect(parts(widget, 'message')).to.deep.equal([]);
      expect(isShown(fallbackOf(widget))).to.equal(false);
    });

    it('says so again when another try fails', async () => {
      const url = publishFailing();
      const widget = await showProbe(url);
      fail(url, 'status', 404);
      const failed = eventOf(widget, 'dia-error');
      button(widget, RETRY).click();
      expect((await failed).error.code).to.equal('status');
      await settled(widget);
      expect(textOf(part(widget, 'message'))).to.include('We kunnen de informatie nu niet laden.');
      expect(hasButton(widget, RETRY)).to.equal(true);
    });
  });

  describe('without a newer answer', () => {
    it('keeps the last good one and says from when it is', async () => {
      const url = publish({ ...sample, updated: '2022-11-01T23:30:00Z' });
      const widget = await showProbe(url);
      const shown = titles(widget);
      fail(url);
      await widget.refresh();
      await widget.updateComplete;
      expect(widget.status).to.equal('stale');
      expect(titles(widget)).to.deep.equal(shown);
      expect(textOf(part(widget, 'message'))).to.include('Deze informatie is van 2 november 2022.');
      expect(hasButton(widget, RETRY)).to.equal(true);
    });

    it('is ready again after a good one', async () => {
      const url = publish(many);
      const widget = await showProbe(url);
      fail(url);
      await widget.refresh();
      replace(url, sample);
      const ready = eventOf(widget, 'dia-ready');
      button(widget, RETRY).click();
      await ready;
      expect(widget.status).to.equal('ready');
      expect(titles(widget)[0]).to.equal(FIRST);
      expect(parts(widget, 'message')).to.deep.equal([]);
    });
  });

  it('shows what the feed says now after refresh()', async () => {
    const url = publish(one);
    const widget = await showProbe(url);
    expect(titles(widget)).to.have.length(1);
    replace(url, sample);
    await widget.refresh();
    await widget.updateComplete;
    expect(titles(widget)).to.have.length(6);
  });

  it('shows another feed when src changes', async () => {
    const widget = await showProbe(publish(one));
    widget.src = publish(many);
    await until(() => titles(widget).length > 1, 'the other feed');
    expect(titles(widget)[0]).to.equal('Bericht nummer 1');
  });

  it('has its status as a custom state too', async function () {
    if (!CSS.supports('selector(:state(ready))')) this.skip();
    const states = ['loading', 'ready', 'empty', 'stale', 'error'] as const;
    const expectState = (widget: Widget, status: (typeof states)[number]) => {
      expect(widget.status).to.equal(status);
      const matching = states.filter((state) => widget.matches(`:state(${state})`));
      expect(matching).to.deep.equal([status]);
    };
    const url = publish(sample);
    const widget = await showProbe(url);
    expectState(widget, 'ready');
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

  describe('tells the page', () => {
    it('once that it is ready, with how much there is', async () => {
      const events = eventsOf(document, 'dia-ready');
      const widget = await showProbe(publish(many), 'limit="3"');
      await frames();
      expect(events).to.have.length(1);
      expect(events[0]?.section).to.equal('news');
      expect(events[0]?.count).to.equal(40);
      expect(events[0]?.bubbles).to.equal(true);
      expect(events[0]?.composed).to.equal(true);
      expect(events[0]?.target).to.equal(widget);
    });

    it('of what it shows, never of what it showed before', async () => {
      const url = publish(many);
      const widget = mountProbe(url, 'limit="200"');
      const counts: { count: number; shown: number; status: string }[] = [];
      widget.addEventListener('dia-ready', ({ count }) => {
        counts.push({ count, shown: titles(widget).length, status: widget.status });
      });
      await settled(widget);
      replace(url, related);
      await widget.refresh();
      await complete(widget);
      widget.municipality = 'Utrecht';
      await until(() => titles(widget).length === 1, 'one item');
      await complete(widget);
      expect(counts.slice(0, 2)).to.deep.equal([
        { count: 40, shown: 40, status: 'ready' },
        { count: 4, shown: 4, status: 'ready' },
      ]);
      for (const { count, shown, status } of counts) {
        expect(count).to.equal(shown);
        expect(status).to.not.equal('loading');
      }
    });

    it('that it is empty as ready with none', async () => {
      const events = eventsOf(document, 'dia-ready');
      await showProbe(publish(empty));
      expect(events.map(({ count }) => count)).to.deep.equal([0]);
    });

    it('what is wrong', async () => {
      const errors = eventsOf(document, 'dia-error');
      const readies = eventsOf(document, 'dia-ready');
      await showProbe(publishFailing('status', 404));
      await frames();
      expect(errors).to.have.length(1);
      expect(errors[0]?.error.code).to.equal('status');
      expect(errors[0]?.error.status).to.equal(404);
      expect(errors[0]?.bubbles).to.equal(true);
      expect(errors[0]?.composed).to.equal(true);
      expect(readies).to.deep.equal([]);
    });
  });

  describe('tells the page what a visitor opens', () => {
    /** Whether something kept the page by the time that a click has come to its end. */
    function catchClicks(): () => boolean | undefined {
      let wasPrevented: boolean | undefined;
      const last = (event: Event) => {
        wasPrevented = event.defaultPrevented;
        event.preventDefault();
      };
      document.addEventListener('click', last);
      cleanup(() => document.removeEventListener('click', last));
      return () => wasPrevented;
    }

    it('with the record, at a click and at Enter', async () => {
      const wasPrevented = catchClicks();
      const widget = await showProbe(publish(many));
      const events = eventsOf(document, 'dia-select');
      const link = links(widget)[1] as HTMLAnchorElement;
      link.click();
      expect(events).to.have.length(1);
      expect(events[0]?.section).to.equal('news');
      expect(events[0]?.item).to.have.property('url', link.href);
      expect(events[0]?.bubbles).to.equal(true);
      expect(events[0]?.composed).to.equal(true);
      expect(wasPrevented()).to.equal(false);
      link.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => events.length === 2, 'a second event');
      expect(events[1]?.item).to.equal(events[0]?.item);
    });

    it('and stays where it is when that is cancelled', async () => {
      const wasPrevented = catchClicks();
      const widget = await showProbe(publish(many));
      widget.addEventListener('dia-select', (event) => event.preventDefault());
      links(widget)[0]?.click();
      expect(wasPrevented()).to.equal(true);
    });
  });

  describe('takes its feed', () => {
    it('from <meta name="dia-feed"> where it has no address of its own', async () => {
      const meta = document.createElement('meta');
      Object.assign(meta, { name: 'dia-feed', content: publish(many) });
      document.head.append(meta);
      try {
        expect(titles(await showProbe(''))[0]).to.equal('Bericht nummer 1');
        expect(titles(await showProbe(publish(sample)))[0]).to.equal(FIRST);
      } finally {
        meta.remove();
      }
    });

    it('with one request for two widgets, and asks for no other section', async () => {
      const src = `${SAMPLE}?two`;
      const both = mount<HTMLElement>(
        `<div><dia-probe src="${src}" limit="1"></dia-probe><dia-probe src="${src}"></dia-probe></div>`,
      );
      for (const widget of both.querySelectorAll<Widget>('dia-probe')) await settled(widget);
      expect([...both.children].map((widget) => titles(widget).length)).to.deep.equal([1, 6]);
      const requests = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ initiatorType }) => initiatorType === 'fetch')
        .map(({ name }) => new URL(name))
        .filter(({ pathname, search }) => search === '?two' || pathname.includes('feed/news'));
      expect(requests.map(({ pathname }) => pathname).sort()).to.deep.equal([
        SAMPLE,
        '/demo/feed/news.json',
      ]);
    });
  });

  it('says how much it shows of all there is', async () => {
    const widget = await showProbe(publish(many), 'limit="15"');
    expect(textOf(part(widget, 'footer'))).to.equal(
      `${MORE}: Nieuws over lokale democratie 15 van 40 getoond`,
    );
  });
});
