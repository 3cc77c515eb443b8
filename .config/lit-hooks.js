/**
 * Lit calls hooks for polyfills of browsers that we do not support and for hydration, of which there
 * is none here, and notes its version for who develops with it. No visitor needs them.
 */
const FILES = /\/node_modules\/(?:@lit\/reactive-element|lit-html|lit-element)\/[\w-]+\.js$/;
const HOOK = /\b\w+\.(?:\w+PolyfillSupport|litElementHydrateSupport)\b/g;
const VERSION = /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/;

/** @returns {import('rolldown').Plugin} */
export const withoutLitHooks = () => ({
  name: 'without-lit-hooks',
  transform: {
    filter: { id: FILES },
    handler: (code) => code.replaceAll(HOOK, '(void 0)').replace(VERSION, '0'),
  },
});
