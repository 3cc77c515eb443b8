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

/** What loading gave: content, an error, or an image that failed to load. */
export type Outcome = SectionContent | FeedError | HTMLImageElement;

/** The problems of a widget at this moment. */
interface Problems {
  /** Why the feed could not be loaded. */
  feed?: string | undefined;
  /** Why images could not be loaded. */
  readonly images: Set<string>;
  /** The invalid values that were dropped from the feed. */
  dropped: readonly Problem[];
  /** Address of the feed. */
  url: string;
}

const problemsOf = new WeakMap<HTMLElement, Problems>();

/**
 * Reports why something could not be loaded, for the webmaster, and which invalid values of the feed
 * were dropped, for its publisher. Both go to the console, once.
 * @returns The problems as a list, if the widget has the attribute `debug`.
 */
export function reportProblems(
  host: HTMLElement & { readonly debug: boolean },
  outcome: Outcome,
): TemplateResult | typeof nothing {
  const problems = problemsOf.get(host) ?? { images: new Set(), dropped: [], url: '' };
  problemsOf.set(host, problems);
  const log = (message: string) => warn(`<${host.localName}>: ${message}`);

  if (outcome instanceof HTMLImageElement) {
    const why = reason('img-src', outcome.src);
    if (why) {
      problems.images.add(why);
      log(why);
    }
  } else if ('problems' in outcome) {
    problems.feed = undefined;
    problems.dropped = outcome.problems;
    problems.url = outcome.url;
    if (problems.dropped.length) {
      log(`${titleOf(problems)}; the attribute "debug" lists them beneath the widget.`);
    }
  } else {
    problems.feed = failure(outcome);
    log(problems.feed);
  }
  return host.debug ? render(problems) : nothing;
}

function failure({ code, message, url }: FeedError): string {
  if (!url) return `${message} (is there a src?)`;
  const why = code === 'network' ? reason('connect-src', url) : undefined;
  return why ? `${message}. ${why}` : message;
}

/** Explains why something could not be loaded, as far as a page can know. */
export const reason = (directive: Refusable, url: string): string | undefined =>
  diagnose(directive, url, { page: location.href, isOnline: navigator.onLine, refused });

const titleOf = ({ dropped, url }: Problems): string =>
  `${dropped.length} mistakes in ${url} were left out`;

function render(problems: Problems): TemplateResult {
  const { feed, images, dropped } = problems;
  const reasons = [feed, ...images].filter((text) => text !== undefined);
  return html`${reasons.map((text) => html`<div class="message" lang="en-GB"><p>${text}</p></div>`)}
  ${
    dropped.length
      ? html`<details lang="en">
          <summary>${titleOf(problems)}</summary>
          <ul>
            ${dropped.map((problem) => html`<li>${describeProblem(problem)}</li>`)}
          </ul>
        </details>`
      : nothing
  }`;
}
