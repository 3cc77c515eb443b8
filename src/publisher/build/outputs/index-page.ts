import type { SectionName } from '../../../feed/sections.js';
import { day } from '../../../text/date.js';
import { inDutch, textsFor } from '../../../text/index.js';
import { news as dutch } from '../../../text/nl/news.js';
import { escapeHtml } from '../../../util/escape-html.js';
import { buildTexts } from '../texts.js';
import type { OutputName, Publication } from './documents.js';

/** The page for visitors of the folder: what the feed contains, and from which dates. */
export async function indexPage(
  publication: Publication,
  names: readonly OutputName[],
): Promise<string> {
  const { title, language, updated, url, records, outdated } = publication;
  const texts =
    buildTexts[language.startsWith('nl') || language.startsWith('fy') ? 'nl' : 'en'].page;
  const common =
    texts.language === 'nl' ? inDutch<'news'>(dutch) : await textsFor('en', 'news', dutch);
  const dayOf = (date: string) =>
    `<time datetime="${escapeHtml(date)}">${escapeHtml(day(date, common))}</time>`;
  const counts = Object.entries(records).map(
    ([section, list]) =>
      `<li>${escapeHtml(texts.sections[section as SectionName])}: ${list.length}</li>`,
  );
  const files = names.map((name) => {
    const address = url ? new URL(name, url).href : name;
    return `<li><a href="${escapeHtml(name)}">${escapeHtml(address)}</a><br>${escapeHtml(texts.file(name))}</li>`;
  });
  const old = outdated.map(
    ({ section, source, date }) =>
      `<li>${escapeHtml(texts.sections[section])}, ${escapeHtml(source)}: ${dayOf(date)}</li>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${texts.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    ...(names.includes('nieuws.rss')
      ? [
          `<link rel="alternate" type="application/rss+xml" href="nieuws.rss" title="${escapeHtml(title)}">`,
        ]
      : []),
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(texts.intro)}</p>`,
    `<p>${escapeHtml(texts.updated)} ${dayOf(updated)}.</p>`,
    ...(counts.length ? ['<ul>', ...counts, '</ul>'] : []),
    `<h2>${escapeHtml(texts.filesHeading)}</h2>`,
    '<ul>',
    ...files,
    '</ul>',
    ...(old.length
      ? [`<h2>${escapeHtml(texts.outdatedHeading)}</h2>`, '<ul>', ...old, '</ul>']
      : []),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
