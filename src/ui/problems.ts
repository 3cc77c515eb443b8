import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { FeedError } from '../feed/error.js';
import { describeProblem } from '../feed/read/describe.js';
import type { Problem } from '../feed/read/record.js';
import type { SectionContent } from '../feed/store.js';
import { resolveUrl } from '../util/url.js';
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
  } else if ('problems' in outcome) {
    wrong.feed = undefined;
    wrong.mistakes = outcome.problems;
    wrong.url = outcome.url;
    if (wrong.mistakes.length) {
      tell(`${titleOf(wrong)}; the attribute "debug" lists them beneath the widget.`);
    }
  } else {
    wrong.feed = failure(host, outcome);
    tell(wrong.feed);
  }
  return host.debug ? render(wrong) : nothing;
}

function failure(host: Element, { code, message, url, refused: href, cause }: FeedError): string {
  if (!url) return `${message} (${sourceOf(host)})`;
  const why =
    href !== undefined
      ? whyRefused(href, url)
      : code === 'network'
        ? (reason('connect-src', url) ?? thrown(cause))
        : undefined;
  return why ? `${message}. ${why}` : message;
}

/** What is wrong with the address that the page gives. */
function sourceOf(host: Element): string {
  const element = [host, host.closest('dia-feed')].find((one) => one?.getAttribute('src'));
  const src = element?.getAttribute('src');
  return src && element
    ? `<${element.localName} src="${src.slice(0, 60)}">: this is no address that begins with https:`
    : 'is there a src?';
}

/** Why the document of a section is not asked for. */
function whyRefused(href: string, base: string): string {
  const url = resolveUrl(href, base);
  return url
    ? `The feed has this section on ${new URL(url).origin}: the attribute sections="any" allows that.`
    : `The feed has this section at "${href.slice(0, 60)}", which is no address that begins with https:`;
}

/** What a script of the page threw in the place of the network, such as one that asks for consent. */
const thrown = (cause: unknown): string | undefined =>
  cause instanceof Error && !(cause instanceof TypeError) ? `${cause}` : undefined;

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
