/**
 * Writes custom-elements.json: what each element offers.
 *
 *   npm run manifest
 */
import { fileURLToPath } from 'node:url';

import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/**
 * The parts of a manifest that we use; its whole form stands in the package
 * `custom-elements-manifest`.
 * @typedef {{ name: string, description?: string, inheritedFrom?: object }} Named
 * @typedef {Named & { type?: { text: string } }} NamedEvent
 * @typedef {NamedEvent & { default?: string, fieldName?: string }} Setting
 * @typedef {object} Element
 * @property {string} name
 * @property {string} [tagName]
 * @property {boolean} [customElement]
 * @property {string} [description]
 * @property {Setting[]} [attributes]
 * @property {(Named & { kind: string })[]} [members]
 * @property {Named[]} [slots]
 * @property {Named[]} [cssParts]
 * @property {Named[]} [cssStates]
 * @property {Setting[]} [cssProperties]
 * @property {NamedEvent[]} [events]
 * @typedef {{ modules: { declarations?: Element[] }[] }} Manifest
 */

/** @returns {Promise<Manifest>} */
export const writeManifest = () =>
  cli({
    argv: ['analyze', '--quiet', '--config', '.config/custom-elements-manifest.js'],
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    noWrite: false,
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeManifest();
