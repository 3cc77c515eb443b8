/**
 * Writes `dist/npm`, `dist/cdn` and `dist/cli`, and says how large each script of the latter two is.
 *
 *   npm run build
 */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { buildCdn } from './cdn.js';
import { buildCli } from './cli.js';
import { writeManifest } from './manifest.js';
import { buildNpm } from './npm.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const widgets = readdirSync('src/widgets');
await writeManifest();
await buildCli('dist/cli');
await buildNpm(widgets);
const scripts = await buildCdn(widgets);

/** @param {string} file */
const listed = (file) =>
  `${(statSync(file).size / 1000).toFixed(2).padStart(8)} kB  ${file.slice('dist/'.length)}`;
const files = [...scripts.map((name) => `dist/cdn/${name}`), 'dist/cli/dia-feed.js'];
console.log(files.map(listed).join('\n'));
