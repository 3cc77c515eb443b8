/**
 * Builds a feed of a real WordPress, with posts, images and the routes of OpenWebconcept, and shows its news
 * with the widgets in dist/cdn: `npm run try:wordpress`. With `--record` it also writes what WordPress
 * answered into tests/fixtures/wordpress, which the normal tests read. It needs PHP (Debian: php8.2-cli, -sqlite3, -xml, -mbstring, -gd), and fetches
 * WordPress from npm the first time (160 MB, kept in node_modules/.cache).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sirv from 'sirv';

import { withChromium } from '../bench/chromium.js';
import { buildCli } from '../build/cli.js';
import { prepareWordPress } from './site.js';

if (!existsSync(join(import.meta.dirname, '../../dist/cdn')))
  throw new Error('Run npm run build first.');

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dia-feed-'));
const began = performance.now();

/** @param {string} program @param {readonly string[]} words */
function run(program, ...words) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (error || status) throw new Error(`${program}: ${error?.message ?? ''}${stderr}${stdout}`);
  return stdout;
}

/** @param {string} what */
const tell = (what) => console.log(`${((performance.now() - began) / 1000).toFixed(1)} s  ${what}`);

const wordpress = await prepareWordPress();
const { address, site } = wordpress;
cpSync(join(import.meta.dirname, 'routes.php'), join(site, 'wp-content/mu-plugins/routes.php'));
const posts = run('php', join(import.meta.dirname, 'content.php'), site, address).trim();
tell(`WordPress ${wordpress.version} with ${posts}`);

try {
  await wordpress.start();
  const { file: program } = await buildCli(join(folder, 'cli'));
  await afternoon(program);
  await build(program);
  if (process.argv.includes('--record')) await record();
} finally {
  await wordpress.stop();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * What an editor does in an afternoon, to the letter of docs/redactie.md: from an empty folder to a page that
 * shows the news of the site. Tells how long the machine takes of it.
 * @param {string} program
 */
async function afternoon(program) {
  const start = performance.now();
  const work = join(folder, 'mijn-feed');
  const dia = (/** @type {string[]} */ ...words) => run(process.execPath, program, ...words);
  dia('init', work);
  const news = ['news/*.md', { type: 'wordpress', url: address, http: true }];
  writeFileSync(join(work, 'dia.json'), JSON.stringify({ language: 'nl', sources: { news } }));
  const output = join(work, 'public');
  dia('build', work, '--out', output);
  dia('validate', join(output, 'feed.json'));
  const page =
    '<!doctype html><html lang="nl"><title>Nieuws</title><script type="module" src="/cdn/dia.js"></script><dia-news-feed src="/feed.json" limit="4"></dia-news-feed></html>';
  writeFileSync(join(output, 'pagina.html'), page);
  const [widgets, feed] = [join(root, 'dist/cdn'), output].map((one) => sirv(one, { dev: true }));
  const web = createServer((request, response) => {
    const isWidget = request.url?.startsWith('/cdn/');
    if (isWidget) request.url = request.url?.slice('/cdn'.length);
    (isWidget ? widgets : feed)?.(request, response);
  });
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
  const { port: own } = /** @type {import('node:net').AddressInfo} */ (web.address());
  const titles = await withChromium(async (chrome) => {
    const view = await chrome.newPage();
    await view.goto(`http://127.0.0.1:${own}/pagina.html`);
    await view.locator('dia-news-feed').getByText('samen').first().waitFor({ timeout: 120_000 });
    return view.locator('dia-news-feed h3').allInnerTexts();
  });
  web.close();
  web.closeAllConnections();
  console.log(titles.join('\n'));
  tell(
    `shown: ${((performance.now() - start) / 1000).toFixed(1)} s from an empty folder to the page`,
  );
}

/** From an empty folder to a feed of all that the site has. @param {string} program */
async function build(program) {
  const work = join(folder, 'work');
  mkdirSync(work);
  const owc = `${address}/wp-json/owc`;
  const source = (/** @type {string} */ type, /** @type {string} */ url, more = {}) => ({
    ...{ type, url, http: true, ...more },
  });
  const config = {
    sources: {
      news: [
        source('wordpress', address, { fields: { kind: 'categories' } }),
        source('openpub', `${owc}/openpub/v1/items`),
        source('rss', `${address}/feed/`),
      ],
      projects: source('wordpress', `${address}/wp-json/wp/v2/projecten`, {
        fields: { municipalities: 'acf.gemeente', 'period.start': 'acf.startjaar' },
      }),
      events: source('openagenda', `${owc}/openagenda/v1/items`),
      initiatives: source('openkaarten', `${owc}/openkaarten/v1/datasets`),
    },
  };
  writeFileSync(join(work, 'dia.json'), JSON.stringify(config));
  const output = join(work, 'public');
  const dia = (/** @type {string[]} */ ...words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
      encoding: 'utf8',
    });
    if (words[0] === 'build') console.log(stdout);
    console.error(stderr);
    return { status, stdout };
  };
  assert.equal(dia('build', work, '--out', output, '--lang', 'nl').status, 0);
  tell('built');
  assert.equal(dia('validate', join(output, 'feed.json'), '--format', 'gitlab').status, 0);
  const again = dia('build', work, '--out', output);
  assert.equal(again.status, 0);
  assert.match(again.stdout, /Nothing changed/);
  tell('built again');
  /** @type {{ items: { title: string }[] }} */
  const { items } = JSON.parse(readFileSync(join(output, 'news.json'), 'utf8'));
  const titles = items.map(({ title }) => title);
  for (const hidden of ['Concept', 'Besloten', 'Later'])
    assert.ok(!titles.includes(hidden), hidden);
  // Of the one with a password RSS has the title, as "Protected: …".
  assert.equal(items.length, Number.parseInt(posts));
  assert.ok(!JSON.stringify(items).includes('Geheim'));
  console.log(JSON.stringify(items.slice(0, 5), null, 2));
}

/** Writes what the site answers, with as few posts as show each trait, at an address that stays. */
async function record() {
  const target = join(root, 'tests/fixtures/wordpress');
  mkdirSync(target, { recursive: true });
  const own = (/** @type {string} */ text) =>
    text
      .replaceAll(address, 'https://www.example.nl')
      .replaceAll(
        JSON.stringify(address).slice(1, -1).replaceAll('/', '\\/'),
        'https://www.example.nl',
      );
  for (const [name, path] of [
    ['posts.json', '/wp-json/wp/v2/posts?per_page=7&_embed=1'],
    ['projecten.json', '/wp-json/wp/v2/projecten?per_page=100&page=1&_embed=1'],
    ['openpub.json', '/wp-json/owc/openpub/v1/items?limit=3&page=1'],
    ['feed.rss', '/feed/'],
    ['page.html', '/'],
  ]) {
    const text = await (await fetch(address + path)).text();
    const isJson = name.endsWith('.json');
    writeFileSync(
      join(target, name),
      isJson ? JSON.stringify(JSON.parse(own(text)), null, 1) : own(text),
    );
  }
  tell(`recorded in ${target}`);
}
