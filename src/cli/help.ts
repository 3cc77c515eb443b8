import { PRESET_CRITERIA } from '../feed/filter.js';
import { widgets } from '../publisher/snapshot/widgets/index.js';
import { LANGUAGES } from '../text/languages.js';

const OVERVIEW = `dia-feed: makes feeds for the widgets of Democratie in Actie, and looks at them

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

A single - in place of a file reads standard input.`;

const READING = `  --base URL           where a file will stand; relative addresses begin there
  --origin URL         the site that would ask for the feed (https://www.example.nl)
  --timeout N          seconds of silence after which a server is given up (10)`;

const VALIDATE = `dia-feed validate FILE-or-URL [options]

Tells on one line each what is wrong with a programme feed, a JSON Feed or GeoJSON, in all its
documents, and what to do about it. Of an address also what a browser needs of the host.

  --lang nl|en         language of what it tells (that of your system: nl, else en)
  --strict             warnings count as errors
  --json               for machines
${READING}

Exit code: 0 all fits, 1 there are errors, 2 the feed cannot be read, or wrong use.`;

const BUILD = `dia-feed build [DIR] --out PUBLIC [options]

Makes a feed of the files in a folder and of the sources that dia.json names there: CSV, Excel,
Markdown, GeoJSON, RSS, calendars, WordPress and others. It publishes feed.json and what it names,
a calendar, RSS and Atom, a CSV, and a page that says what there is. See docs/publishing.md.

  --out PUBLIC         the folder to publish in
  --state DIR          where the last good answer of each source is kept (PUBLIC.state)
  --allow-shrink       a source may have lost more than a third, or be gone
  --strict             what is left out counts as an error
  --json               for machines
  --lang en|nl         language of what it tells (en)

Exit code: 0 all is new, 1 published, but something is old, missing or (--strict) left out,
2 nothing was published.`;

const SOURCE = `  --section NAME       the section of the feed, where that is not plain
  --type TYPE          csv, xlsx, markdown, geojson, rss, ical, wordpress, …; see docs/publishing.md
  --sheet NAME, --separator SIGN, --encoding NAME
                       of Excel and CSV, where a guess is wrong
  --http               allows an address without encryption
  --lang en|nl         language of what it tells (en)

Exit code: 0 all of it fits, 1 something is left out, 2 it cannot be read, or wrong use.`;

const IMPORT = `dia-feed import FILE [DIR] [options]

Shows row by row what a CSV or Excel file would become, what does not fit and how to mend it. With a
folder it writes what fits there, as a CSV with the names of the feed, where build finds it.

${SOURCE}`;

const CONVERT = `dia-feed convert FILE-or-URL [options]

Writes RSS, Atom, a calendar, a table or another source as a section of a feed.

${SOURCE}`;

const INIT = `dia-feed init [DIR]

Writes a folder to begin with: dia.json, an example of each file, and LEESMIJ.md. What is there stays.`;

const DIFF = `dia-feed diff OLD NEW [options]

Says in words what changed between two feeds: what is new, gone, or otherwise.

  --lang en|nl         language of what it tells (en)
${READING}

Exit code: 0 they say the same, 1 they do not, 2 one cannot be read, or wrong use.`;

const STALE = `dia-feed stale FILE-or-URL [options]

Lists the initiatives that nobody confirmed ("updated") for two years, with a letter to each
municipality.

  --years N            how long is too long (2)
  --lang en|nl         language of what it tells (en); the letters are in Dutch
${READING}

Exit code: 0 there are none, 1 there are, 2 the feed cannot be read, or wrong use.`;

/** The help of commands whose help has no variable parts. */
const HELP: Readonly<Record<string, string>> = {
  validate: VALIDATE,
  build: BUILD,
  import: IMPORT,
  convert: CONVERT,
  init: INIT,
  diff: DIFF,
  stale: STALE,
};

const snapshotHelp = (): string => `dia-feed snapshot WIDGET FILE-or-URL [options]

Writes what stands inside a widget until it is there: HTML for search engines, for visitors without
JavaScript and for when a script is blocked.

  --heading TEXT, --heading-level N, --limit N, --more-url URL,
  --sections own|any,
  ${PRESET_CRITERIA.map((name) => `--${name} LIST`).join(', ')}
                       as the attributes of the widget
${Object.entries(widgets)
  .flatMap(([widget, { attributes = {} }]) =>
    Object.entries(attributes).map(
      ([name, takes]) =>
        `  --${name} ${name === 'title-property' ? 'NAME' : 'LIST'}`.padEnd(23) +
        `of ${widget}: ${takes}\n`,
    ),
  )
  .join('')}${`  --lang ${LANGUAGES.join('|')}`.padEnd(23)}language of the page (${LANGUAGES[0]})
  --update FILE        puts it in a page, between
                       <!-- dia-feed snapshot WIDGET --> and <!-- /dia-feed snapshot -->
  --id ID              for a second one of a widget: <!-- dia-feed snapshot WIDGET ID -->
${READING}

WIDGET is one of: ${Object.keys(widgets).join(', ')}.

Exit code: 0, or 2 when the feed cannot be read, or wrong use; then nothing is written.`;

/** How a command is used; without one, which commands there are. */
export const help = (command: string): string =>
  command === 'snapshot' ? snapshotHelp() : (HELP[command] ?? OVERVIEW);
