import type { FacetSummary } from '../../feed/context.js';
import { formatCount, formatNumber } from '../../text/count.js';
import { inDutch, textsFor } from '../../text/index.js';
import { filter as dutch } from '../../text/nl/filter.js';
import { announce } from '../../ui/announce.js';
import { chosenNames } from '../../ui/names.js';
import { closestAcrossRoots } from '../../util/closest.js';

/** Announces to screen readers, once for all widgets inside a `dia-feed`, what they are filtered by. */
export async function announceFilter(
  feed: HTMLElement,
  root: HTMLElement | DocumentFragment,
  sum: FacetSummary,
): Promise<void> {
  const tag = closestAcrossRoots(feed, '[lang]')?.getAttribute('lang') ?? '';
  const texts = await textsFor(tag, 'common', dutch).catch(() => inDutch<'common'>(dutch));
  const { controls, announced, cleared } = texts;
  const all = formatCount(sum.all, controls.results, texts);
  const by = chosenNames(sum.filter, sum);
  const found = controls.found(formatNumber(sum.shown, texts), all);
  announce(root, by ? announced(by, found) : cleared(all), texts.language);
}
