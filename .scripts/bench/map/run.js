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
import { contestants, pages, weigh } from './files.js';
import { measure, measureIdle, measureOpening } from './once.js';
import { bytes, judge, moving, onTime, opening, print } from './verdict.js';

const COUNTS = [1_000, 10_000, 100_000];
const SPEEDS = [1, 4];

/** What the design requires of ours, it requires with so many initiatives, slowed so many times. */
const isRequired = (/** @type {How} */ { count, slower }) => count === 10_000 && slower === 4;

/** It takes a minute each time. @param {Contestant} contestant @param {How} how */
const isEndless = ({ entry }, { count, slower }) =>
  entry === 'markercluster' && count === 100_000 && slower === 4;

/** @param {How} how */
const title = ({ count, slower }) => `${count.toLocaleString('en')}, ${slower}×`;

/**
 * Measures each several times, one after another, each round beginning with the next of them.
 * @template T
 * @param {readonly Contestant[]} each
 * @param {number} rounds
 * @param {(contestant: Contestant, round: number) => Promise<T> | undefined} once
 * @returns {Promise<T[][]>} Of each contestant.
 */
async function inRounds(each, rounds, once) {
  /** @type {T[][]} */
  const found = each.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < each.length; turn++) {
      const index = (round + turn) % each.length;
      const contestant = each[index];
      const run = contestant && (await once(contestant, round));
      if (run) found[index]?.push(run);
    }
  }
  return found;
}

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

/** @param {readonly Contestant[]} each @param {Browser} chrome @param {string} origin @param {number} rounds */
const measurements = (each, chrome, origin, rounds) => {
  const names = each.map(({ name }) => name);
  const hasOurs = names[0] === 'ours';

  return {
    /** All with a map that waits for its initiatives. @param {How} how */
    async using(how) {
      const runs = await inRounds(each, rounds, (contestant, round) =>
        round && isEndless(contestant, how)
          ? undefined
          : measure(chrome, origin + contestant.path, how),
      );
      return print(
        title(how),
        names,
        judge(moving, runs, { isRequired: isRequired(how), hasOurs }),
      );
    },

    /** From an empty place on the page. @param {How} how */
    async opening(how) {
      const cold = each
        .filter(({ entry }) => entry === 'ours')
        .map((ours) => ({ ...ours, name: 'ours, not fetched before', path: `${ours.path}?cold` }));
      const all = [...each, ...cold];
      const runs = await inRounds(all, rounds, ({ path }) =>
        measureOpening(chrome, origin + path, how),
      );
      const allNames = all.map(({ name }) => name);
      const verdict = judge(opening, runs, { isRequired: false, hasOurs });
      return print(`${title(how)}, from nothing`, allNames, verdict);
    },

    async weighing() {
      const weights = await Promise.all(each.map(async (one) => [await weigh(one)]));
      return print(
        'minified, brotli',
        names,
        judge(bytes, weights, { isRequired: false, hasOurs }),
      );
    },
  };
};

/**
 * @param {Browser} chrome
 * @param {import('../chromium.js').Options} options
 * @returns Whether what is required was met.
 */
export async function benchMap(chrome, { rounds, only, maps }) {
  const each = contestants.filter(({ entry }) => !maps || maps.includes(entry));
  return withServer(await pages(each), async (origin) => {
    await introduce(chrome, origin);
    console.log(
      `Medians of ${rounds} rounds, a fresh page each; of what takes a minute, of one.\n`,
    );
    const { using, opening, weighing } = measurements(each, chrome, origin, rounds);
    const outcomes = [];
    for (const count of only ? [only] : COUNTS) {
      for (const slower of SPEEDS) outcomes.push(await using({ count, slower }));
    }
    for (const slower of SPEEDS) outcomes.push(await opening({ count: only ?? 10_000, slower }));
    outcomes.push(await weighing());
    return outcomes.every(Boolean);
  });
}
