/**
 * What the library never does, because a strict Content-Security-Policy refuses it, because it
 * turns texts of a feed into markup, or because it would leave traces with the visitor.
 */
import globals from 'globals';

const noMarkup = 'Texts of a feed are never markup, and Trusted Types refuse this.';
const noTraces = 'The library stores nothing with the visitor.';
const oneDoor = 'Everything that is shown comes in through src/feed/fetch.ts.';

const noPage = 'This runs on Node and in browsers: what differs between them is passed in.';

const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore'];
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
 * @param {{ mayFetch: boolean, hasPage?: boolean }} options Whether the files are doors to the
 *   network, and whether they may rely on where they run.
 * @returns {import('eslint').Linter.Config}
 */
export const forbidden = ({ mayFetch, hasPage = true }) => ({
  languageOptions: { globals: globals.browser },
  rules: {
    'no-eval': 'error',
    'no-restricted-globals': [
      'error',
      {
        globals: [
          ...storage.map((name) => ({ name, message: noTraces })),
          ...(mayFetch ? [] : network).map((name) => ({ name, message: oneDoor })),
          ...(hasPage ? [] : surroundings).map((name) => ({ name, message: noPage })),
        ],
        // `window.fetch` and `navigator.sendBeacon` too.
        checkGlobalObject: true,
        globalObjects: ['navigator'],
      },
    ],
    'no-restricted-syntax': ['error', ...syntax],
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
