/**
 * Types of the elements for templates of React 19 and Vue 3, made of their manifest: both know their
 * own elements only.
 *
 * @typedef {import('./manifest.js').Element} Element
 * @typedef {import('./manifest.js').Setting} Setting
 */

/** A type as a template gives it: numbers also as text. @param {Setting} attribute */
function typeOf({ type }) {
  const text = type?.text ?? 'string';
  return text.includes('number') ? `${text} | \`\${number}\`` : text.replace(/ \| undefined$/, '');
}

/** @param {{ description?: string }} documented */
const comment = ({ description }) =>
  description ? `/** ${description.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')} */\n` : '';

/** In HTML, `lang` is there already. @param {Element} element */
const attributesOf = ({ attributes = [] }) => attributes.filter(({ name }) => name !== 'lang');

/** The classes of the events are exports of the package. @param {readonly Element[]} elements */
const imported = (elements) =>
  [
    ...new Set(
      elements.flatMap(({ name, events = [] }) => [
        name,
        ...events.map(({ type }) => type?.text ?? 'Event'),
      ]),
    ),
  ].sort();

/**
 * React sets properties of an element that is defined and attributes of one that is not: only under
 * the name of the attribute both are the same, also on a server. It takes the name of an event as it
 * stands behind `on`.
 * @param {readonly Element[]} elements
 */
export const reactTypes = (elements) => `
/** Types of the elements in the JSX of React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${imported(elements).join(', ')} } from './index.js';

type Props<E extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<E>, E>;

${elements
  .map(
    (
      element,
    ) => `${comment(element)}export interface ${element.name}Props extends Props<${element.name}> {
${attributesOf(element)
  .map(
    (attribute) => `${comment(attribute)}'${attribute.name}'?: ${typeOf(attribute)} | undefined;`,
  )
  .join('\n')}
${(element.events ?? [])
  .map(
    (event) =>
      `${comment(event)}'on${event.name}'?: ((event: ${event.type?.text}) => void) | undefined;`,
  )
  .join('\n')}
}
`,
  )
  .join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName, name }) => `'${tagName}': ${name}Props;`).join('\n')}
    }
  }
}
`;

/** @param {string} name */
const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * Vue takes \`heading-level\` and \`headingLevel\` for one, and so for events.
 * @param {readonly Element[]} elements
 */
export const vueTypes = (elements) => `
/** Types of the elements in the templates of Vue 3. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { ${imported(elements).join(', ')} } from './index.js';

/** An element as Vue sees a component. */
type Component<E extends HTMLElement, P> = new () => Omit<E, keyof P> & {
  $props: HTMLAttributes & PublicProps & P;
};

${elements
  .map(
    (element) => `${comment(element)}export interface ${element.name}Props {
${attributesOf(element)
  .map(
    (attribute) =>
      `${comment(attribute)}${camelCase(attribute.name)}?: ${typeOf(attribute)} | undefined;`,
  )
  .join('\n')}
${(element.events ?? [])
  .map(
    (event) =>
      `${comment(event)}${camelCase(`on-${event.name}`)}?: ((event: ${event.type?.text}) => void) | undefined;`,
  )
  .join('\n')}
}
`,
  )
  .join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tagName, name }) => `'${tagName}': Component<${name}, ${name}Props>;`).join('\n')}
  }
}
`;
