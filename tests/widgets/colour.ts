/** Colours as a visitor's eye has them. */
export type Colour = readonly [red: number, green: number, blue: number];

export const WHITE: Colour = [255, 255, 255];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;
/** What was drawn before: a page has few colours. */
const known = new Map<string, Colour>();

/** A colour of CSS, whatever its form, drawn on another. */
export function drawn(colour: string, on: Colour): Colour {
  const key = `${colour} on ${on.join()}`;
  const before = known.get(key);
  if (before) return before;
  canvas.fillStyle = `rgb(${on.join()})`;
  canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  known.set(key, [red, green, blue]);
  return [red, green, blue];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export const luminance = (colour: Colour): number =>
  colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is drawn behind an element: its own background, on those of what it is drawn in. */
export function behind(element: Element): Colour {
  const { backgroundColor } = getComputedStyle(element);
  const outer = element.assignedSlot ?? element.parentElement ?? hostOf(element);
  return drawn(backgroundColor, outer ? behind(outer) : WHITE);
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  // Not by its class: in a frame that is another.
  return 'host' in root ? (root as ShadowRoot).host : undefined;
}

/** How much the text of an element has to stand out (WCAG 1.4.3): large letters may do with less. */
export function leastContrast(element: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const size = parseFloat(fontSize);
  // 18 and 14 points.
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}
