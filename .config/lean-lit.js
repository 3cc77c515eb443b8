/**
 * What Lit has that no visitor of ours needs: hooks for polyfills, and a way around constructable
 * stylesheets, for browsers that cannot run our code at all; hydration and MathML, of which there is
 * none here; what standard decorators leave behind, which we do not use; its version, and what its
 * errors say to who develops with it, whom the modules of `dist/npm` still tell.
 */
const FILES = /\/node_modules\/(?:@lit\/reactive-element|lit-html|lit-element)\/[\w-]+\.js$/;

/** @type {readonly (readonly [RegExp, string])[]} */
const NEEDLESS = [
  [/\b\w+\.(?:\w+PolyfillSupport|litElementHydrateSupport)\b/g, '(void 0)'],
  [/\b\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/g, '!0'],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/g, '0'],
  // Read as a field, so that a bundler sees that it is for directives that we do not use.
  [/\bconst\{I:(\w+)\}=(\w+)/g, 'const $1=$2.I'],
  [/:3===\w+\?"<\/?math>":""/g, ':""'],
  [/\bthis\[Symbol\.metadata\]/g, 'null'],
  [/static addInitializer\(.*?\}|void 0!==\w+\.l&&\(.*?\),|,this\.constructor\.l\?\..*?\)\)/g, ''],
  [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/g, '0'],
  [/\bthrow Error\(".*?"\)/g, 'throw Error()'],
];

/** @returns {import('rolldown').Plugin} */
export const leanLit = () => ({
  name: 'lean-lit',
  transform: {
    filter: { id: FILES },
    handler: (code) =>
      NEEDLESS.reduce((rest, [needless, instead]) => rest.replace(needless, instead), code),
  },
});
