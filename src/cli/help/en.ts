import type { HelpTexts } from './texts.js';

const READING = `  --base URL           where a file will stand; relative addresses begin there
  --origin URL         the site that would ask for the feed (https://www.example.nl)
  --timeout N          seconds of silence after which a server is given up (10)`;

const LANGUAGE =
  '  --lang nl|en         language of what it tells (that of your system: nl, else en)';

const SOURCE = `  --section NAME       the section of the feed, where that is not plain
  --type TYPE          csv, xlsx, markdown, geojson, rss, ical, wordpress, …; see docs/publishing.md
  --sheet NAME, --separator SIGN, --encoding NAME
                       of Excel and CSV, where a guess is wrong
  --http               allows an address without encryption
${LANGUAGE}

Exit code: 0 all of it fits, 1 something is left out, 2 it cannot be read, or wrong use.`;

export const en: HelpTexts = {
  overview: `dia-feed: makes feeds for the widgets of Democratie in Actie, and looks at them

  dia-feed validate FILE-or-URL           tells what is wrong with a feed
  dia-feed snapshot WIDGET FILE-or-URL    writes the content of a widget as HTML
  dia-feed init [DIR]                     writes a folder to begin with
  dia-feed build [DIR] --out PUBLIC       makes a feed of files and of what sites have
  dia-feed import FILE [DIR]              shows what a table would become, and writes it there
  dia-feed convert FILE-or-URL            writes a source as a section of a feed
  dia-feed diff OLD NEW                   says what changed between two feeds
  dia-feed stale FILE-or-URL              lists initiatives that nobody confirmed for two years

  dia-feed COMMAND --help                 the options of a command
  dia-feed --version

A single - in place of a file reads standard input.`,
  commands: {
    validate: `dia-feed validate FILE-or-URL [options]

Tells on one line each what is wrong with a programme feed, a JSON Feed or GeoJSON, in all its
documents, and what to do about it. Of an address also what a browser needs of the host.

${LANGUAGE}
  --strict             warnings count as errors
  --format FORMAT      text; json for machines; github and gitlab for their build servers
  --json               as --format json
${READING}

Exit code: 0 all fits, 1 there are errors, 2 the feed cannot be read, or wrong use.`,
    build: `dia-feed build [DIR] --out PUBLIC [options]

Makes a feed of the files in a folder and of the sources that dia.json names there: CSV, Excel,
Markdown, GeoJSON, RSS, calendars, WordPress and others. It publishes feed.json and what it names,
a calendar, RSS and Atom, a CSV, and a page that says what there is. See docs/publishing.md.

  --out PUBLIC         the folder to publish in
  --state DIR          where the last good answer of each source is kept (PUBLIC.state)
  --allow-shrink       a source may have lost more than a third, or be gone
  --strict             what is left out counts as an error
  --json               for machines
${LANGUAGE}

Exit code: 0 all is new, 1 published, but something is old, missing or (--strict) left out,
2 nothing was published.`,
    import: `dia-feed import FILE [DIR] [options]

Shows row by row what a CSV or Excel file would become, what does not fit and how to mend it. With a
folder it writes what fits there, as a CSV with the names of the feed, where build finds it.

${SOURCE}`,
    convert: `dia-feed convert FILE-or-URL [options]

Writes RSS, Atom, a calendar, a table or another source as a section of a feed.

${SOURCE}`,
    init: `dia-feed init [DIR] [options]

Writes a folder to begin with: dia.json, an example of each file, and LEESMIJ.md. What is there stays.

${LANGUAGE}`,
    diff: `dia-feed diff OLD NEW [options]

Says in words what changed between two feeds: what is new, gone, or otherwise.

${LANGUAGE}
${READING}

Exit code: 0 they say the same, 1 they do not, 2 one cannot be read, or wrong use.`,
    stale: `dia-feed stale FILE-or-URL [options]

Lists the initiatives that nobody confirmed ("updated") for two years, with a letter to each
municipality.

  --years N            how long is too long (2)
${LANGUAGE}
                       the letters are in Dutch
${READING}

Exit code: 0 there are none, 1 there are, 2 the feed cannot be read, or wrong use.`,
  },
  snapshot: {
    intro: `dia-feed snapshot WIDGET FILE-or-URL [options]

Writes what stands inside a widget until it is there: HTML for search engines, for visitors without
JavaScript and for when a script is blocked.`,
    common: 'as the attributes of the widget',
    of: 'of',
    takes: {
      period: 'a year, or two as in 2020-2021',
      kind: 'as the feed has them',
      'title-property': 'a property of the features',
    },
    language: 'language of the page',
    update: 'puts it in a page, between',
    id: 'for a second one of a widget:',
    reading: READING,
    widgets: 'WIDGET is one of:',
    exitCode:
      'Exit code: 0, or 2 when the feed cannot be read, or wrong use; then nothing is written.',
  },
};
