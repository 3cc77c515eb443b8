/**
 * How many CSS pixels of an element lie in one pixel of the window, across and down. Both are 1 unless
 * the page scales what is around the element, with `zoom` or `transform: scale()`. Events and
 * `getBoundingClientRect()` count in pixels of the window, styles in those of the element.
 *
 * @example
 * const [across] = pixelsPerClientPixel(element);
 * const width = element.getBoundingClientRect().width * across; // as in element.offsetWidth
 */
export function pixelsPerClientPixel(
  element: HTMLElement,
): readonly [across: number, down: number] {
  const { width, height } = element.getBoundingClientRect();
  // An element without a size has no scale that could be seen.
  return [element.offsetWidth / width || 1, element.offsetHeight / height || 1];
}
