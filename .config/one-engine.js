/**
 * Tests of what cannot differ between engines: which records are shown, in which words, after which
 * requests. Tests in a window so small that WebKit cannot have it. They run in Chromium alone, unless
 * they are named on the command line.
 */
export const oneEngine = [
  'corpus/corpus',
  'demo/configurator',
  'demo/kennisbank',
  'demo/pasted',
  'demo/start',
  'docs/examples',
  'publisher/build/shown',
  'ui/widget/attributes',
  'ui/widget/moved',
  'widgets/diagnosis',
  'widgets/focus-in-sight',
  'widgets/initiative-map/boundaries',
  'widgets/initiative-map/changes',
  'widgets/initiative-map/feeds',
  'widgets/initiative-map/filter',
  'widgets/initiative-map/result',
  'widgets/shared-filter',
  'widgets/snapshot',
].map((name) => `tests/${name}.browser.test.ts`);
