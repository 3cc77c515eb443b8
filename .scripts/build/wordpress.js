/**
 * Writes the WordPress plugin as `dist/wordpress/dia-widgets.zip`, which WordPress installs as it is. Two builds
 * give the same bytes.
 *
 *   npm run build:wordpress
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import { zipSync } from 'fflate';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'packages/wordpress');

/** The oldest date that a zip can have. */
const MODIFIED = new Date(1980, 0, 1);

/** @param {string} target @returns The path of the zip. */
export function buildWordPress(target = join(root, 'dist/wordpress')) {
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const entries = [...files, join(root, 'LICENSE')].map((file) => {
    const name = file.startsWith(source) ? relative(source, file) : 'LICENSE';
    return [`dia-widgets/${name}`, [readFileSync(file), { mtime: MODIFIED }]];
  });
  mkdirSync(target, { recursive: true });
  const zip = join(target, 'dia-widgets.zip');
  writeFileSync(zip, zipSync(Object.fromEntries(entries), { level: 9 }));
  return zip;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const zip = buildWordPress();
  console.log(`${relative(root, zip)}: ${(readFileSync(zip).length / 1000).toFixed(0)} kB`);
}
