import { newsOf } from '../../../feed/arrange/news.js';
import { partnerName } from '../../../feed/partner-name.js';
import { news } from '../../../feed/read/sections/news.js';
import type { NewsItem } from '../../../feed/schema/index.js';
import { news as dutch } from '../../../text/nl/news.js';
import { isoDate } from '../json-ld.js';
import type { WidgetSnapshot } from '../widget.js';
import { time } from '../words.js';

type Kind = NonNullable<NewsItem['kind']>;

/** @see https://schema.org/NewsArticle */
const TYPES: Readonly<Record<Kind, string>> = {
  news: 'NewsArticle',
  interview: 'NewsArticle',
  column: 'OpinionNewsArticle',
  guide: 'Article',
  publication: 'Article',
};

export const newsFeed: WidgetSnapshot<'news'> = {
  section: news,
  dutch,
  options: { kind: Object.keys(dutch.kinds).join(', ') },

  arrange: (records, { some }) => newsOf(records, some('kind', Object.keys(dutch.kinds))),

  title: ({ title }) => title,

  meta: ({ date, kind, publisher }, { texts, along }) => [
    time(date, texts),
    kind && kind !== 'news' ? texts.kinds[kind] : undefined,
    publisher && partnerName(publisher, along('partners')),
  ],

  thing: ({ kind = 'news', title, url, summary, date, image, publisher, language }, { along }) => {
    const partner = along('partners').find(({ id }) => id === publisher);
    const name = partner?.name ?? publisher;
    return {
      '@type': TYPES[kind],
      headline: title,
      url,
      description: summary,
      datePublished: date && isoDate(date),
      image: image?.src,
      publisher: name && { '@type': 'Organization', name, url: partner?.url },
      inLanguage: language,
    };
  },
};
