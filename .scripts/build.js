/**
 * Writes `dist/npm`, `dist/cdn` and `dist/cli`, and says what is there.
 *
 *   npm run build
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildCdn } from './build-cdn.js';
import { buildCli } from './build-cli.js';
import { buildNpm } from './build-npm.js';
import { writeManifest } from './manifest.js';
import { brotli, kB, table } from './sizes.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

export const widgets = readdirSync(join(root, 'src/widgets'));

await writeManifest();
const cli = await buildCli(join(root, 'dist/cli'));
const npm = await buildNpm(widgets);
const cdn = await buildCdn(widgets);

console.log('dist/cdn');
console.log(
  table([
    ['', 'raw', 'brotli'],
    ...cdn.map((file) => {
      const content = readFileSync(join(root, 'dist/cdn', file));
      return [`  ${file}`, kB(content.length), kB(brotli(content))];
    }),
  ]),
);
console.log(
  `dist/npm\n  ${npm.length} files, entries: index.js, widgets/{${widgets.join(',')}}.js\n` +
    `dist/cli\n  dia-feed.js ${kB(readFileSync(cli).length)}`,
);
