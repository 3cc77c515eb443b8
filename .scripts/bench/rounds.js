/** Contestants take turns, so that what else the machine does meets all of them alike. */
import { quiet } from './quiet.js';

/**
 * Measures each several times, one after another, each round beginning with the next of them.
 * @template Contestant
 * @template T
 * @param {readonly Contestant[]} each
 * @param {(contestant: Contestant) => number} rounds
 * @param {(contestant: Contestant) => Promise<T>} once
 * @returns {Promise<T[][]>} Of each contestant.
 */
export async function inRounds(each, rounds, once) {
  /** @type {T[][]} */
  const found = each.map(() => []);
  let [pages, disturbed] = [0, 0];
  for (let round = 0; round < Math.max(...each.map(rounds)); round++) {
    for (let turn = 0; turn < each.length; turn++) {
      const index = (round + turn) % each.length;
      const contestant = each[index];
      if (!contestant || round >= rounds(contestant)) continue;
      pages++;
      if (!(await quiet())) disturbed++;
      found[index]?.push(await once(contestant));
    }
  }
  if (disturbed)
    console.log(`Others used the processor during ${disturbed} of these ${pages} pages.`);
  return found;
}
