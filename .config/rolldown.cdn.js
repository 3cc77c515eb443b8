/**
 * How the files of `dist/cdn` are made, for who pastes a script tag. Rolldown itself, since Vite
 * around it adds a helper that writes <link> elements into the page of the host.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { minify } from 'terser';
import terserPackage from 'terser/package.json' with { type: 'json' };

import { baseChunk } from './base-chunk.js';
import { leanLit } from './lean-lit.js';
import { minifyTemplates } from './minify-templates.js';

/**
 * Terser goes once more over what Rolldown minified, and finds 1 % of a page. The names of chunks
 * follow what is in them, so the version of what changes them last counts too.
 * @type {import('rolldown').Plugin}
 */
const terser = {
  name: 'terser',
  augmentChunkHash: () => terserPackage.version,
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        module: true,
        ecma: 2022,
        // Nothing reads how many arguments a function has; semicolons compress better than commas.
        compress: { passes: 2, keep_fargs: false, sequences: false },
        format: { comments: /licenses/ },
      });
      if (code) file.code = code;
    }
  },
};

/**
 * Keeps the names of a file to itself, so that it works too where a CMS leaves out `type="module"`.
 * @type {import('rolldown').Plugin}
 */
const enclosed = {
  name: 'enclosed',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !file.isEntry) continue;
      file.code = `(()=>{${file.code.trim().replace(/;$/, '')}})();\n`;
    }
  },
};

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @param {string} name */
const widget = (name) => at(`src/widgets/${name}/define.ts`);

/**
 * A widget says the texts of its own section. The module of a language gathers those of every
 * section, so that a page fetches it once; in a single file only these go in.
 * @param {string} name
 * @returns {import('rolldown').Plugin}
 */
function ownTexts(name) {
  const folder = at(`src/widgets/${name}`);
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  // What it imports in Dutch: the common texts are there in every language, with those of filters.
  const imported = [...code.matchAll(/\/text\/nl\/(\w+)\.js'/g)].map(([, section]) => section);
  const names = new Set(['common', ...imported]);
  names.delete('filter');
  return {
    name: 'own-texts',
    load: {
      filter: { id: /\/src\/text\/(en|fy)\.ts$/ },
      handler(id) {
        const language = id.slice(-'en.ts'.length, -'.ts'.length);
        const imports = [...names].map(
          (part) => `import { ${part} } from './${language}/${part}.js';`,
        );
        return `${imports.join('\n')}\nexport const ${language} = { ${[...names].join(', ')} };\n`;
      },
    },
  };
}

/**
 * @param {Record<string, string>} input
 * @param {import('rolldown').OutputOptions} output
 * @param {import('rolldown').Plugin[]} plugins
 * @returns {import('rolldown').BuildOptions}
 */
const config = (input, output = {}, plugins = []) => ({
  input,
  cwd: at('.'),
  platform: 'browser',
  tsconfig: at('tsconfig.json'),
  // Lit's production build.
  resolve: { conditionNames: ['production', 'browser', 'import', 'default'] },
  transform: { target: 'es2022' },
  // No getter of ours or of Lit does anything but give a value.
  treeshake: { propertyReadSideEffects: false },
  plugins: [leanLit(), minifyTemplates(), ...plugins, terser],
  write: false,
  output: {
    dir: at('dist/cdn'),
    format: 'es',
    entryFileNames: '[name].js',
    minify: true,
    // The licences of others stand in licenses.txt, once.
    comments: false,
    // No module of ours is looked at from outside.
    generatedCode: { symbols: false },
    ...output,
  },
});

/** `dia.js`, which fetches only what a page uses, and the chunks that it fetches. */
export function autoloader() {
  const { plugins, group } = baseChunk(at('src/ui/widget.ts'));
  const chunkFileNames = (/** @type {import('rolldown').PreRenderedChunk} */ chunk) => {
    const [, name] = chunk.facadeModuleId?.match(/\/widgets\/([^/]+)\//) ?? [];
    // 36 bits: they only tell versions of one file apart, and `dia.js` has one for each tag.
    return `chunks/${name ?? '[name]'}-[hash:6].js`;
  };
  return config(
    { dia: at('src/embed/dia.ts') },
    { chunkFileNames, codeSplitting: { groups: [group] } },
    plugins,
  );
}

/** `frame.js`, for a page with frames. */
export const frame = () =>
  config({ frame: at('src/embed/frame.ts') }, { codeSplitting: false }, [enclosed]);

/** The script of `embed.html`; the widgets come through `dia.js` beside it. */
export const framePage = () =>
  config(
    { page: at('src/embed/page/page.ts') },
    { codeSplitting: false, entryFileNames: 'chunks/page-[hash:6].js' },
    [
      {
        name: 'only-tags',
        load: {
          filter: { id: /\/src\/embed\/tags\.ts$/ },
          // Their names are all that it needs.
          handler: (id) =>
            readFileSync(id, 'utf8').replaceAll(/\(\) => import\('[^']+'\)/g, 'undefined'),
        },
      },
    ],
  );

/**
 * A widget with everything inside, also what the autoloader fetches only when needed.
 * @param {string} name
 */
export const singleFile = (name) =>
  config(
    { [`widgets/${name}`]: widget(name) },
    // It may be taken elsewhere by itself; chunks stay beside the licences.
    { codeSplitting: false, postBanner: '/* See licenses.txt */' },
    [ownTexts(name)],
  );

/** Where things are: base map, municipalities and place names; only to be measured. */
export const geography = () =>
  config({
    'base-map': at('src/geo/base-map.ts'),
    geography: at('src/geo/geography.ts'),
    projection: at('src/geo/projection.ts'),
  });

/**
 * The same without some of what is fetched only when needed; only to be measured.
 * @param {string} name
 * @param {(specifier: string) => boolean} isLeftOut
 */
export const partOfSingleFile = (name, isLeftOut = () => true) =>
  config({ [name]: widget(name) }, { codeSplitting: false }, [
    ownTexts(name),
    {
      name: 'leave-out-lazy-parts',
      resolveDynamicImport(specifier) {
        const id = String(specifier);
        return isLeftOut(id) ? { id, external: true } : undefined;
      },
    },
  ]);
