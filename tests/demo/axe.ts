/** What axe finds on a page of the demo. */
import { expect } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';

interface AxeWindow extends Window {
  axe: { run(context: object, options: object): Promise<AxeResults> };
}

/** WCAG 2.2 AA, and what axe advises beyond it. */
export const ALL_RULES = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
};

/**
 * What the page does wrong.
 * @param exclude - Selector of what has tests of its own: widgets.
 */
export async function mistakesIn(
  page: Document,
  runOnly: object,
  exclude: string,
): Promise<string[]> {
  const script = page.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  page.head.append(script);
  await new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
  const { axe } = page.defaultView as unknown as AxeWindow;
  const { violations, passes } = await axe.run(
    { exclude: [exclude] },
    { runOnly, rules: { 'target-size': { enabled: true } } },
  );
  expect(passes).to.not.deep.equal([]);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
