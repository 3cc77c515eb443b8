/**
 * One chunk for what every page with a widget needs, so that such a page has three requests:
 * `dia.js`, this chunk and the widget's own.
 */
import { readFileSync } from 'node:fs';

const NAME = 'base';
/** What every page has, and starts the base chunk together with that of the widget. */
const STARTER = '/src/embed/dia.ts';

/** @param {string} id */
const isWidget = (id) => /\/src\/widgets\/[^/]+\//.test(id);

/**
 * What some lists share and most pages do without: looks, sections, texts. It has no state, and each
 * widget gets a copy of its own: a few bytes twice on few pages cost less than once on every page, or
 * than one more request.
 */
const COPIED = new RegExp(
  `/src/(?:${[
    'ui/(?:adopt|looks/[\\w-]+)',
    'util/kind-name',
    'feed/partner-name',
    'feed/read/place-leaves',
    'feed/read/(?:sections|tables)/(?!subgoals)\\w+',
    'text/(?:count|period)',
    'text/nl/(?!common|filter)\\w+',
  ].join('|')})\\.ts$`,
);
const COPY_FOR = '?for=';

/** For which widget a module is there: one of its own, or a copy. @param {string} [id] */
const ownerOf = (id = '') => id.split(COPY_FOR)[1] ?? id.match(/\/src\/widgets\/([^/]+)\//)?.[1];

/** The file that a module is made of, of which it may be a copy. @param {string} id */
export const fileOf = (id) => id.split(COPY_FOR)[0] ?? id;

/** @type {import('rolldown').Plugin} */
const copies = {
  name: 'copies',
  async resolveId(source, importer, options) {
    const owner = ownerOf(importer);
    if (!owner || !source.startsWith('.')) return undefined;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found && COPIED.test(found.id) ? `${found.id}${COPY_FOR}${owner}` : found;
  },
  load: (id) =>
    id.includes(COPY_FOR)
      ? { code: readFileSync(fileOf(id), 'utf8'), moduleType: 'ts' }
      : undefined,
};

/**
 * @param {string} first The module that all widgets build on. What two widgets or more import goes
 *   in beside it; what a single widget imports, and what is imported only when it is needed
 *   (`import()`), stays out.
 */
export function baseChunk(first) {
  /** @type {Set<string>} */
  const base = new Set();

  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'base-chunk',
    // `dia.js` imports it to start the download, no more. A bundler cannot know: it would add what
    // makes a module of its own out of one that stands in a chunk with others.
    resolveDynamicImport: (specifier, importer) =>
      importer?.endsWith(STARTER) && specifier === '../ui/widget.js'
        ? { id: NAME, external: true }
        : undefined,
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const base = chunks.find(({ name }) => name === NAME);
      const starter = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(STARTER));
      const started = starter?.code.replace(
        /(?<=\bimport\(["'`])base(?=["'`]\))/,
        `./${base?.fileName}`,
      );
      if (!starter || !base || started === starter.code)
        throw new Error('Nothing starts the base chunk.');
      starter.code = started;
    },
    buildEnd(error) {
      if (error) return;
      /** @param {string} id @param {Set<string>} reached */
      const reach = (id, reached = new Set()) => {
        if (reached.has(id)) return reached;
        reached.add(id);
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) reach(next, reached);
        return reached;
      };
      reach(first).forEach((id) => base.add(id));
      // The index of @lit/context names these too; only `dia-feed` provides.
      for (const id of base) if (/context-provider|value-notifier/.test(id)) base.delete(id);
      const users = new Map();
      for (const id of this.getModuleIds()) {
        if (!/\/src\/widgets\/[^/]+\/define\.ts$/.test(id)) continue;
        for (const used of reach(id)) users.set(used, (users.get(used) ?? 0) + 1);
      }
      for (const [id, count] of users)
        if (count > 1 && !isWidget(id) && !/context-provider|value-notifier/.test(id)) base.add(id);
    },
  };

  /** @type {import('rolldown').CodeSplittingGroup} */
  const group = { name: NAME, test: (id) => base.has(id) };
  return { plugins: [copies, plugin], group };
}
