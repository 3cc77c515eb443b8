/**
 * How the files of `dist/cdn` are bundled, for pages with a script tag. With Rolldown itself, since
 * Vite around it adds a helper that writes <link> elements into the page of the host.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { minifyTemplates } from './minify-templates.js';

/** @param {string} path */
const at = (path) => join(import.meta.dirname, '..', path);

/**
 * @param {Record<string, string>} input
 * @param {import('rolldown').OutputOptions} [output]
 * @param {import('rolldown').Plugin[]} [plugins]
 * @returns {import('rolldown').BuildOptions}
 */
export const forBrowsers = (input, output, plugins = []) => ({
  input,
  cwd: at('.'),
  platform: 'browser',
  tsconfig: at('tsconfig.json'),
  // Lit's production build.
  resolve: { conditionNames: ['production', 'browser', 'import', 'default'] },
  transform: { target: 'es2022' },
  plugins: [minifyTemplates(), ...plugins],
  // Most of the time goes into templates, which is right.
  checks: { bundlerTimings: false },
  output: {
    dir: at('dist/cdn'),
    entryFileNames: '[name].js',
    minify: true,
    // The licences of others stand in licenses.txt, once.
    comments: false,
    // Nobody looks at a module as an object: this saves a chunk with a helper.
    generatedCode: { symbols: false },
    ...output,
  },
});

/**
 * The widgets that import a module at once, directly or by way of others.
 * @param {string} id
 * @param {import('rolldown').ChunkingContext} modules
 * @param {Set<string>} seen
 * @returns {string[]}
 */
function widgetsWith(id, modules, seen = new Set()) {
  if (seen.has(id)) return [];
  seen.add(id);
  if (id.endsWith('/define.ts') && id.includes('/src/widgets/')) return [id];
  const { importers = [] } = modules.getModuleInfo(id) ?? {};
  return importers.flatMap((importer) => widgetsWith(importer, modules, seen));
}

/** The sections that list what any widget can be filtered by (`valuesFrom` of a criterion). */
const valueLists = /\/src\/feed\/read\/(sections|tables)\/(subgoals|themes)\.ts$/;

/**
 * What two widgets or more import is one chunk, so that a page with a widget has three requests:
 * `dia.js`, this chunk and the widget's own. What is fetched when it is needed (`import()`) stays
 * apart. What our modules use of packages comes with them.
 * @type {import('rolldown').CodeSplittingGroup}
 */
const baseChunk = {
  debugName: 'base',
  test: /\/src\//,
  name: (id, modules) =>
    id.endsWith('/src/embed/base.ts') || valueLists.test(id) || widgetsWith(id, modules).length > 1
      ? 'base'
      : null,
};

/** `dia.js`, which fetches only what a page uses, and the chunks that it fetches. */
export const autoloader = () =>
  forBrowsers(
    { dia: at('src/embed/dia.ts') },
    {
      codeSplitting: { groups: [baseChunk] },
      chunkFileNames: ({ facadeModuleId }) => {
        const [, name] = facadeModuleId?.match(/\/widgets\/([^/]+)\//) ?? [];
        // 36 bits: they only tell versions of one file apart, and `dia.js` has one for each tag.
        return `chunks/${name ?? '[name]'}-[hash:6].js`;
      },
    },
  );

/** `frame.js`, for a page with frames; it also works where a CMS leaves out `type="module"`. */
export const frame = () => forBrowsers({ frame: at('src/embed/frame.ts') }, { format: 'iife' });

/** The script of `embed.html`; the widgets come through `dia.js` beside it. */
export const framePage = () =>
  forBrowsers(
    { page: at('src/embed/page/page.ts') },
    { codeSplitting: false, entryFileNames: 'chunks/page-[hash:6].js' },
    [
      {
        name: 'only-tags',
        transform: {
          filter: { id: /\/src\/embed\/tags\.ts$/ },
          // It needs the names of the widgets, not the widgets themselves.
          handler: (code) => code.replaceAll(/\(\) => import\('[^']+'\)/g, 'undefined'),
        },
      },
    ],
  );

/**
 * A widget with everything inside, also what the autoloader fetches only when needed.
 * @param {string} name
 * @param {import('rolldown').Plugin[]} [plugins]
 */
export const singleFile = (name, plugins = []) =>
  forBrowsers(
    { [`widgets/${name}`]: at(`src/widgets/${name}/define.ts`) },
    // It may be taken elsewhere by itself; chunks stay beside the licences.
    { codeSplitting: false, postBanner: '/* See licenses.txt */' },
    [ownTexts(name), knowsMarkers(name), ...plugins],
  );

/**
 * A single file also looks for the markers of its widget, which `dia.js` does on other pages.
 * @param {string} name
 * @returns {import('rolldown').Plugin}
 */
const knowsMarkers = (name) => ({
  name: 'knows-markers',
  transform: {
    filter: { id: at(`src/widgets/${name}/define.ts`) },
    handler: (code) =>
      `${code}\nvoid import('../../embed/marker.js').then((marker) => marker.watchMarkers('dia-${name}'));\n`,
  },
});

/**
 * The module of a language gathers the texts of all sections, so that a page fetches it once. A
 * single file gets only those that its widget also has in Dutch.
 * @param {string} name
 * @returns {import('rolldown').Plugin}
 */
function ownTexts(name) {
  const folder = at(`src/widgets/${name}`);
  const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const dutch = code.join('\n').matchAll(/\/text\/nl\/(\w+)\.js'/g);
  const own = ['common', ...Array.from(dutch, ([, section]) => section)];
  return {
    name: 'own-texts',
    transform: {
      filter: { id: /\/src\/text\/(en|fy)\.ts$/ },
      handler: (text) =>
        text.replace(/^(?:import \{ (\w+) \} .*| {2}(\w+),)\n/gm, (line, imported, gathered) =>
          own.includes(imported ?? gathered) ? line : '',
        ),
    },
  };
}
