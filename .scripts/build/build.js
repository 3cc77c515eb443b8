/**
 * Writes `dist/npm`, `dist/cdn`, `dist/cli`, and `dist/sbom.json` with what of others is in them. What browsers download of it, `npm run size` weighs.
 *
 *   npm run build
 */
import { readdirSync } from 'node:fs';

import { buildCdn } from './cdn.js';
import { buildCli } from './cli.js';
import { writeManifest } from './manifest.js';
import { buildNpm } from './npm.js';
import { writeSbom } from './sbom.js';

const widgets = readdirSync('src/widgets');
await writeManifest();
const cli = await buildCli('dist/cli');
await buildNpm(widgets);
const cdn = await buildCdn(widgets);
writeSbom([...cli.moduleIds, ...cdn.moduleIds], 'dist/sbom.json');
console.log('dist has npm, cdn, cli and sbom.json.');
