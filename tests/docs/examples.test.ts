/**
 * Every example in the documents is right: commands exist and do what is printed, HTML and CSS name
 * elements, attributes, slots, parts and tokens that there are, JSON is a good feed, and imports are
 * exports of the package. `examples.browser.test.ts` shows the HTML in a browser.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { transform } from 'lightningcss';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse, parseFragment } from 'parse5';
import ts from 'typescript';
import { afterAll, beforeAll, describe, it } from 'vitest';

import { elementsOf as declarationsOf, writeManifest } from '../../.scripts/build/manifest.js';
import * as exports from '../../src/index.js';
import { readConfig } from '../../src/publisher/build/config.js';
import { command } from '../cli/command.js';
import { host } from '../cli/server.js';
import { elementsOf } from '../html.js';
import type { Example } from './documents.js';
import { DOCUMENTS, examplesIn } from './documents.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const PACKAGE = '@democratie-in-actie/widgets';
const FEED = 'https://www.example.nl/dia/feed.json';

const examples = DOCUMENTS.flatMap((path) => examplesIn(path, read(path)));
const of = (...languages: string[]): Example[] =>
  examples.filter(({ language }) => languages.includes(language));

/** Each language has a test below, YAML in tests/build/publishing.test.js, and the
 * files of docs/redactie.md in redactie.test.ts; these are no code: a drawing, and folders on a server. */
const DRAWN = ['mermaid', ''];
const TESTED = ['html', 'css', 'json', 'js', 'ts', 'sh', 'console', 'http', 'yaml', 'md', 'csv'];

describe('the examples in the documents', () => {
  it('are in languages that are tested', () => {
    const unknown = examples.filter(({ language }) => ![...TESTED, ...DRAWN].includes(language));
    assert.deepEqual(unknown, []);
    for (const language of TESTED) assert.notEqual(of(language).length, 0, language);
  });
});

/** HTML closes these by itself. */
const VOID = ['br', 'img', 'input', 'link', 'meta'];

/** The tags of elements that have no end of their own. */
function unclosedIn(node: DefaultTreeAdapterTypes.Node): string[] {
  const location = node.sourceCodeLocation as { endTag?: object } | null | undefined;
  const isOpen = 'tagName' in node && location && !location.endTag && !VOID.includes(node.tagName);
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...(isOpen ? [node.tagName] : []), ...children.flatMap(unclosedIn)];
}

describe('HTML in the documents', () => {
  let declarations: ReturnType<typeof declarationsOf>;
  beforeAll(async () => {
    declarations = declarationsOf(await writeManifest());
  });

  const offered = (tag: string): string[] | undefined =>
    declarations
      .find(({ tagName }) => tagName === tag)
      ?.attributes?.map(({ name }: { name: string }) => name);
  /** The attributes that any element of HTML has, as far as the examples use them. */
  const GLOBAL = ['id', 'class', 'slot'];

  it('has no mistakes that a browser would have to mend, and closes what it opens', () => {
    for (const { name, code } of of('html')) {
      const mistakes: string[] = [];
      const options = {
        sourceCodeLocationInfo: true,
        onParseError: ({ code: mistake }: { code: string }) => mistakes.push(mistake),
      };
      const page = /^<!doctype/i.test(code) ? parse(code, options) : parseFragment(code, options);
      assert.deepEqual([...mistakes, ...unclosedIn(page)], [], name);
    }
  });

  it('names elements and attributes that there are', () => {
    let count = 0;
    for (const { name, code } of of('html')) {
      for (const { tag, attributes } of elementsOf(code)) {
        if (!tag.startsWith('dia-')) continue;
        count++;
        const known = offered(tag);
        assert.ok(known, `${name}: there is no <${tag}>`);
        for (const attribute of Object.keys(attributes)) {
          assert.ok([...known, ...GLOBAL].includes(attribute), `${name}: ${tag} ${attribute}`);
        }
      }
    }
    assert.ok(count > 15);
  });

  it('loads files that the library has', () => {
    const widgets = declarations.flatMap(({ tagName }) => tagName?.replace('dia-', '') ?? []);
    const files = [
      'dia.js',
      'frame.js',
      'embed.html',
      ...widgets.map((one) => `widgets/${one}.js`),
    ];
    let count = 0;
    for (const { name, code } of of('html')) {
      for (const { tag, attributes } of elementsOf(code)) {
        if (!['script', 'iframe'].includes(tag) || !attributes.src) continue;
        const { pathname, searchParams } = new URL(attributes.src, 'https://widgets.example.nl');
        const [, file = ''] = /^\/[\d.]+\/(.+)$/.exec(pathname) ?? [];
        assert.ok(files.includes(file), `${name}: ${attributes.src}`);
        if (file === 'embed.html') {
          const { widget = '', ...rest } = Object.fromEntries(searchParams);
          const known = offered(`dia-${widget}`);
          assert.ok(known, `${name}: ${widget}`);
          for (const one of Object.keys(rest)) assert.ok([...known, 'feed'].includes(one), one);
        }
        count++;
      }
    }
    assert.ok(count > 4);
  });
});

describe('CSS in the documents', () => {
  const tokens: string[] = read('docs/tokens.md').match(/--dia-[a-z-]+/g) ?? [];

  it('has no mistakes, and sets tokens that there are', () => {
    for (const { name, code } of of('css')) {
      transform({ filename: name, code: Buffer.from(code) });
      for (const token of code.match(/--dia-[a-z-]+/g) ?? []) {
        assert.ok(tokens.includes(token), `${name}: ${token}`);
      }
    }
  });
});

describe('JSON in the documents', () => {
  const shell = command();
  afterAll(() => shell.clean());

  it('is a feed without mistakes, a dia.json, or the settings of an editor', async () => {
    let feeds = 0;
    for (const { name, code } of of('json')) {
      const value = JSON.parse(code) as Record<string, unknown>;
      if ('sources' in value) {
        readConfig(Buffer.from(code));
        continue;
      }
      if (!('version' in value)) {
        const files = Object.values(value).flat() as string[];
        for (const file of files) assert.match(file, /\/(html|css)-custom-data\.json$/, name);
        continue;
      }
      feeds++;
      shell.write('feed.json', value);
      const { code: status, out } = await shell.run(['validate', '--strict', 'feed.json']);
      assert.equal(out, '', name);
      assert.equal(status, 0, name);
    }
    assert.ok(feeds > 1);
  });
});

describe('scripts in the documents', () => {
  /** What the package exports, as `.scripts/build/npm.js` writes it; tests/build tries it. */
  const isEntry = (path: string): boolean =>
    ['', '/react', '/vue'].includes(path) ||
    existsSync(join(root, path.replace(/^\/widgets\/(.+)\.js$/, 'src/widgets/$1/define.ts')));

  it('have no mistakes, and import what the package exports', () => {
    for (const { name, code } of of('js', 'ts')) {
      const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
      assert.deepEqual(
        diagnostics.map(({ messageText }) => messageText),
        [],
        name,
      );
      for (const [, names = '', from = ''] of code.matchAll(
        /import (?:type )?(?:\{([^}]*)\} from )?'([^']+)'/g,
      )) {
        assert.ok(
          from.startsWith(PACKAGE) && isEntry(from.slice(PACKAGE.length)),
          `${name}: ${from}`,
        );
        for (const one of names.split(',').map((word) => word.trim())) {
          if (one) assert.ok(one in exports, `${name}: ${one}`);
        }
      }
    }
  });
});

describe('headers in the documents', () => {
  it('are written as a server sends them', () => {
    for (const { name, code } of of('http')) {
      for (const line of code.split('\n')) {
        const [, header = '', value = ''] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
        assert.ok(header, `${name}: ${line}`);
        new Headers({ [header]: value });
      }
    }
  });
});

describe('commands in the documents', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const shell = command();
  let server: Awaited<ReturnType<typeof host>>;

  beforeAll(async () => {
    const files = ['feed.json', 'news.json', 'initiatives.geojson'];
    const routes = files.map((file) => [`/dia/${file}`, { body: read(`demo/feed/${file}`) }]);
    server = await host(Object.fromEntries(routes) as Parameters<typeof host>[0]);
    for (const file of files) shell.write(file, read(`demo/feed/${file}`));
    shell.write(
      'index.html',
      '<dia-news-feed>\n<!-- dia-feed snapshot news-feed -->\n<!-- /dia-feed snapshot -->\n</dia-news-feed>\n',
    );
  });
  afterAll(() => {
    server.close();
    shell.clean();
  });

  /** Commands in blocks and in the text, each as written. */
  const written = [
    ...of('sh').flatMap(({ name, code }) =>
      code
        .replaceAll('\\\n', ' ')
        .split('\n')
        .map((line) => ({ name, line: line.replace(/\s+#.*$/, '').trim() })),
    ),
    ...DOCUMENTS.flatMap((path) =>
      [...read(path).matchAll(/`((?:npm|npx|node|bash|dia-feed) [^`\n]+)`/g)].map(
        ([, line = '']) => ({ name: path, line }),
      ),
    ),
  ].flatMap(({ name, line }) => line.split(/ && /).map((one) => ({ name, line: one })));

  it('of npm are in package.json', () => {
    /** npm's own. */
    const OWN = ['ci', 'install', 'start', 'test'];
    const found = written.filter(({ line }) => line.startsWith('npm '));
    assert.ok(found.length > 40);
    for (const { name, line } of found) {
      const [, verb = '', script = ''] = line.split(/\s+/);
      if (verb === 'run') assert.ok(script in scripts, `${name}: ${line}`);
      else assert.ok(OWN.includes(verb), `${name}: ${line}`);
      if (verb === 'start' || verb === 'test') assert.ok(verb in scripts);
    }
  });

  it('of others name files that there are, and no package by a name that is not ours', () => {
    for (const { name, line } of written) {
      const [program, argument = ''] = line.split(/\s+/);
      if (program === 'npx')
        assert.match(line, /^npx -p @democratie-in-actie\/widgets dia-feed /, name);
      if (program === 'bash') assert.ok(existsSync(join(root, argument)), `${name}: ${line}`);
      if (program === 'node') assert.equal(argument, 'dist/cli/dia-feed.js', name);
    }
  });

  it('of dia-feed run', async () => {
    const runs = of('sh')
      .flatMap(({ name, code }) => code.split('\n').map((line) => ({ name, line })))
      .filter(({ line }) => / ?dia-feed (validate|snapshot) /.test(line))
      // Those runs in a folder of its own, in redactie.test.ts.
      .filter(({ name }) => !name.startsWith('docs/redactie.md'))
      // A line of cron runs in tests/build/publishing.test.js.
      .filter(({ line }) => !/^[\d*]+ [\d*]+ /.test(line));
    assert.ok(runs.length > 4);
    for (const { name, line } of runs) {
      const [, text = ''] = /dia-feed ((?:validate|snapshot) [^|&]+)/.exec(line) ?? [];
      const words = text
        .trim()
        .split(/\s+/)
        .map((word, index, all) =>
          // The address stays what it is where it only says where a file will be.
          word === FEED && all[index - 1] !== '--base' ? `${server.url}/dia/feed.json` : word,
        );
      const { code, err } = await shell.run(words);
      assert.ok(code <= 1, `${name}: ${line}\n${err}`);
    }
  });

  it('print what is shown', async () => {
    const feed = JSON.parse(read('demo/feed/feed.json')) as Record<
      'events' | 'projects' | 'partners',
      Record<string, unknown>[]
    >;
    const { partners, events, projects } = feed;
    events[3]!.start = 'morgen';
    projects[0]!.municipalities = ['Bergen'];
    // The mistakes are in these; the rest would be lines of its own.
    for (const one of [...events, ...projects]) {
      for (const field of ['priorities', 'subgoals', 'themes', 'url']) delete one[field];
    }
    let shown = 0;
    for (const { name, code } of of('console')) {
      if (name.startsWith('docs/redactie.md')) continue;
      const [first = '', ...rest] = code.split('\n');
      const words = first
        .replace(/^\$ dia-feed /, '')
        .replace(FEED, `${server.url}/dia/feed.json`)
        .split(' ');
      // With lines, as people have it.
      shell.write('feed.json', JSON.stringify({ version: 1, events, projects, partners }, null, 2));
      const { out, err } = await shell.run(words);
      const expected = rest.map((line) => line.split('…')[0]!);
      const lines = `${out}${err}`.trimEnd().split('\n');
      assert.deepEqual(
        lines.map((line, index) => line.slice(0, expected[index]?.length)),
        expected,
        name,
      );
      shown++;
    }
    assert.ok(shown > 1);
  });
});
