/**
 * Writes custom-elements.json: what each element offers.
 *
 *   npm run manifest
 */
import { fileURLToPath } from 'node:url';

import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<import('custom-elements-manifest/schema').Package>} */
export const writeManifest = () =>
  cli({
    argv: ['analyze', '--quiet', '--config', '.config/custom-elements-manifest.js'],
    cwd: root,
    noWrite: false,
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeManifest();
