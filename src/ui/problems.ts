import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FeedError } from '../feed/error.js';
import type { Problem } from '../feed/read/record.js';
import type { SectionContent } from '../feed/store.js';
import { formatCount } from '../text/count.js';
import type { ProblemTexts, WarningCode, WarningDetails } from '../text/problems/index.js';
import { describeProblem, problemTexts } from '../text/problems/index.js';
import { closestAcrossRoots } from '../util/closest.js';
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

/** The texts in the language of the part of the page that an element stands in. */
const textsAt = (host: Element): ProblemTexts =>
  problemTexts(closestAcrossRoots(host, '[lang]')?.getAttribute('lang') ?? '');

/** Tells in the console what a webmaster can change, behind a code to search for. */
const tell = (host: Element, text: string): void => warn(`<${host.localName}>: ${text}`);

/** Tells what is wrong with how an element is used. */
export const reportWarning = <C extends WarningCode>(
  host: Element,
  code: C,
  details: WarningDetails<C>,
): void => {
  const say = textsAt(host).warnings[code] as (...details: WarningDetails<C>) => string;
  tell(host, `${code}: ${say(...details)}`);
};

/**
 * Tells a webmaster why something cannot be had, and who publishes a feed what was left out of it:
 * in the console, once, and with the attribute `debug` on the page. Fetched only when there is
 * something to tell.
 */
export function reportProblems(
  host: HTMLElement & { readonly debug: boolean },
  outcome: Outcome,
): TemplateResult | typeof nothing {
  const texts = textsAt(host);
  const wrong = wrongs.get(host) ?? { images: new Set(), mistakes: [], url: '' };
  wrongs.set(host, wrong);

  if (outcome instanceof HTMLImageElement) {
    const why = reason('img-src', outcome.src, host);
    if (why) {
      wrong.images.add(why);
      tell(host, why);
    }
  } else if ('problems' in outcome) {
    wrong.feed = undefined;
    wrong.mistakes = outcome.problems;
    wrong.url = outcome.url;
    if (wrong.mistakes.length) tell(host, `${titleOf(wrong, texts)}. ${texts.seeDebug}`);
  } else {
    wrong.feed = failure(outcome, host);
    tell(host, wrong.feed);
  }
  return host.debug ? render(wrong, texts) : nothing;
}

/** Tells why a document that is not the feed cannot be had. */
export const tellFailure = (host: Element, error: FeedError): void =>
  tell(host, failure(error, host));

/** Tells why something cannot be had, where the page knows that. */
export function tellReason(host: Element, directive: Refusable, url: string): void {
  const why = reason(directive, url, host);
  if (why) tell(host, why);
}

/** Why a document cannot be had, as far as a page can know. */
function failure({ code, url, status }: FeedError, host: Element): string {
  const texts = textsAt(host);
  if (!url) return `no-src: ${texts.noFeed}`;
  const why = code === 'network' ? reason('connect-src', url, host) : undefined;
  const text = `${code}: ${url}: ${texts.failures[code](String(status ?? ''))}`;
  return why ? `${text} ${why}` : text;
}

/** Why something cannot be had, as far as a page can know; undefined when it knows nothing. */
function reason(directive: Refusable, url: string, host: Element): string | undefined {
  const page = { page: location.href, isOnline: navigator.onLine, refused };
  const found = diagnose(directive, url, page);
  if (!found) return undefined;
  const { diagnoses } = textsAt(host);
  const say = diagnoses[found.code] as (about: typeof found) => string;
  return `${found.code}: ${say(found)}`;
}

const titleOf = ({ mistakes, url }: Wrong, texts: ProblemTexts): string =>
  `${url}: ${formatCount(mistakes.length, texts.leftOut, texts)}`;

function render(wrong: Wrong, texts: ProblemTexts): TemplateResult {
  const { language } = texts;
  const { feed, images, mistakes } = wrong;
  const reasons = [feed, ...images].filter((text) => text !== undefined);
  return html`${reasons.map((text) => html`<p class="message" lang=${language}>${text}</p>`)}
  ${
    mistakes.length
      ? html`<details lang=${language}>
          <summary>${titleOf(wrong, texts)}</summary>
          <ul>
            ${mistakes.map((problem) => html`<li>${describeProblem(problem, texts)}</li>`)}
          </ul>
        </details>`
      : nothing
  }`;
}
