/**
 * What `dia-feed build` costs with 50,000 rows, as CSV and as Excel: `npm run bench:publish`. It runs
 * the program in dist/cli, each time in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import writeXlsx from 'write-excel-file/node';

const ROWS = 50_000;
const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/cli/dia-feed.js');
if (!existsSync(program)) throw new Error('Run npm run build first.');

const columns = [
  ...['Naam initiatief', 'Omschrijving', 'Gemeente', 'Website', 'Startjaar'],
  ...['Breedtegraad', 'Lengtegraad', 'Stand'],
];
const places = ['Utrecht', "'s-Gravenhage", 'Súdwest-Fryslân', 'Gouda', 'Bergen (NH)'];
/** @param {number} index */
const rowOf = (index) => [
  `Initiatief ${index} “Één”`,
  'Inwoners beslissen samen met de gemeente over hun buurt. '.repeat(3),
  places[index % places.length] ?? '',
  `https://www.example.nl/initiatieven/${index}`,
  String(2010 + (index % 16)),
  (51 + (index % 1000) / 500).toFixed(4).replace('.', ','),
  (4 + (index % 1500) / 600).toFixed(4).replace('.', ','),
  index % 2 ? 'lopend' : 'afgerond',
];
const rows = [columns, ...Array.from({ length: ROWS }, (_, index) => rowOf(index))];

const folder = mkdtempSync(join(tmpdir(), 'dia-publish-'));
// Says at the end how much memory there was in use at most.
const measured = join(folder, 'measured.mjs');
writeFileSync(
  measured,
  `process.on('exit', () => console.error(process.resourceUsage().maxRSS / 1024));
await import(${JSON.stringify(program)});`,
);
try {
  const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');
  // Windows-1252 has the quotes of the titles elsewhere than Latin-1, which is all that matters here.
  const windows = Buffer.from(csv.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');
  run('CSV, Windows-1252', 'initiatives.csv', windows);
  const cells = rows.map((row) => row.map((value) => ({ value })));
  run('Excel', 'initiatives.xlsx', await writeXlsx(cells, { sheet: 'Lijst' }).toBuffer());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} name @param {string} file @param {Buffer} bytes */
function run(name, file, bytes) {
  const input = join(folder, file.replace('.', '-'));
  mkdirSync(input);
  writeFileSync(join(input, file), bytes);
  const output = join(input, 'public');
  const megabytes = (/** @type {number} */ size) => `${(size / 1e6).toFixed(1)} MB`;
  console.log(`${name}: ${ROWS} rows, ${megabytes(bytes.length)}`);
  for (const turn of ['first', 'again, nothing changed']) {
    const began = performance.now();
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [measured, 'build', input, '--out', output],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    if (status) throw new Error(stdout);
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `  ${turn}: ${seconds.toFixed(1)} s, ${Number(stderr.trim()).toFixed(0)} MiB, exit code ${status}`,
    );
  }
  console.log(
    `  initiatives.geojson: ${megabytes(statSync(join(output, 'initiatives.geojson')).size)}`,
  );
}
