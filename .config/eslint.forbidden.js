/**
 * What the library never does, because a strict Content-Security-Policy refuses it, because it
 * turns texts of a feed into markup, because it would leave traces with the visitor, or because old
 * libraries on a page replace it.
 */
import globals from 'globals';

const noMarkup = 'Texts of a feed are never markup, and Trusted Types refuse this.';
const noTraces = 'The library stores nothing with the visitor.';
const oneDoor = 'Everything that is shown comes in through src/feed/fetch.ts.';

const oldLibraries = 'Prototype.js and MooTools replace it on the pages that they are on.';

const noPage = 'This runs on Node and in browsers: what differs between them is passed in.';

const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'caches'];
/** What a page, a process or a terminal has, and JavaScript itself has not. */
const surroundings = [
  'document',
  'window',
  'location',
  'navigator',
  'process',
  'console',
  'Buffer',
];
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'];

const template = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';
const zodImport = 'ImportDeclaration[source.value="zod/mini"][importKind!="type"]';

/** `object.name` and `object['name']`. @param {readonly string[]} names */
const members = (names) =>
  ['name', 'value']
    .map((key) => `MemberExpression[property.${key}=/^(${names.join('|')})$/]`)
    .join(', ');

/**
 * What old libraries that municipal pages may have replace in the language, with something that
 * answers otherwise: `entries()` of a list gives no numbers, `Array.from()` reads no Set.
 */
const replaced = [
  {
    selector: 'CallExpression[callee.property.name="entries"]:not([callee.object.name="Object"])',
    message: `${oldLibraries} Count in a loop; a Map can be walked through as it is.`,
  },
  {
    selector: 'MemberExpression[object.name="Array"][property.name="from"]',
    message: `${oldLibraries} Write: [...some].map(…).`,
  },
  {
    selector: 'MemberExpression[object.name="Object"][property.name="values"]',
    message: `${oldLibraries} Write: Object.entries(…).`,
  },
  {
    selector:
      'CallExpression[callee.object.name="JSON"][callee.property.name="stringify"] > NewExpression[callee.name="Date"]',
    message: 'Some pages change Date.prototype.toJSON.',
  },
];

const syntax = [
  {
    selector: members([
      ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'],
      ...['parseFromString', 'createContextualFragment'],
    ]),
    message: noMarkup,
  },
  {
    selector: `${template}[value.raw=/\\.(inner|outer)HTML\\s*=|\\.?srcdoc\\s*=/i]`,
    message: noMarkup,
  },
  {
    selector: `${template}[value.raw=/\\sstyle\\s*=|<style/i]`,
    message: 'A strict style-src refuses this: use a class, or element.style.setProperty.',
  },
  { selector: members(['cookie', ...storage]), message: noTraces },
  {
    selector: `${zodImport} > :matches(ImportSpecifier, ImportDefaultSpecifier)`,
    message: "Write: import * as z from 'zod/mini'. This form defeats tree-shaking.",
  },
];

/**
 * The rules of src.
 * @param {{ mayFetch?: boolean, mayStore?: boolean, hasPage?: boolean,
 *   isOnPages?: boolean }} options Whether the files are
 *   doors to the network, whether they may leave something with the visitor, and whether they may rely
 *   on where they run, and whether they come onto pages of others.
 * @returns {import('eslint').Linter.Config}
 */
export const forbidden = ({
  mayFetch = false,
  mayStore = false,
  hasPage = true,
  isOnPages = true,
}) => ({
  languageOptions: { globals: globals.browser },
  rules: {
    'no-eval': 'error',
    'no-restricted-globals': [
      'error',
      {
        globals: [
          ...(mayStore ? [] : storage).map((name) => ({ name, message: noTraces })),
          ...(mayFetch ? [] : network).map((name) => ({ name, message: oneDoor })),
          ...(hasPage ? [] : surroundings).map((name) => ({ name, message: noPage })),
        ],
        // `window.fetch` and `navigator.sendBeacon` too.
        checkGlobalObject: true,
        globalObjects: ['navigator'],
      },
    ],
    'no-restricted-syntax': ['error', ...(isOnPages ? replaced : []), ...syntax],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^zod(/(?!mini$)|$)', message: "Write: import * as z from 'zod/mini'." },
          {
            regex: '/directives/(unsafe-(html|svg|mathml)|style-map)(\\.js)?$',
            message: 'It injects markup or style attributes, which a strict policy refuses.',
          },
        ],
      },
    ],
  },
});
