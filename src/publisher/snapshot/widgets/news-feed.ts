import { newsOf } from '../../../feed/arrange/news.js';
import { news as section } from '../../../feed/read/sections/news.js';
import type { NewsItem } from '../../../feed/schema/index.js';
import { news as dutch } from '../../../text/nl/news.js';
import { present } from '../../../text/records/news.js';
import { isoDate } from '../json-ld.js';
import { enumListAttribute } from '../../attributes.js';
import type { WidgetSnapshot } from '../widget.js';

type Kind = NonNullable<NewsItem['kind']>;

/** @see https://schema.org/NewsArticle */
const TYPES: Readonly<Record<Kind, string>> = {
  news: 'NewsArticle',
  interview: 'NewsArticle',
  experience: 'Article',
  column: 'OpinionNewsArticle',
  guide: 'Article',
  publication: 'Article',
};

export const newsFeed: WidgetSnapshot<'news'> = {
  section,
  dutch,
  present,
  attributes: { kind: Object.keys(dutch.kinds).join(', ') },

  arrange: (records, { attributes }) =>
    newsOf(records, enumListAttribute(attributes, 'kind', Object.keys(dutch.kinds))),

  thing: (
    { kind = 'news', title, url, summary, date, image, publisher, language },
    { related },
  ) => {
    const partner = related('partners').find(({ id }) => id === publisher);
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
