/**
 * The messages between a page and the frame in it. The page greets first; the frame answers that
 * window at that origin, and sends another answer whenever its content changes.
 *
 * A frame in a sandbox without `allow-same-origin` has no origin that could be checked. The page
 * therefore greets it with a nonce, and the frame repeats that nonce in each message.
 */

/** The page asks for the height of the content. */
export interface Greeting {
  readonly dia: 'frame@1';
  /** For a frame without an origin: a value that no other frame and no other document knows. */
  readonly nonce?: string;
  /** Whether the page opens links that the frame sends it. */
  readonly opensLinks?: boolean;
}

/** The frame tells what it contains. */
export interface Answer {
  readonly dia: 'frame@1';
  readonly nonce?: string;
  /** Of the content, in CSS pixels. */
  readonly height: number;
  /** What the content is called. */
  readonly title: string;
}

/** The frame asks the page to open a link that a visitor chose. */
export interface LinkRequest {
  readonly dia: 'frame@1';
  readonly nonce?: string;
  /** An absolute address of the web, or an e-mail address after `mailto:`. */
  readonly link: string;
}

/** CSS pixels: higher than any list that somebody opens to its end. */
export const HIGHEST = 100_000;
/** Characters of a title. */
const MAX_LENGTH = 300;
/** Characters of an address: what browsers and servers still take. */
const MAX_LINK = 8000;

export const greeting: Greeting = { dia: 'frame@1' };

export const isGreeting = (data: unknown): data is Greeting =>
  (data as Greeting | null)?.dia === greeting.dia;

export function isAnswer(data: unknown): data is Answer {
  if (!isGreeting(data)) return false;
  const { height, title } = data as unknown as Answer;
  const isHeight = typeof height === 'number' && height > 0 && height <= HIGHEST;
  return isHeight && typeof title === 'string' && title.length <= MAX_LENGTH;
}

export function isLinkRequest(data: unknown): data is LinkRequest {
  if (!isGreeting(data)) return false;
  const { link } = data as unknown as LinkRequest;
  return typeof link === 'string' && link.length <= MAX_LINK && /^(?:https?|mailto):/.test(link);
}

/** What fits into an answer. */
export const answer = (height: number, title: string): Answer => ({
  ...greeting,
  height: Math.min(height, HIGHEST),
  title: title.slice(0, MAX_LENGTH),
});

/** Asks to open a link. */
export const linkRequest = (link: string): LinkRequest => ({ ...greeting, link });
