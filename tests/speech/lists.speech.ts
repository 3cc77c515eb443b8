import { check, heading } from './check.js';
import { news } from '../../src/text/nl/news.js';
check(
  'Nieuws: headings',
  '1.3.1 2.4.6',
  'news-feed',
  { body: '<dia-news-feed src="/demo/feed/feed.json" limit="3"></dia-news-feed>' },
  [
    { press: 'h h', says: heading(news.heading, 2) },
    { press: 'h', says: heading('Doorstart voor Democratie in Actie', 3) },
    { press: 'ctrl+Home l', says: /Lijst met 3 items/ },
  ],
);
