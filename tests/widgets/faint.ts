/** Text that stands out too little, also where axe cannot tell. */
import type { AxeResults } from 'axe-core';

import './axe.js';
import { behind, contrast, drawn, leastContrast } from './colour.js';

const { axe } = globalThis as unknown as {
  axe: { run(place: Element, options: object): Promise<AxeResults> };
};

/**
 * The texts in an element, shadow roots too, that stand out too little by WCAG 1.4.3.
 * @returns One line a text; empty when there is none.
 */
export async function faintIn(place: Element): Promise<string[]> {
  const { violations, incomplete, passes } = await axe.run(place, {
    runOnly: ['color-contrast'],
    elementRef: true,
  });
  if (!passes.length) throw new Error('axe looked at nothing.');
  const unclear = incomplete.flatMap(({ nodes }) => nodes.map(({ element }) => element as Element));
  return [
    ...violations.flatMap(({ nodes }) =>
      nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
    ),
    ...unclear.flatMap(faint),
  ];
}

/** Says so when the text of an element stands out too little. */
export function faint(element: Element): string[] {
  const { color, textShadow } = getComputedStyle(element);
  const background = behind(element);
  // The colour comes before the lengths. A map gives its letters a rim, for where they cross lines.
  const rim = /^.*?\)/.exec(textShadow)?.[0];
  const found = [background, ...(rim ? [drawn(rim, background)] : [])].map((colour) =>
    contrast(drawn(color, colour), colour),
  );
  const least = leastContrast(element);
  return found
    .filter((ratio) => ratio < least)
    .map((ratio) => `${element.outerHTML.slice(0, 200)} ${ratio.toFixed(2)} instead of ${least}`);
}
