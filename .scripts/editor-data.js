/**
 * What editors know of the elements, made of their manifest: custom data of VS Code for HTML and
 * CSS, and the web-types of JetBrains.
 *
 * @typedef {import('./manifest.js').Element} Element
 * @typedef {import('./manifest.js').Setting} Setting
 */

/** The words that an attribute may have, of a type such as `'own' | 'any'`. @param {string} type */
export const wordsOf = (type) => [...type.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);

/** @param {Setting} setting */
const described = ({ name, description = '', default: preset }) => ({
  name,
  description: preset ? `${description}\n\nDefault: \`${preset}\`` : description,
});

/** @param {readonly { name: string, description?: string }[]} [list] */
const plain = (list = []) => list.map(({ name, description = '' }) => ({ name, description }));

/** https://code.visualstudio.com/api/extension-guides/custom-data-extension @param {readonly Element[]} elements */
export const htmlCustomData = (elements) => ({
  version: 1.1,
  tags: elements.map(({ tagName, description = '', attributes = [], slots, cssParts, events }) => ({
    name: tagName,
    description: [
      description,
      list('Slots', slots),
      list('Events', events),
      list('Parts', cssParts),
    ].join(''),
    attributes: attributes.map((attribute) => {
      const words = wordsOf(attribute.type?.text ?? '');
      return {
        ...described(attribute),
        ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
        ...(words.length && { values: words.map((name) => ({ name })) }),
      };
    }),
  })),
});

/** @param {string} title @param {readonly { name: string, description?: string }[]} [entries] */
const list = (title, entries = []) =>
  entries.length
    ? `\n\n**${title}**\n${entries
        .map(({ name, description = '' }) => `- \`${name || 'default'}\`: ${description}`)
        .join('\n')}`
    : '';

/** Of all elements together: their tokens. @param {readonly Element[]} elements */
export function cssCustomData(elements) {
  const tokens = new Map(
    elements.flatMap(({ cssProperties = [] }) => cssProperties).map((one) => [one.name, one]),
  );
  return { version: 1.1, properties: [...tokens.values()].map(described) };
}

/**
 * https://plugins.jetbrains.com/docs/intellij/websymbols-web-types.html
 * @param {readonly Element[]} elements
 * @param {{ name: string, version: string }} about
 */
export const webTypes = (elements, { name, version }) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map(
        ({ tagName, description = '', attributes = [], slots, events = [], ...styles }) => ({
          name: tagName,
          description,
          attributes: attributes.map((attribute) => ({
            name: attribute.name,
            description: attribute.description ?? '',
            value: {
              type: attribute.type?.text ?? 'string',
              required: attribute.type?.text !== 'boolean',
            },
            ...(attribute.default && { default: attribute.default }),
          })),
          slots: plain(slots),
          js: {
            events: events.map((event) => ({
              name: event.name,
              description: event.description ?? '',
              ...(event.type && { type: event.type.text }),
            })),
          },
          css: { properties: plain(styles.cssProperties), parts: plain(styles.cssParts) },
        }),
      ),
    },
  },
});
