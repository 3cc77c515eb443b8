import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FeedError } from '../feed/error.js';
import type { Problem } from '../feed/read/record.js';
import type { SectionContent } from '../feed/store.js';
import { formatCount } from '../text/count.js';
import type { ProblemTexts, WarningCode, WarningDetails } from '../text/problems/index.js';
import { describeProblem, problemTexts } from '../text/problems/index.js';
import { closestAcrossRoots } from '../util/closest.js';
import { resolveUrl } from '../util/url.js';
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

/** The texts in the language of the part of the page that an element stands in. */
const textsAt = (host: Element): ProblemTexts =>
  problemTexts(closestAcrossRoots(host, '[lang]')?.getAttribute('lang') ?? '');

/** Logs what a webmaster can change, with a code to search for. */
const log = (host: Element, text: string): void => warn(`<${host.localName}>: ${text}`);

/** Logs what is wrong with how an element is used. */
export const reportWarning = <C extends WarningCode>(
  host: Element,
  code: C,
  details: WarningDetails<C>,
): void => {
  const say = textsAt(host).warnings[code] as (...details: WarningDetails<C>) => string;
  log(host, `${code}: ${say(...details)}`);
};

/**
 * Reports why something could not be loaded, for the webmaster, and which invalid values of the feed
 * were dropped, for its publisher. Both go to the console, once.
 * @returns The problems as a list, if the widget has the attribute `debug`.
 */
export function reportProblems(
  host: HTMLElement & { readonly debug: boolean },
  outcome: Outcome,
): TemplateResult | typeof nothing {
  const texts = textsAt(host);
  const problems = problemsOf.get(host) ?? { images: new Set(), dropped: [], url: '' };
  problemsOf.set(host, problems);

  if (outcome instanceof HTMLImageElement) {
    const why = reason('img-src', outcome.src, host);
    if (why) {
      problems.images.add(why);
      log(host, why);
    }
  } else {
    problems.feed = 'code' in outcome ? failure(outcome, host) : undefined;
    problems.dropped = outcome.problems ?? [];
    problems.url = outcome.url ?? '';
    if (problems.feed) log(host, problems.feed);
    if (problems.dropped.length) log(host, `${titleOf(problems, texts)}. ${texts.seeDebug}`);
  }
  return host.debug ? render(problems, texts) : nothing;
}

/** Logs why a document other than the feed could not be loaded. */
export const reportFailure = (host: Element, error: FeedError): void =>
  log(host, failure(error, host));

/** Logs why something could not be loaded, if the page can know. */
export function reportReason(host: Element, directive: Refusable, url: string): void {
  const why = reason(directive, url, host);
  if (why) log(host, why);
}

/** Why a document could not be loaded, as far as a page can know. */
function failure({ code, url, status, refused: href, cause }: FeedError, host: Element): string {
  const texts = textsAt(host);
  // Without an address it is the page's own that is missing, or a fault of this library.
  if (!url)
    return cause instanceof Error ? `${code}: ${String(cause)}` : withoutAddress(host, texts);
  if (href !== undefined) return whyRefused(href, url, texts);
  const text = `${code}: ${url}: ${texts.failures[code](String(status ?? ''))}`;
  const why = code === 'network' ? (thrown(cause) ?? reason('connect-src', url, host)) : undefined;
  return why ? `${text} ${why}` : text;
}

/** What is wrong with the address that the page gives. */
function withoutAddress(host: Element, texts: ProblemTexts): string {
  const src = [host, host.closest('dia-feed')]
    .map((element) => element?.getAttribute('src'))
    .find((address) => address);
  return src ? `bad-src: ${texts.badAddress(src.slice(0, 60))}` : `no-src: ${texts.noFeed}`;
}

/** Why the document of a section was not requested. */
function whyRefused(href: string, base: string, texts: ProblemTexts): string {
  const url = resolveUrl(href, base);
  return url
    ? `section-origin: ${texts.sectionOrigin(new URL(url).origin)}`
    : `bad-href: ${texts.badAddress(href.slice(0, 60))}`;
}

/** What a script of the page threw in the place of the network, such as one that asks for consent. */
const thrown = (cause: unknown): string | undefined =>
  cause instanceof Error && !(cause instanceof TypeError) ? String(cause) : undefined;

/** Why something could not be loaded, as far as a page can know; undefined if the cause is unknown. */
function reason(directive: Refusable, url: string, host: Element): string | undefined {
  const page = { page: location.href, isOnline: navigator.onLine, refused };
  const found = diagnose(directive, url, page);
  if (!found) return undefined;
  const { diagnoses } = textsAt(host);
  const say = diagnoses[found.code] as (diagnosis: typeof found) => string;
  return `${found.code}: ${say(found)}`;
}

const titleOf = ({ dropped, url }: Problems, texts: ProblemTexts): string =>
  `${url}: ${formatCount(dropped.length, texts.leftOut, texts)}`;

function render(problems: Problems, texts: ProblemTexts): TemplateResult {
  const { language } = texts;
  const { feed, images, dropped } = problems;
  const reasons = [feed, ...images].filter((text) => text !== undefined);
  return html`${reasons.map((text) => html`<div class="message" lang=${language}><p>${text}</p></div>`)}
  ${
    dropped.length
      ? html`<details lang=${language}>
          <summary>${titleOf(problems, texts)}</summary>
          <ul>
            ${dropped.map((problem) => html`<li>${describeProblem(problem, texts)}</li>`)}
          </ul>
        </details>`
      : nothing
  }`;
}
