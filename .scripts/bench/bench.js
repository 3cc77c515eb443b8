/**
 * Measures in headless Chromium, and prints tables. Run by `npm run bench`.
 *
 *   npm run bench                       all of these
 *   npm run bench -- feed               how long it takes to read and to filter 10,000 initiatives
 *   npm run bench -- page               the first item of a page with news, beside a plain page
 *   npm run bench -- page --before DIR  and beside the files of another build, such as its dist/cdn
 *   npm run bench -- map                the map beside Leaflet
 *   npm run bench -- map --rounds 3     how often each is measured: 3, or 7 for the page
 *   npm run bench -- map --only 10000   with so many initiatives only
 *   npm run bench -- map --maps ours,supercluster
 */
import { parseArgs } from 'node:util';

import { withChromium } from './chromium.js';
import { benchFeed } from './feed/run.js';
import { benchMap } from './map/run.js';
import { benchPage } from './page/run.js';

/** Each says whether what it requires was met. */
const benches = { feed: benchFeed, page: benchPage, map: benchMap };

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    maps: { type: 'string' },
    before: { type: 'string' },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in benches));
const { before } = values;
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
const only = values.only === undefined ? undefined : Number(values.only);
const maps = values.maps?.split(',');
if (unknown.length || (rounds !== undefined && !(rounds >= 1)) || Number.isNaN(only)) {
  console.error(
    `npm run bench -- ${Object.keys(benches).join(' ')} --rounds 3 --only 10000 --maps ours`,
  );
  process.exit(1);
}

const met = await withChromium(async (chrome) => {
  const outcomes = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length && !positionals.includes(name)) continue;
    outcomes.push(await bench(chrome, { rounds, only, maps, before }));
  }
  return outcomes.every(Boolean);
});
process.exitCode = met ? 0 : 1;
