/** Loading, arriving, nothing to show, outdated content, an error, and another try. */
import { nl } from '../../src/text/nl/common.js';
import { en } from '../../src/text/en.js';
import { events } from '../../src/text/nl/events.js';
import { loading } from '../../src/text/nl/loading.js';
import { news } from '../../src/text/nl/news.js';
import { partners } from '../../src/text/nl/partners.js';
import { priorities } from '../../src/text/nl/priorities.js';
import { themes } from '../../src/text/nl/themes.js';
import { button, check, escape, heading, widget } from './check.js';

/** In the sample feed. */
const PROGRAMME = 'Democratie in Actie';

const FEED = '/demo/feed/feed.json';
const { network: failed } = nl.failed;
const refresh = (element: string) => `await document.querySelector('dia-${element}').refresh();`;
const flaky = (direction: 'up' | 'down') => `await fetch('/flaky/${direction}');`;

/** The feed comes back when the button is pressed: sooner, the widget might find it by itself. */
const UP_ON_CLICK = `
  document.addEventListener('click', () => {
    const request = new XMLHttpRequest();
    request.open('GET', '/flaky/up', false);
    request.send();
  }, { capture: true, once: true });`;

/** A text with the name of a widget before it, perhaps among others. */
const named = (text: string, name: string) => new RegExp(`${escape(name)}.*: ${escape(text)}`);

/** Waits in the page until no region has an announcement that could be read. */
const ANNOUNCEMENTS_REMOVED = `
  const regions = () => [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    [...shadowRoot?.querySelectorAll('[aria-live]') ?? []]);
  while (regions().some(({ textContent }) => textContent))
    await new Promise((resolve) => setTimeout(resolve, 50));`;

check(
  'A slow feed: loading, and that it has loaded',
  '4.1.3',
  'agenda',
  // All in one document: each request is held until it is released.
  { late: widget('agenda', 'past="show"', '/held/feeds/past.json') },
  [
    { once: named(loading.loading, events.heading(PROGRAMME)) },
    { run: "await fetch('/release');", once: named(loading.ready, events.heading(PROGRAMME)) },
  ],
);

check(
  'Nothing to show',
  '4.1.3 1.3.1',
  'news-feed',
  { body: widget('news-feed', '', '/feeds/empty.json') },
  [
    { press: 'h h', says: heading(news.heading(PROGRAMME), 2) },
    { press: 'ctrl+Home Down Down', says: news.empty },
  ],
);

check(
  'An error is announced, with the name of the widget',
  '4.1.3',
  'news-feed',
  { late: widget('news-feed', '', '/down/feed.json') },
  [{ once: named(failed, news.heading(PROGRAMME)) }],
);

check(
  'An error in English',
  '4.1.3 3.1.2',
  'news-feed',
  { lang: 'en', late: widget('news-feed', '', '/down/feed.json') },
  [{ says: en.common.failed.network, never: failed }],
);

check(
  'An error can be read: the sentence, then the button, each once',
  '1.3.1 1.3.2 4.1.2',
  'news-feed',
  { late: widget('news-feed', '', '/down/feed.json') },
  [
    { once: named(failed, news.heading(PROGRAMME)) },
    { run: ANNOUNCEMENTS_REMOVED },
    {
      press: 'ctrl+Home Down Down Down Down',
      once: [heading(news.heading(PROGRAMME), 2), failed, button(nl.retry)],
      never: 'statusbalk',
    },
  ],
);

check(
  'Another try that fails: the focus stays, and it is said again',
  '2.4.3 4.1.3',
  'news-feed',
  { body: widget('news-feed', '', '/down/feed.json') },
  [
    { press: 'b', says: button(nl.retry) },
    { press: 'Return', says: failed, never: [loading.loading, loading.ready], focus: nl.retry },
    { press: 'Return', says: failed, focus: nl.retry },
  ],
);

check(
  'Another try that succeeds: the focus goes to the first item',
  '2.4.3 4.1.3',
  'news-feed',
  { body: widget('news-feed', 'limit="3"', `/flaky${FEED}`) },
  [
    { press: 'b', says: button(nl.retry) },
    { run: UP_ON_CLICK },
    {
      press: 'Return',
      never: loading.loading,
      focus: 'Doorstart',
    },
    { run: flaky('down') },
  ],
);

check(
  'Outdated content is announced, and can be read',
  '4.1.3 1.3.1',
  'news-feed',
  { body: widget('news-feed', 'limit="1"', `/flaky${FEED}`) },
  [
    { run: flaky('up') + refresh('news-feed') + flaky('down') },
    {
      run: refresh('news-feed'),
      once: named(nl.stale('21 november 2026'), news.heading(PROGRAMME)),
    },
    { run: ANNOUNCEMENTS_REMOVED },
    { press: 'ctrl+Home Down', says: news.heading(PROGRAMME) },
    { press: 'Down', again: true, says: [nl.stale('21 november 2026'), button(nl.retry)] },
  ],
);

check(
  'Nine widgets without a feed: each once, by its name',
  '4.1.3',
  'feed',
  {
    late: `<dia-feed src="/down/feed.json">${['news-feed', 'agenda', 'partner-list', 'priority-list', 'programme', 'project-list', 'theme-list', 'instrument-list', 'subgoal-overview'].map((element) => `<dia-${element} loading="eager"></dia-${element}>`).join('')}</dia-feed>`,
  },
  [
    {
      once: [news, events, partners, priorities, themes].map(({ heading }) =>
        named(failed, heading(PROGRAMME)),
      ),
    },
  ],
);
