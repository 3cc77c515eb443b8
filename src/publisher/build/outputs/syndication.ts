import { generateAtomFeed, generateRssFeed } from 'feedsmith';

import type { NewsItem } from '../../../feed/schema/index.js';
import { escapeHtml } from '../../../util/escape-html.js';
import { momentOf } from '../../../util/moment.js';
import type { Publication } from './documents.js';

/** Maximum number of items: feed readers only show new ones. */
const MAX_ITEMS = 100;

/** Characters that XML cannot contain (XML 1.0, 2.2), and lone surrogates. */
// eslint-disable-next-line no-control-regex -- the expression matches them
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

const plain = (text: string): string => text.replace(NOT_XML, '');

const isAbsolute = (url: string | undefined): url is string => /^https?:/.test(url ?? '');

/** The site of the news. */
function homeOf({ records, url }: Publication): string {
  const { programme, news = [] } = records;
  const home = [programme?.[0]?.url, url, ...news.map((item) => item.url)].find(isAbsolute);
  return home ?? 'https://www.lokale-democratie.nl/';
}

const newest = ({ records }: Publication): readonly NewsItem[] =>
  (records.news ?? []).slice(0, MAX_ITEMS);

/** The news as RSS 2.0. */
export function newsRss(publication: Publication): string {
  const { title, language, url, updated } = publication;
  return (
    generateRssFeed(
      {
        title: plain(title),
        link: homeOf(publication),
        description: plain(title),
        language,
        lastBuildDate: new Date(updated),
        ...(url
          ? {
              atom: {
                links: [
                  {
                    href: new URL('nieuws.rss', url).href,
                    rel: 'self',
                    type: 'application/rss+xml',
                  },
                ],
              },
            }
          : {}),
        items: newest(publication).map(({ id, title: name, summary, url: link, date }) => ({
          title: plain(name),
          ...(isAbsolute(link) ? { link } : {}),
          guid: { value: plain(id), isPermaLink: isAbsolute(id) && id === link },
          ...(date ? { pubDate: momentOf(date) } : {}),
          // Feed readers expect HTML here.
          ...(summary ? { description: escapeHtml(plain(summary)) } : {}),
        })),
      },
      { strict: false } as never,
    ).trimEnd() + '\n'
  );
}

/** The news as Atom (RFC 4287). */
export function newsAtom(publication: Publication): string {
  const { title, url, updated, records } = publication;
  const home = homeOf(publication);
  const self = url && new URL('nieuws.atom', url).href;
  return (
    generateAtomFeed({
      id: self ?? home,
      title: { value: plain(title), type: 'text' },
      updated: new Date(updated),
      authors: [{ name: plain(records.programme?.[0]?.name ?? title) }],
      links: [{ href: home, rel: 'alternate' }, ...(self ? [{ href: self, rel: 'self' }] : [])],
      entries: newest(publication).map(({ id, title: name, summary, url: link, date }) => ({
        id: isAbsolute(id) ? id : `${self ?? home}#${encodeURIComponent(id)}`,
        title: { value: plain(name), type: 'text' },
        updated: momentOf(date ?? updated),
        ...(date ? { published: momentOf(date) } : {}),
        ...(isAbsolute(link) ? { links: [{ href: link, rel: 'alternate' }] } : {}),
        ...(summary ? { summary: { value: plain(summary), type: 'text' } } : {}),
      })),
    }).trimEnd() + '\n'
  );
}
