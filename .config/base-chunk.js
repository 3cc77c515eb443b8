/**
 * One chunk for what every page with a widget needs, so that such a page has three requests:
 * `dia.js`, this chunk and the widget's own.
 */

const NAME = 'base';
/** What every page has, and starts the base chunk together with that of the widget. */
const STARTER = '/src/embed/dia.ts';

/** @param {string} id */
const isWidget = (id) => /\/src\/widgets\/[^/]+\//.test(id);

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
  return { plugin, group };
}
