import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FeedError } from '../feed/error.js';
import { describeProblem } from '../feed/read/describe.js';
import type { Problem } from '../feed/read/record.js';
import type { SectionContent } from '../feed/store.js';
import type { Refusable } from './diagnosis.js';
import { diagnose } from './diagnosis.js';
import { refused } from './refused.js';
import { warn } from './warn.js';

/** What there may be to tell about: what was read, why it was not, or an image that did not come. */
export type Outcome = SectionContent | FeedError | HTMLImageElement;

/** What is wrong with a widget at this moment. */
interface Wrong {
  /** Why there is no feed. */
  feed?: string | undefined;
  /** Why there are no images; by origin. */
  readonly images: Set<string>;
  /** What was left out of the feed, of which this is the address. */
  mistakes: readonly Problem[];
  url: string;
}

const wrongs = new WeakMap<HTMLElement, Wrong>();

/**
 * Tells a webmaster why something cannot be had, and who publishes a feed what was left out of it:
 * in the console, once, and with the attribute `debug` on the page. Fetched only when there is
 * something to tell.
 */
export function reportProblems(
  host: HTMLElement & { readonly debug: boolean },
  outcome: Outcome,
): TemplateResult | typeof nothing {
  const wrong = wrongs.get(host) ?? { images: new Set(), mistakes: [], url: '' };
  wrongs.set(host, wrong);
  const tell = (message: string) => warn(`<${host.localName}>: ${message}`);

  if (outcome instanceof HTMLImageElement) {
    const why = reason('img-src', outcome.src);
    if (why) {
      wrong.images.add(why);
      tell(why);
    }
  } else if (!('code' in outcome)) {
    wrong.feed = undefined;
    wrong.mistakes = outcome.problems;
    wrong.url = outcome.url;
    if (wrong.mistakes.length) {
      tell(`${titleOf(wrong)}; the attribute "debug" lists them beneath the widget.`);
    }
  } else {
    wrong.feed = failure(outcome);
    wrong.mistakes = outcome.problems ?? [];
    wrong.url = outcome.url ?? '';
    tell(wrong.feed);
  }
  return host.debug ? render(wrong) : nothing;
}

function failure({ code, message, url }: FeedError): string {
  if (!url) return `${message} (is there a src?)`;
  const why = code === 'network' ? reason('connect-src', url) : undefined;
  return why ? `${message}. ${why}` : message;
}

/** Why something cannot be had, as far as a page can know. */
export const reason = (directive: Refusable, url: string): string | undefined =>
  diagnose(directive, url, { page: location.href, isOnline: navigator.onLine, refused });

const titleOf = ({ mistakes, url }: Wrong): string =>
  `${mistakes.length} mistakes in ${url} were left out`;

function render(wrong: Wrong): TemplateResult {
  const { feed, images, mistakes } = wrong;
  const reasons = [feed, ...images].filter((text) => text !== undefined);
  return html`${reasons.map((text) => html`<p class="message" lang="en-GB">${text}</p>`)}
  ${
    mistakes.length
      ? html`<details lang="en">
          <summary>${titleOf(wrong)}</summary>
          <ul>
            ${mistakes.map((problem) => html`<li>${describeProblem(problem)}</li>`)}
          </ul>
        </details>`
      : nothing
  }`;
}
