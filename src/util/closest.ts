/** `element.closest(selector)`, on through the hosts of shadow roots. */
export function closestAcrossRoots(element: Element, selector: string): Element | undefined {
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestAcrossRoots(root.host, selector) : undefined;
}
