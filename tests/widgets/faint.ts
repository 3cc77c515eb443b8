/** Text that stands out too little, also where axe cannot tell. */
import { behind, contrast, drawn, leastContrast } from './colour.js';

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
