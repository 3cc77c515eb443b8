/** Writes custom-elements.json, as `npm run manifest` does: what each element offers. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** @typedef {import('custom-elements-manifest').Package} Manifest */
/** @typedef {import('custom-elements-manifest').CustomElementDeclaration} Element */

/** @returns {Promise<Manifest>} */
export const writeManifest = () =>
  cli({
    argv: ['analyze', '--quiet', '--config', '.config/custom-elements-manifest.js'],
    cwd: process.cwd(),
    noWrite: false,
  });

/** The elements and their base class: our manifest has no other declarations. @param {Manifest} manifest */
export const elementsOf = ({ modules }) =>
  /** @type {Element[]} */ (modules.flatMap(({ declarations = [] }) => declarations));
