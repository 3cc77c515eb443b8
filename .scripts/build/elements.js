/**
 * What editors and frameworks know of the elements, made of their manifest: custom data of VS Code,
 * the web-types of JetBrains, and types for templates of React 19 and Vue 3, which both know their
 * own elements only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { format } from 'prettier';

import { elementsOf } from './manifest.js';

/** @typedef {import('./manifest.js').Manifest} Manifest */

/**
 * @param {Manifest} manifest
 * @param {string} outdir
 */
export function writeEditorData(manifest, outdir) {
  generateVsCodeCustomElementData(manifest, {
    outdir,
    hideLogs: true,
    htmlFileName: 'html-custom-data.json',
    cssFileName: 'css-custom-data.json',
  });
  generateJetBrainsWebTypes(manifest, { outdir, hideLogs: true, packageJson: false });
}

/**
 * Each framework has an entry of the package, a module with nothing in it.
 * @param {Manifest} manifest
 * @param {string} outdir
 */
export async function writeFrameworkTypes(manifest, outdir) {
  const elements = elementsOf(manifest).filter(({ tagName }) => tagName);
  const props = propsOf(elements, outdir);
  const entries = elements.map(
    ({ tagName, name }) => `'${tagName}': WidgetElement<${name}, ${name}Props>;`,
  );
  for (const [name, typesFor] of Object.entries({ react, vue })) {
    const types = typesFor(props, entries.join('\n'));
    const formatted = await format(types, { parser: 'typescript', singleQuote: true });
    writeFileSync(join(outdir, `${name}.d.ts`), formatted);
    writeFileSync(join(outdir, `${name}.js`), 'export {};\n');
  }
}

/**
 * The types of the attributes and events of each element: `DiaAgendaProps`. Properties have the names
 * of attributes, which are right before and after an element is defined, and on a server. The rest
 * of what the generator writes is left: it is for eight frameworks at once, and its `ref` does not
 * take what React's `useRef` gives.
 * @param {readonly import('./manifest.js').Element[]} elements
 * @param {string} outdir
 */
function propsOf(elements, outdir) {
  const declarations = elements.map(({ attributes = [], ...element }) => ({
    ...element,
    // Any element has `lang`.
    attributes: attributes.filter(({ name }) => name !== 'lang').map(asAttribute),
    members: [],
  }));
  const manifest = /** @type {any} */ ({ modules: [{ declarations }] });
  generateJsxTypes(manifest, { outdir, fileName: 'react.d.ts', useCemTypes: true });
  const text = readFileSync(join(outdir, 'react.d.ts'), 'utf8');
  const props = text.match(/^export type (?!\w+SolidJs)Dia\w+ = {$.*?^};$/gms) ?? [];
  const events = elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text));
  const classes = new Set([...elements.map(({ name }) => name), ...events]);
  return `import type { ${[...classes].join(', ')} } from './index.js';\n\n${props.join('\n\n')}\n`;
}

/** A number may also stand in a template as text. @param {import('custom-elements-manifest').Attribute} attribute */
const asAttribute = ({ type, ...attribute }) => ({
  ...attribute,
  fieldName: attribute.name,
  type: type && { text: type.text.replace(/^number\b/, 'number | `${number}`') },
});

/** @param {string} props @param {string} entries */
const react = (props, entries) => `
/** Types of the elements in the JSX of React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${props}
type WidgetElement<E extends HTMLElement, Props> = DetailedHTMLProps<HTMLAttributes<E>, E> & Props;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries}
    }
  }
}
`;

/** @param {string} props @param {string} entries */
const vue = (props, entries) => `
/** Types of the elements in the templates of Vue 3. */
import type { HTMLAttributes, PublicProps } from 'vue';
${props}
type Camel<Name> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camel<Rest>>}\`
  : Name extends string ? Name : never;

/** Vue reads \`heading-level\` as \`headingLevel\`, and \`ondia-select\` as \`onDiaSelect\`. */
type VueName<Name> = Name extends \`on\${infer Event}\`
  ? \`on\${Capitalize<Camel<Event>>}\`
  : Camel<Name>;

/** An element as Vue sees a component. */
type WidgetElement<E extends HTMLElement, Props> = new () => Omit<E, keyof Props> & {
  $props: HTMLAttributes & PublicProps & { [Name in keyof Props as VueName<Name>]: Props[Name] };
};

declare module 'vue' {
  interface GlobalComponents {
${entries}
  }
}
`;
