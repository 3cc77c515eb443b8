/** Apart from the other helpers, since it also runs in the pages of stories. */

/**
 * Where an element is seen: an ancestor that is no larger may cut it off.
 * @param ways - The `overflow` of ancestors that do.
 */
export function seen(element: Element, ways = ['hidden', 'clip', 'scroll', 'auto']): DOMRect {
  let { left, right, top, bottom } = element.getBoundingClientRect();
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (!ways.includes(getComputedStyle(outer).overflowX)) continue;
    const box = outer.getBoundingClientRect();
    [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
}
