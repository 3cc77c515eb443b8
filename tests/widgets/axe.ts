/** axe-core, on a part of the page. */
import type { AxeResults } from 'axe-core';
// The file is a script: it puts `axe` on the window.
import 'axe-core/axe.min.js';

import { isShown, seen } from './helpers.js';

const { axe } = globalThis as unknown as {
  axe: { run(context: object, options: object): Promise<AxeResults> };
};

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What is out of sight: axe takes `overflow: clip` for no more than `visible`. */
function cutOff(element: Element): Element[] {
  const inside = [...element.querySelectorAll('*')];
  return [element, ...inside]
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
    .filter((one) => isShown(one) && !(seen(one).width && seen(one).height));
}

/**
 * What an element and all in it, shadow roots too, does wrong by WCAG 2.2 AA.
 * @returns One line a mistake; empty when there is none.
 */
export async function mistakesIn(element: Element): Promise<string[]> {
  const context = { include: [element], exclude: cutOff(element) };
  const { violations, passes } = await axe.run(context, {
    runOnly: { type: 'tag', values: WCAG_2_2_AA },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'passes'],
  });
  if (!passes.length) throw new Error('axe looked at nothing.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
