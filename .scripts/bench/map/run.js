/**
 * The map beside Leaflet with its two usual ways to make groups, all with the same initiatives on the
 * same land in the same view, without tiles: how soon groups are there, how soon after a filter, how
 * smoothly it moves, and what a visitor downloads.
 *
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('./files.js').Contestant} Contestant
 * @typedef {import('./once.js').How} How
 */
import { availableParallelism, loadavg } from 'node:os';

import { median, withServer } from '../chromium.js';
import { inRounds } from '../rounds.js';
import { contestants, pages, weigh } from './files.js';
import { measure, measureIdle, measureOpening } from './once.js';
import { judge, ofBytes, ofOpening, ofUse, onTime, print } from './verdict.js';

const COUNTS = [1_000, 10_000, 100_000];
const SPEEDS = [1, 4];

/** What the design requires of ours, it requires with so many initiatives, slowed so many times. */
const isRequired = (/** @type {How} */ { count, slower }) => count === 10_000 && slower === 4;

/** What takes a minute each time is measured once. @param {Contestant} contestant @param {How} how */
const isEndless = ({ entry }, { count }) => entry === 'markercluster' && count === 100_000;

/** @param {How} how */
const title = ({ count, slower }) => `${count.toLocaleString('en')}, ${slower}×`;

/** @param {Browser} chrome @param {string} origin */
async function introduce(chrome, origin) {
  console.log(
    `The map beside Leaflet. Chromium ${chrome.version()}, headless, no graphics card; ` +
      `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}.`,
  );
  for (const slower of SPEEDS) {
    const between = await measureIdle(chrome, origin, slower);
    console.log(
      `An idle page, ${slower}×: a frame each ${median(between).toFixed(1)} ms, ` +
        `${onTime(between).toFixed(1)} % on time.`,
    );
  }
}

/**
 * @param {Browser} chrome
 * @param {import('../chromium.js').Options} options
 * @returns Whether what is required was met.
 */
export async function benchMap(chrome, { rounds = 3, only, maps }) {
  const each = contestants.filter(({ entry }) => !maps || maps.includes(entry));
  const names = each.map(({ name }) => name);
  const hasOurs = names[0] === 'ours';
  const cold = contestants
    .filter(({ entry }) => hasOurs && entry === 'ours')
    .map((ours) => ({ ...ours, name: 'ours, not fetched before', path: `${ours.path}?cold` }));

  return withServer(await pages(each), async (origin) => {
    /** With a map that waits for its initiatives. @param {How} how */
    const compareUse = async (how) => {
      const runs = await inRounds(
        each,
        (contestant) => (isEndless(contestant, how) ? 1 : rounds),
        ({ path }) => measure(chrome, origin + path, how),
      );
      return print(title(how), names, judge(ofUse, runs, hasOurs, isRequired(how)));
    };

    /** From an empty place on the page. @param {How} how */
    const compareOpening = async (how) => {
      const all = [...each, ...cold];
      const runs = await inRounds(
        all,
        () => rounds,
        ({ path }) => measureOpening(chrome, origin + path, how),
      );
      const heads = all.map(({ name }) => name);
      return print(`${title(how)}, from nothing`, heads, judge(ofOpening, runs, hasOurs));
    };

    const compareBytes = async () => {
      const weights = await Promise.all(each.map(async (one) => [await weigh(one)]));
      return print('minified, brotli', names, judge(ofBytes, weights, hasOurs));
    };

    await introduce(chrome, origin);
    console.log(`Medians of ${rounds}, a fresh page each; what takes a minute is measured once.\n`);
    const outcomes = [];
    for (const count of only ? [only] : COUNTS) {
      for (const slower of SPEEDS) outcomes.push(await compareUse({ count, slower }));
    }
    outcomes.push(await compareOpening({ count: only ?? 10_000, slower: 4 }));
    outcomes.push(await compareBytes());
    return outcomes.every(Boolean);
  });
}
