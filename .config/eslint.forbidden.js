/**
 * What the library never does, because a strict Content-Security-Policy refuses it, because it
 * turns texts of a feed into markup, or because it would leave traces with the visitor.
 */

const html = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';
const members = (/** @type {string} */ names) =>
  `:matches(MemberExpression[property.name=/^(${names})$/], MemberExpression[property.value=/^(${names})$/])`;

const syntax = [
  {
    selector: members(
      'innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseFromString|createContextualFragment|srcdoc',
    ),
    message: 'Texts of a feed are never markup, and Trusted Types refuse this.',
  },
  {
    selector: `${html}[value.raw=/\\.(inner|outer)HTML\\s*=|\\.?srcdoc\\s*=/i]`,
    message: 'Texts of a feed are never markup, and Trusted Types refuse this.',
  },
  {
    selector: `${html}[value.raw=/\\sstyle\\s*=|<style/i]`,
    message: 'A strict style-src refuses this: use a class, or element.style.setProperty.',
  },
  {
    selector: members('cookie|localStorage|sessionStorage|indexedDB|cookieStore'),
    message: 'The library stores nothing with the visitor.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^zod(\\u002F|$)/]:not([source.value="zod/mini"])',
    message: "Write: import * as z from 'zod/mini'.",
  },
  {
    selector:
      'ImportDeclaration[source.value="zod/mini"][importKind!="type"] > :matches(ImportSpecifier, ImportDefaultSpecifier)',
    message: "Write: import * as z from 'zod/mini'. This form defeats tree-shaking.",
  },
];

const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore'].map((name) => ({
  name,
  message: 'The library stores nothing with the visitor.',
}));

/** Every way out. Only src/feed/fetch.ts, early.ts beside it and the command line take the first. */
export const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'];

const oneDoor = 'Everything that is shown comes in through src/feed/fetch.ts.';

/**
 * @param {string[]} names Ways to the network that these files may not take.
 * @returns {import('eslint').Linter.RulesRecord}
 */
export const forbidden = (names) => ({
  'no-eval': 'error',
  'no-restricted-globals': [
    'error',
    ...storage,
    ...names.map((name) => ({ name, message: oneDoor })),
  ],
  'no-restricted-syntax': [
    'error',
    ...syntax,
    ...(names.length === 0
      ? []
      : [
          {
            selector: `MemberExpression[object.name=/^(window|globalThis|self|navigator)$/][property.name=/^(${names.join('|')})$/]`,
            message: oneDoor,
          },
        ]),
  ],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: '/directives/(unsafe-(html|svg|mathml)|style-map)(\\.js)?$',
          message: 'It injects markup or style attributes, which a strict policy refuses.',
        },
      ],
    },
  ],
});
