/** Every story is in the state of its name, without a mistake, and looks as its pictures do. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { CDPSession, Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';
import { build } from 'rolldown';

import { THEMES } from '../../stories/frame.js';
import { LANGUAGES, type Language } from '../../src/text/languages.js';
import type { inPage as InPage } from './in-page.js';
import { mistakesInTree } from './tree.js';

declare const inPage: typeof InPage;

interface Entry {
  readonly type: 'story' | 'docs';
  readonly id: string;
  readonly importPath: string;
  readonly exportName: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
}

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(pathOf(path), 'utf8'));

const index = read('../../dist/storybook/index.json') as { entries: Record<string, Entry> };
const entries = Object.values(index.entries);
const stories = entries
  .filter(({ type }) => type === 'story')
  .map(({ id, exportName: name, importPath }) => {
    const state = /^(Loading|Empty|Stale|Error)/.exec(name)?.[0].toLowerCase();
    return { id, name, state, file: basename(importPath, '.stories.ts') };
  });

const manifest = read('../../custom-elements.json') as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const attributesOf = (tag: string) =>
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag)!
    .attributes!.map(({ name }) => name);

/** How wide the pictures are, in pixels. */
const PHONE = 360;
const DESKTOP = 1280;

/** Where the server has the built Storybook, ending in a slash. */
const address = process.env.STORIES_URL ?? '';

/** Taller pictures are cut off: what comes after so many items looks like those before. */
const TALLEST = 2000;

const pictureOf = (file: string, name: string, width: number) => [file, `${name}-${width}.png`];

/** A page of Storybook, in which one story after the other is shown. */
class Book {
  /** What goes wrong in the page, and what it fetches from elsewhere: nothing. */
  readonly complaints: string[] = [];
  #session: CDPSession | undefined;

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('request', (request) => {
      const url = request.url();
      if (url.startsWith('http') && !url.startsWith(address)) this.complaints.push(url);
    });
  }

  /** Goes to a story. @returns What Storybook knows of it. */
  open = (storyId: string, state?: string) =>
    this.page.evaluate((given) => inPage.open(...given), [storyId, state] as const);

  /** Shows the story with other globals or arguments. @returns The states of its widgets. */
  show = (event: string, payload: object, state?: string) =>
    this.page.evaluate((given) => inPage.show(...given), [event, payload, state] as const);

  wear = (theme: string, state?: string) =>
    this.show('updateGlobals', { globals: { theme } }, state);

  /** What Chromium tells screen readers, in a language. */
  async isWellTold(language: Language, look: string): Promise<void> {
    this.#session ??= await this.page.context().newCDPSession(this.page);
    expect.soft(await mistakesInTree(this.#session, language), look).toEqual([]);
  }

  async hasNoMistakes(look: string): Promise<void> {
    const mistakes = await this.page.evaluate(() => inPage.mistakes());
    expect.soft(mistakes, look).toEqual([]);
    expect.soft(this.complaints.splice(0), look).toEqual([]);
  }
}

const test = base.extend<object, { book: Book }>({
  book: [
    async ({ browser }, use) => {
      const { output } = await build({
        input: pathOf('in-page.ts'),
        output: { format: 'iife', name: 'inPage' },
        write: false,
      });
      const page = await browser.newPage({ baseURL: address });
      await page.clock.setFixedTime('2022-11-02T10:00:00+01:00');
      await page.addInitScript({ content: output[0].code });
      const book = new Book(page);
      // Storybook's own accessibility panel would do the same after each rendering.
      await page.goto(`iframe.html?id=${stories[0]!.id}&globals=a11y.manual:!true`);
      await page.waitForSelector('#storybook-root > *');
      await use(book);
    },
    { scope: 'worker' },
  ],
});

/** Whether all widgets of a story are in the state of its name; else they show what there is. */
function expectStates(states: readonly string[], state: string | undefined, look: string): void {
  for (const found of states) {
    expect.soft(state ? [state] : ['ready', 'empty'], look).toContain(found);
  }
}

/** Of stories that are not in Dutch, by their names. */
const OWN_LANGUAGE: Readonly<Record<string, Language>> = { English: 'en', Frisian: 'fy' };

for (const { id, file, name, state } of stories) {
  test(`${file} ${name}`, async ({ book }) => {
    const { page } = book;
    await page.setViewportSize({ width: PHONE, height: TALLEST });
    const { theme } = await book.open(id, state);
    const [first = '', ...others] = theme ? [theme] : THEMES;
    const looksAsItDid = async (width: number) => {
      const height = Math.min(await page.evaluate(() => inPage.height()), TALLEST);
      const clip = { x: 0, y: 0, width, height };
      await expect.soft(page).toHaveScreenshot(pictureOf(file, name, width), { clip });
    };

    expectStates(await book.wear(first, state), state, first);
    await looksAsItDid(PHONE);
    await book.hasNoMistakes(first);

    await page.setViewportSize({ width: DESKTOP, height: TALLEST });
    await book.show('forceRemount', { storyId: id }, state);
    await looksAsItDid(DESKTOP);
    // What is out of sight need not be drawn for axe.
    await page.setViewportSize({ width: DESKTOP, height: 600 });
    for (const other of others) {
      expectStates(await book.wear(other, state), state, other);
      await book.hasNoMistakes(other);
    }
    await book.isWellTold(OWN_LANGUAGE[name] ?? 'nl', 'what screen readers are told');
  });
}

test('no picture is left of a story that is gone', () => {
  const pictures = stories.flatMap(({ file, name }) =>
    [PHONE, DESKTOP].map((width) => pictureOf(file, name, width).join('/')),
  );
  const kept = readdirSync(pathOf('pictures'), { recursive: true, encoding: 'utf8' });
  expect(kept.filter((path) => path.endsWith('.png')).sort()).toEqual(pictures.sort());
});

/** What a designer can make of the first story of a widget. */
for (const { id, file } of stories.filter(({ name }) => name === 'Ready')) {
  test(`the controls of ${file}`, async ({ book }) => {
    const { args, controls, states, contents } = await book.open(id);
    expect(controls).toEqual(expect.arrayContaining(attributesOf(`dia-${file}`)));
    await book.wear('none');
    const showArgs = (updatedArgs: object, state?: string) =>
      book.show(
        'updateStoryArgs',
        { storyId: id, updatedArgs: { ...args, ...updatedArgs } },
        state,
      );

    for (const state of states) {
      expectStates(await showArgs({ state }, state), state, state);
      await book.hasNoMistakes(state);
    }
    for (const content of contents) {
      expectStates(await showArgs({ content }), undefined, content);
      await book.hasNoMistakes(content);
    }
    expect(states).toContain('error');
    expect(contents).toContain('sample');
    await showArgs({});
    // The last is Dutch again, for the next story.
    for (const language of [...LANGUAGES].reverse()) {
      await book.show('updateGlobals', { globals: { language } });
      await book.isWellTold(language, language);
    }
  });
}

test('the toolbar has a house style for each choice', async ({ book }) => {
  const { page } = book;
  const storyId = 'widgets-theme-list--ready';
  await book.open(storyId);
  const colours = new Set<string>();
  const around = new Set<string>();
  const colourOf = (element: Element) => getComputedStyle(element).color;
  const link = page.locator('dia-theme-list .title a').first();
  for (const theme of THEMES) {
    await book.wear(theme);
    const colour = await link.evaluate(colourOf);
    colours.add(colour);
    around.add(await page.locator('body').evaluate(colourOf));
    // The same as of a page that had this style from the beginning.
    await book.show('forceRemount', { storyId });
    expect(await link.evaluate(colourOf)).toBe(colour);
  }
  expect(colours.size).toBe(THEMES.length);
  // A theme is that of the story, not of the page around it.
  expect(around.size).toBe(1);
});

test('the toolbar has a language, a width and a level of headings', async ({ page }) => {
  const globals = 'theme:ma;language:en;width:280;headingLevel:4';
  await page.goto(`${address}iframe.html?id=widgets-theme-list--ready&globals=${globals}`);
  const widget = page.locator('dia-theme-list');
  const heading = widget.locator('[part~="heading"]');
  await expect(heading).toHaveText('Get started with local democracy');
  await expect(heading).toHaveJSProperty('localName', 'h4');
  await expect(widget).toHaveJSProperty('offsetWidth', 280);
  await expect(heading).toHaveCSS('font-family', /^"?Open Sans/);
  expect(await page.evaluate(() => document.fonts.check('16px "Open Sans"'))).toBe(true);
});

test('the book opens from a folder of a site', async ({ page }) => {
  const { complaints } = new Book(page);
  await page.goto(address);
  const preview = page.frameLocator('#storybook-preview-iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('DiA widgets');
  expect(complaints).toEqual([]);
});

test('the pages of the book link to what is there', async ({ page }) => {
  const { complaints } = new Book(page);
  const pages = entries.filter(({ importPath }) => importPath.endsWith('.mdx'));
  expect(pages).not.toEqual([]);
  for (const { id } of pages) {
    await page.goto(`${address}iframe.html?id=${id}&viewMode=docs`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const links = await page
      .locator('a[href*="?path=/"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) {
      const linked = new URL(link).searchParams.get('path')!.replace(/^.*\//, '');
      expect.soft(Object.keys(index.entries), id).toContain(linked);
    }
  }
  expect(complaints).toEqual([]);
});
