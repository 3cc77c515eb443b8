/**
 * Measures in headless Chromium, and prints tables. Run by `npm run bench`.
 *
 *   npm run bench                       both
 *   npm run bench -- feed               how long it takes to read and to filter 10,000 initiatives
 *   npm run bench -- map                the map beside Leaflet
 *   npm run bench -- map --rounds 3     how often each is measured, 3 unless said
 *   npm run bench -- map --only 10000   with so many initiatives only
 *   npm run bench -- map --maps ours,supercluster
 */
import { parseArgs } from 'node:util';

import { withChromium } from './chromium.js';
import { benchFeed } from './feed/run.js';
import { benchMap } from './map/run.js';

/** Each says whether what it requires was met. */
const benches = { feed: benchFeed, map: benchMap };

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    maps: { type: 'string' },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in benches));
const rounds = Number(values.rounds);
const only = values.only === undefined ? undefined : Number(values.only);
const maps = values.maps?.split(',');
if (unknown.length || !(rounds >= 1) || Number.isNaN(only)) {
  console.error(
    `npm run bench -- ${Object.keys(benches).join(' ')} --rounds 3 --only 10000 --maps ours`,
  );
  process.exit(1);
}

const met = await withChromium(async (chrome) => {
  const outcomes = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length && !positionals.includes(name)) continue;
    outcomes.push(await bench(chrome, { rounds, only, maps }));
  }
  return outcomes.every(Boolean);
});
process.exitCode = met ? 0 : 1;
