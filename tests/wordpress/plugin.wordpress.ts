/**
 * The plugin in a real WordPress, from the zip to the last option that it leaves behind: what administrators,
 * editors and authors do in Chromium, and what visitors see, under a strict policy.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildWordPress } from '../../.scripts/build/wordpress.js';
import { findChromium } from '../../.scripts/test/browsers.js';
import { prepareWordPress } from '../../.scripts/wordpress/site.js';
import { shortcode } from '../../demo/configurator/shortcode.js';
import { elementsOf } from '../html.js';

const root = join(import.meta.dirname, '../..');
const PASSWORD = 'correct-horse-battery-staple';
const VERSIONS = (process.env.WORDPRESS ?? '6.5').split(',');

/** What the tests use of the editor's own store. */
interface Preferred {
  dispatch: (name: string) => { set: (scope: string, name: string, value: boolean) => void };
}
interface Selected {
  select: (name: string) => { getPermalink: () => string };
}

/** The library and a feed, on a host of their own. */
async function startHost() {
  const files = sirv(join(root, 'dist/cdn'), { dev: true });
  const state = {
    mode: 'up' as 'up' | 'down' | 'silent',
    /** Paths of the documents that servers and browsers asked for. */
    asked: [] as string[],
    feed: {} as object,
  };
  const documents: Readonly<Record<string, () => object>> = {
    '/feed.json': () => state.feed,
    '/projects.json': () => [{ id: 'p', title: 'Wijkproject' }],
    // Of the next two nothing must be shown.
    '/themes.json': () => [{ id: 't', title: 'Van elders' }],
    '/large.json': () => ({ version: 1, filling: 'x'.repeat(2 * 1024 * 1024) }),
  };
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    const document = documents[request.url ?? ''];
    if (document) {
      state.asked.push(request.url ?? '');
      if (state.mode === 'silent') return;
      response.statusCode = state.mode === 'up' ? 200 : 500;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(document()));
      return;
    }
    request.url = request.url?.replace(/^\/1\//, '/') ?? '';
    files(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { state, port, origin, library: `${origin}/1/`, feed: `${origin}/feed.json`, stop };
}

const FEED = {
  version: 1,
  news: {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nieuws',
    items: [
      {
        id: '1',
        title: 'Oud bericht',
        url: 'https://www.example.nl/oud',
        date_published: '2026-01-01T10:00:00Z',
      },
      {
        id: '2',
        title: '<script>wrong = 1</script> & "nieuw"',
        url: 'https://www.example.nl/nieuw?a=1&b=2',
        summary: 'Met <b>tekens</b>.',
        date_published: '2026-03-01T10:00:00Z',
      },
      {
        id: '3',
        title: 'Zonder adres',
        url: 'javascript:alert(1)',
        // Too long to resolve.
        external_url: `${'a/../'.repeat(500)}lang`,
      },
      // Resolving this address once took for ever.
      {
        id: '4',
        title: 'Punten',
        url: 'artikel.../1',
        date_published: 'gisteren',
        date_modified: '2025-06-01',
      },
    ],
  },
  events: [
    { id: 'a', title: 'Voorbij', url: 'https://www.example.nl/a', start: '2020-01-01' },
    {
      id: 'b',
      title: 'Raadsavond',
      url: 'https://www.example.nl/b',
      start: '2999-01-02T20:00',
      status: 'cancelled',
      place: { name: 'Stadhuis' },
    },
  ],
  instruments: [
    { id: 'c', title: 'Gids', kind: 'guide' },
    { id: 'd', title: 'Zonder soort' },
    { id: 'e', title: 'Spel', kind: 'game' },
  ],
  initiatives: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'f',
        geometry: null,
        properties: { title: 'Wijkraad', naam: 'Buurtraad' },
      },
    ],
  },
  projects: { href: 'projects.json' },
};

describe.each(VERSIONS)('in WordPress %s', (version) => {
  let host: Awaited<ReturnType<typeof startHost>>;
  let wordpress: Awaited<ReturnType<typeof prepareWordPress>>;
  let browser: Browser;
  const zip = buildWordPress();
  const debugLog = () => join(wordpress.site, 'wp-content/debug.log');

  const site = <T>(what: string, ...words: string[]): T =>
    JSON.parse(wordpress.php(join(import.meta.dirname, 'site.php'), what, ...words) || 'null') as T;

  beforeAll(async () => {
    host = await startHost();
    // The same host by another name, which is another origin.
    const themes = { href: `http://localhost:${host.port}/themes.json` };
    host.state.feed = { ...FEED, themes };
    wordpress = await prepareWordPress(version);
    copyFileSync(
      join(import.meta.dirname, 'lab.php'),
      join(wordpress.site, 'wp-content/mu-plugins/lab.php'),
    );
    const config = join(wordpress.site, 'wp-config.php');
    // It asks nobody but the host of the test, and does no work of its own meanwhile.
    const settings = `
define('WP_DEBUG', true);
define('WP_DEBUG_LOG', true);
define('WP_DEBUG_DISPLAY', false);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
`;
    writeFileSync(
      config,
      readFileSync(config, 'utf8')
        .replace(/define\(\s*'WP_DEBUG'.*\n/, '')
        .replace('<?php', `<?php ${settings}`),
    );
    site('prepare', PASSWORD);
    await wordpress.start();
    const found = findChromium();
    if (!found) throw new Error('No Chromium is found here. See: npm run browsers:install');
    const { path, args, env } = found;
    browser = await chromium.launch({
      executablePath: path,
      args,
      env: { ...process.env, ...env },
    });
  });

  afterAll(async () => {
    await browser.close();
    await wordpress.stop();
    host.stop();
  });

  /** A window in which somebody is logged in. */
  async function logIn(role: string): Promise<Page> {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${wordpress.address}/wp-login.php`);
    await page.fill('#user_login', `lab-${role}`);
    await page.fill('#user_pass', PASSWORD);
    await page.click('#wp-submit');
    await page.waitForURL(/wp-admin/);
    return page;
  }

  const htmlOf = async (url: string) => (await fetch(url)).text();

  /** The widget in the HTML of a page, as the server sent it. */
  const widgetIn = (html: string) => /<dia-([a-z-]+)[\s\S]*?<\/dia-\1>/.exec(html)?.[0] ?? '';

  /** How many scripts and styles a page has that a strict policy refuses: WordPress has some of its own. */
  const inlineIn = (html: string) =>
    html.match(/<script(?![^>]*\bsrc=)|<style| style="| on[a-z]+="/g)?.length ?? 0;

  /** What a visitor sees: titles in the widget, and what the policy refused of ours. */
  async function visit(url: string, tag = 'dia-news-feed') {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      const text = message.text();
      // Of what is inline, see below.
      if (/Content Security Policy/i.test(text) && !/inline/i.test(text)) refused.push(text);
    });
    const requests = new Set<string>();
    page.on('request', (request) => requests.add(new URL(request.url()).origin));
    await page.goto(url);
    await page.waitForFunction(
      (name) => (document.querySelector(name) as { status?: string } | null)?.status === 'ready',
      tag,
      { timeout: 120_000 },
    );
    const titles = await page.locator(`${tag} [part~="title"]`).allInnerTexts();
    await page.close();
    return { titles, refused, requests: [...requests].sort() };
  }

  /** Inserts the block as a person does, with another limit, and publishes. */
  async function publishBlock(page: Page): Promise<string> {
    await page.goto(`${wordpress.address}/wp-admin/post-new.php`);
    await page.waitForFunction(() => (window as { wp?: { data?: object } }).wp?.data);
    await page.evaluate(() => {
      const { data } = (window as unknown as { wp: { data: Preferred } }).wp;
      data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
      data.dispatch('core/preferences').set('core/edit-post', 'fullscreenMode', false);
    });
    const title = page.locator('.editor-post-title__input');
    await title.click();
    await page.keyboard.type('Met een widget');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/dia');
    await page.locator('.components-autocomplete__result', { hasText: 'DiA-widget' }).waitFor();
    await page.keyboard.press('Enter');
    // The preview is what the server renders. Its links would leave the editor.
    const preview = page.locator('[data-type="dia/widget"]');
    const link = preview.locator('li a', { hasText: 'Oud bericht' });
    await link.waitFor();
    const isReachable = await link.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isReachable, 'a link of the preview').toBe(false);
    const sidebar = page.locator('.interface-interface-skeleton__sidebar');
    await sidebar.getByLabel('Aantal items').fill('2');
    await preview.locator('li', { hasText: 'Zonder adres' }).waitFor({ state: 'detached' });
    const heading = preview.locator('h2[slot="heading"]');
    await heading.waitFor();
    await sidebar.getByLabel('Geen kop').check();
    await heading.waitFor({ state: 'detached' });
    await sidebar.getByLabel('Geen kop').uncheck();
    await heading.waitFor();
    await sidebar.getByLabel('Geen kop').check();
    await heading.waitFor({ state: 'detached' });
    await page.click('.editor-post-publish-panel__toggle');
    await page.click('.editor-post-publish-button:not([aria-disabled="true"])');
    await page
      .locator('.post-publish-panel__postpublish-header, .components-snackbar')
      .first()
      .waitFor();
    return page.evaluate(() => {
      const { data } = (window as unknown as { wp: { data: Selected } }).wp;
      return data.select('core/editor').getPermalink();
    });
  }

  it('is PHP without mistakes', () => {
    const folder = join(root, 'packages/wordpress');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.php'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const { status, stdout } = spawnSync('php', ['-l', join(folder, file)], { encoding: 'utf8' });
      expect(status, stdout).toBe(0);
    }
  });

  it('installs and starts', () => {
    site('install', zip);
    expect(site('activate')).toBe(true);
  });

  it('has a page for administrators alone, which checks the addresses', async () => {
    const page = await logIn('administrator');
    await page.goto(`${wordpress.address}/wp-admin/options-general.php?page=dia-widgets`);
    await page.getByLabel('Adres van de widgetbestanden').fill(`${host.library}dia.js`);
    await page.getByLabel('Adres van de feed').fill(`${host.origin}/geen.json`);
    await page.getByRole('button', { name: 'Opslaan en controleren' }).click();
    await page.getByText('geen.json geeft status 404').waitFor();
    await page.getByLabel('Adres van de feed').fill(`${host.origin}/large.json`);
    await page.getByRole('button', { name: 'Opslaan en controleren' }).click();
    await page.getByText('large.json is groter dan 2 MB').waitFor();
    await page.getByLabel('Adres van de feed').fill(host.feed);
    await page.getByRole('button', { name: 'Opslaan en controleren' }).click();
    await page
      .getByText(
        'De feed is gevonden. Onderdelen: news, events, instruments, initiatives, projects, themes.',
      )
      .waitFor();
    await page.getByText('De widgetbestanden zijn gevonden.').waitFor();
    // The folder, though the file was filled in.
    expect(await page.getByLabel('Adres van de widgetbestanden').inputValue()).toBe(host.library);
    await page.getByText(`connect-src ${host.origin}`).waitFor();
    // What is no address is refused by the server too, and leaves the old one.
    await page.getByLabel('Adres van de feed').fill('hallo');
    await page.locator('form[action="options.php"]').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByRole('button', { name: 'Opslaan en controleren' }).click();
    await page.getByText('“hallo” is geen adres').waitFor();
    expect(await page.getByLabel('Adres van de feed').inputValue()).toBe(host.feed);
    // A form of somebody else's site has no nonce.
    const foreign = await page.request.post(`${wordpress.address}/wp-admin/options.php`, {
      form: {
        option_page: 'dia_widgets',
        action: 'update',
        'dia_widgets_settings[feed]': 'https://evil.example/',
      },
    });
    expect(foreign.status()).toBe(403);
    await page.context().close();
    for (const role of ['editor', 'author']) {
      const other = await logIn(role);
      const answer = await other.goto(
        `${wordpress.address}/wp-admin/options-general.php?page=dia-widgets`,
      );
      expect(answer?.status(), role).toBe(403);
      await other.context().close();
    }
  });

  for (const role of ['editor', 'author']) {
    it(`lets an ${role} insert the block, which visitors see under a strict policy`, async () => {
      const page = await logIn(role);
      const start = performance.now();
      const url = await publishBlock(page);
      console.log(
        `${version}, ${role}: ${((performance.now() - start) / 1000).toFixed(1)} s from a new post to a widget`,
      );
      await page.context().close();
      const policy = `default-src 'none'; script-src 'self' ${host.origin}; connect-src ${host.origin}; img-src ${host.origin}; style-src 'self'; font-src 'self'`;
      site('option', 'lab_policy', JSON.stringify(policy));
      const { titles, refused, requests } = await visit(url);
      expect(titles).toEqual(['<script>wrong = 1</script> & "nieuw"', 'Oud bericht']);
      expect(refused).toEqual([]);
      expect(requests).toEqual([host.origin, wordpress.address].sort());
      expect(widgetIn(await htmlOf(url))).toContain(' heading=""');
      const without = site<string>('post', `lab-${role}`, 'Een bericht zonder widget.');
      expect(inlineIn(await htmlOf(url))).toBe(inlineIn(await htmlOf(without)));
      site('option', 'lab_policy', '""');
    });
  }

  it('has the content in the page for who has no scripts, and escapes it', async () => {
    const url = site<string>(
      'post',
      'lab-author',
      '[dia widget="news-feed" limit="4" more-url="https://www.example.nl/?a=1&b=2"]',
    );
    const widget = widgetIn(await htmlOf(url));
    expect(widget).toContain(`<dia-news-feed src="${host.feed}" `);
    expect(widget).toContain('<h2 slot="heading">Nieuws over lokale democratie</h2>');
    expect(widget).toContain('&lt;script&gt;wrong = 1&lt;/script&gt; &amp; &quot;nieuw&quot;');
    expect(widget).toContain('href="https://www.example.nl/nieuw?a=1&#038;b=2"');
    expect(widget).toContain('<time datetime="2026-03-01T10:00:00Z">');
    expect(widget).toContain('<h3>Zonder adres</h3>');
    expect(widget).toContain(`<a href="${host.origin}/artikel.../1">Punten</a>`);
    expect(widget).toContain('<time datetime="2025-06-01">');
    expect(widget).not.toContain('javascript:');
    expect(widget.indexOf('nieuw&quot;')).toBeLessThan(widget.indexOf('Oud bericht'));
    const agenda = widgetIn(
      await htmlOf(site<string>('post', 'lab-author', '[dia widget="agenda"]')),
    );
    expect(agenda).toContain('Raadsavond');
    expect(agenda).toContain('Gaat niet door');
    expect(agenda).toContain('Stadhuis');
    expect(agenda).not.toContain('Voorbij');
  });

  it('has the words and the order of the widget', async () => {
    const shown = async (shortcode: string) =>
      widgetIn(await htmlOf(site<string>('post', 'lab-author', shortcode)));
    const agenda = await shown('[dia widget="agenda" lang="en" heading-level="3"]');
    expect(agenda).toContain('<h3 slot="heading">Events of Democratie in Actie</h3>');
    expect(agenda).toContain('Cancelled');
    const instruments = await shown('[dia widget="instrument-list"]');
    expect(instruments.match(/(?<=<h3>).*?(?=<)/g)).toEqual(['Spel', 'Gids', 'Zonder soort']);
  });

  it('takes a shortcode of the configurator as it was chosen', async () => {
    const heading = `A "b" <c> [d] & e's`;
    const chosen = shortcode({
      feed: host.feed,
      library: host.library,
      widget: 'initiative-map',
      attributes: { heading, 'more-url': 'https://www.example.nl/?a=1&b=2', download: '' },
      around: {},
      hasFilter: true,
      tokens: {},
      width: 600,
    });
    for (const author of ['lab-author', 'lab-editor']) {
      const html = await htmlOf(site<string>('post', author, chosen));
      const elements = elementsOf(html);
      const attributesOf = (tag: string) =>
        elements.find((element) => element.tag === tag)?.attributes;
      expect(attributesOf('dia-feed')).toEqual({ src: host.feed });
      expect(attributesOf('dia-initiative-map')).toEqual({
        heading,
        'more-url': 'https://www.example.nl/?a=1&b=2',
        download: '',
      });
      expect(elements.some(({ tag }) => tag === 'dia-filter')).toBe(true);
    }
  });

  it('takes over no attribute and no value that a widget does not have', async () => {
    // Of an author, WordPress itself drops some of it.
    const settings = {
      onclick: 'wrong = 1',
      style: 'color: red',
      src: 'javascript:alert(1)',
      heading: '"><script>wrong = 1</script>',
      limit: '2; x',
      images: 'all',
      card: true,
      loading: 'eager',
    };
    const block = `<!-- wp:dia/widget ${JSON.stringify({ widget: 'news-feed', settings }).replaceAll('--', '\\u002d\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')} /-->`;
    const widget = widgetIn(await htmlOf(site<string>('post', 'lab-editor', block)));
    const [opening = ''] = /^<dia-news-feed[^>]*>/.exec(widget) ?? [];
    expect(opening).toBe(
      `<dia-news-feed src="${host.feed}" heading="&quot;&gt;&lt;script&gt;wrong = 1&lt;/script&gt;" loading="eager" card="">`,
    );
    expect(widget).not.toContain('<script');
    expect(await htmlOf(site<string>('post', 'lab-author', '[dia widget="x"]'))).not.toContain(
      '<dia-',
    );
  });

  it('leaves content out that it cannot filter, and asks for no feed but its own', async () => {
    const filtered = widgetIn(
      await htmlOf(
        site<string>('post', 'lab-author', '[dia widget="news-feed" municipality="Gouda"]'),
      ),
    );
    expect(filtered).toContain('municipality="Gouda"');
    expect(filtered).not.toContain('<li>');
    expect(filtered).toContain('<a href="https://www.lokale-democratie.nl/">');
    for (const [shortcode, title] of [
      ['widget="agenda" past="only"', 'Raadsavond'],
      ['widget="initiative-map" title-property="naam"', 'Wijkraad'],
    ] as const) {
      const [without] = shortcode.split(' ');
      for (const words of [without, shortcode]) {
        const post = site<string>('post', 'lab-author', `[dia ${words}]`);
        const isShown = widgetIn(await htmlOf(post)).includes(title);
        expect(isShown, words).toBe(words === without);
      }
    }
    const asked = host.state.asked.length;
    const other = widgetIn(
      await htmlOf(
        site<string>('post', 'lab-author', `[dia widget="news-feed" src="${host.feed}?other"]`),
      ),
    );
    expect(other).toContain(`src="${host.feed}?other"`);
    expect(other).not.toContain('<li>');
    expect(host.state.asked).toHaveLength(asked);
  });

  it('takes an address that is relative to the site', async () => {
    const shortcode = '[dia widget="news-feed" src="data/feed.json" more-url="/nieuws"]';
    const widget = widgetIn(await htmlOf(site<string>('post', 'lab-author', shortcode)));
    expect(widget).toContain(`src="${wordpress.address}/data/feed.json"`);
    expect(widget).toContain(`more-url="${wordpress.address}/nieuws"`);
  });

  it('fetches each document once an hour, one for a page, and keeps the last good one', async () => {
    const url = site<string>(
      'post',
      'lab-editor',
      '[dia widget="news-feed"][dia widget="project-list"][dia widget="theme-list"][dia widget="agenda"]',
    );
    // With the first mode all is fetched, so that there is something to keep.
    for (const mode of ['up', 'down', 'silent'] as const) {
      host.state.mode = mode;
      site('expire');
      host.state.asked = [];
      for (const asked of [
        ['/feed.json'],
        ['/feed.json', '/projects.json'],
        // Neither the themes, which are on another origin, nor a document that was asked for a moment ago.
        ['/feed.json', '/projects.json'],
      ]) {
        // A document that is silent never answers: the page does.
        const html = await htmlOf(url);
        expect(host.state.asked, mode).toEqual(asked);
        expect(html, mode).toContain('Oud bericht');
        if (mode !== 'up' || asked.length > 1) expect(html, mode).toContain('Wijkproject');
        expect(html).not.toContain('Van elders');
      }
    }
    host.state.mode = 'up';
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
    host.state.feed = {
      version: 1,
      news: { ...FEED.news, items: [{ id: '9', title: 'Vers' }] },
      // Without an end it takes the day, as in the widget.
      events: [{ id: '10', title: 'Vandaag', start: `${today}T00:00` }],
    };
    site('expire');
    const html = await htmlOf(url);
    expect(html).toContain('Vers');
    expect(html).toContain('Vandaag');
  });

  it('keeps few documents, the newest, and leaves one alone that is too large', async () => {
    const old = Array.from({ length: 30 }, (_, time) => [
      `${host.origin}/${time}.json`,
      { time, content: {} },
    ]);
    site('expire');
    site('option', 'dia_widgets_documents', JSON.stringify(Object.fromEntries(old)));
    const url = site<string>('post', 'lab-author', '[dia widget="project-list"]');
    host.state.feed = { version: 1, projects: { href: 'large.json' } };
    host.state.asked = [];
    await htmlOf(url);
    const kept = [
      host.feed,
      ...Array.from({ length: 11 }, (_, i) => `${host.origin}/${29 - i}.json`),
    ];
    expect(site<string[]>('documents')).toEqual(kept);
    await htmlOf(url);
    await htmlOf(url);
    expect(host.state.asked).toEqual(['/feed.json', '/large.json']);
    // Over a minute later it is still too large.
    site('wait', '120');
    await htmlOf(url);
    expect(host.state.asked).toEqual(['/feed.json', '/large.json']);
  });

  it('leaves nothing behind', async () => {
    const url = site<string>(
      'post',
      'lab-author',
      '<!-- wp:dia/widget {"widget":"news-feed"} /-->',
    );
    expect(await htmlOf(url)).toContain('<dia-news-feed');
    expect(site<string[]>('left').length).toBeGreaterThan(1);
    site('deactivate');
    const html = await htmlOf(url);
    expect(html).not.toContain('<dia-');
    expect(html).not.toContain('dia.js');
    expect(site('delete')).toBe(true);
    expect(site('left')).toEqual([]);
    expect(existsSync(join(wordpress.site, 'wp-content/plugins/dia-widgets'))).toBe(false);
    const log = existsSync(debugLog()) ? readFileSync(debugLog(), 'utf8') : '';
    expect(log.split('\n').filter((line) => line.includes('dia-widgets'))).toEqual([]);
  });
});
