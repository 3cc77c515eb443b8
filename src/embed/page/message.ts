/**
 * What a page and the frame in it tell each other. The page greets first; the frame answers that
 * window at that origin, again whenever its content changes.
 */

/** The page: "tell me how high you are". */
export interface Greeting {
  readonly dia: 'frame@1';
}

/** The frame. */
export interface Answer extends Greeting {
  /** Of the content, in CSS pixels. */
  readonly height: number;
  /** What the content is called. */
  readonly title: string;
}

/** CSS pixels: higher than any list that somebody opens to its end. */
export const HIGHEST = 100_000;
/** Characters of a title. */
const MAX_LENGTH = 300;

export const greeting: Greeting = { dia: 'frame@1' };

export const isGreeting = (data: unknown): data is Greeting =>
  (data as Greeting | null)?.dia === greeting.dia;

export function isAnswer(data: unknown): data is Answer {
  if (!isGreeting(data)) return false;
  const { height, title } = data as Answer;
  const isHeight = typeof height === 'number' && height > 0 && height <= HIGHEST;
  return isHeight && typeof title === 'string' && title.length <= MAX_LENGTH;
}

/** What fits into an answer. */
export const answer = (height: number, title: string): Answer => ({
  ...greeting,
  height: Math.min(height, HIGHEST),
  title: title.slice(0, MAX_LENGTH),
});
