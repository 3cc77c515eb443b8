/**
 * Writes custom-elements.json: what each element offers.
 *
 *   npm run manifest
 */
import { fileURLToPath } from 'node:url';

import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** @typedef {import('custom-elements-manifest').Package} Manifest */
/** @typedef {import('custom-elements-manifest').CustomElementDeclaration} Element */

/** @returns {Promise<Manifest>} */
export const writeManifest = () =>
  cli({
    argv: ['analyze', '--quiet', '--config', '.config/custom-elements-manifest.js'],
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    noWrite: false,
  });

/** The elements and their base class: our manifest has no other declarations. @param {Manifest} manifest */
export const elementsOf = ({ modules }) =>
  /** @type {Element[]} */ (modules.flatMap(({ declarations = [] }) => declarations));

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeManifest();
