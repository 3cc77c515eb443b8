/**
 * One chunk for what every page with a widget needs, so that such a page has three requests:
 * `dia.js`, this chunk and the widget's own.
 */

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
  const group = { name: 'base', test: (id) => base.has(id) };
  return { plugin, group };
}
