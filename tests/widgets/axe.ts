/** axe-core, on a part of the page. */
import type { AxeResults } from 'axe-core';
// The file is a script: it puts `axe` on the window.
import 'axe-core/axe.min.js';

import { faint } from './faint.js';
import { seen } from './seen.js';

interface WithAxe {
  readonly axe: { run(context: object, options: object): Promise<AxeResults> };
}

export const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe advises beyond WCAG; rules about whole pages, such as landmarks, do not apply. */
export const BEST_PRACTICE = 'best-practice';

/** Smaller a target may not be (WCAG 2.5.8), in CSS pixels. */
const LEAST = 24;

/**
 * What is out of sight at the edge of a map, or so far that too little is left: axe takes
 * `overflow: clip` for `visible`, and what stands beside the map for something above it.
 */
function cutOff(element: Element): Element[] {
  return [element, ...element.querySelectorAll('*')]
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
    .filter((one) => {
      const whole = one.getBoundingClientRect();
      const left = seen(one, ['clip']);
      const isCut = (size: number, rest: number) => rest < size && rest < LEAST;
      return isCut(whole.width, left.width) || isCut(whole.height, left.height);
    });
}

/**
 * What an element and all in it, shadow roots too, does wrong by WCAG 2.2 AA. Where axe cannot tell
 * how far text stands out, we measure.
 * @param window - Of the element, where axe has been loaded.
 * @param values - Other sets of rules.
 * @returns One line a mistake; empty when there is none.
 */
export async function mistakesIn(
  element: Element,
  window: object = globalThis,
  values: readonly string[] = WCAG_2_2_AA,
): Promise<string[]> {
  const { axe } = window as WithAxe;
  const context = { include: [element], exclude: cutOff(element) };
  const { violations, passes, incomplete } = await axe.run(context, {
    runOnly: { type: 'tag', values },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'passes', 'incomplete'],
    elementRef: true,
  });
  if (!passes.length) throw new Error('axe looked at nothing.');
  const unclear = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes.map((node) => node.element as Element))
    // A map may have drawn other names in the meantime.
    .filter(({ isConnected }) => isConnected);
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`,
      ),
    ),
    ...unclear.flatMap(faint),
  ];
}
