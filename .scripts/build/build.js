/**
 * Writes `dist/npm`, `dist/cdn` and `dist/cli`. What browsers download of it, `npm run size` weighs.
 *
 *   npm run build
 */
import { readdirSync } from 'node:fs';

import { buildCdn } from './cdn.js';
import { buildCli } from './cli.js';
import { writeManifest } from './manifest.js';
import { buildNpm } from './npm.js';

const widgets = readdirSync('src/widgets');
await writeManifest();
await buildCli('dist/cli');
await buildNpm(widgets);
await buildCdn(widgets);
console.log('dist has npm, cdn and cli.');
