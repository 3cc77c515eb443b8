/** The configurator, a widget in an iframe, and the example page of a municipality. */
import { news } from '../../src/text/nl/news.js';
import { nl } from '../../src/text/nl/common.js';
import { button, check, heading, link } from './check.js';

const frame =
  '<iframe title="Nieuws van DiA" src="/cdn/embed.html?widget=news-feed&feed=/demo/feed/feed.json&limit=2" width="600" height="600"></iframe>';

check('In an iframe, by headings', '4.1.2 1.3.1', 'news-feed', { body: frame }, [
  {
    press: 'h',
    again: true,
    says: [heading(news.heading(''), 2), heading('Doorstart voor Democratie in Actie', 3)],
  },
]);

check('In an iframe, by buttons', '4.1.2 2.4.3', 'news-feed', { body: frame }, [
  { press: 'b', again: true, says: button(nl.more) },
  { press: 'Return', says: link('Column energietransitie') },
]);

check(
  'The configurator has a heading, and its fields have names',
  '1.3.1 3.3.2 4.1.2',
  'configurator',
  { url: '/demo/configurator/' },
  [
    { press: 'h', again: true, says: /kop( niveau)? 1/ },
    { press: 'Tab', again: true, says: /keuzevak|keuzerondje|invoerveld/ },
  ],
);

check(
  'The example page of a municipality, by headings',
  '1.3.1 2.4.6',
  'feed',
  { url: '/demo/municipality.html' },
  [{ press: 'h', again: true, says: [/kop( niveau)? 1/, /kop( niveau)? 2/, /kop( niveau)? 3/] }],
);
