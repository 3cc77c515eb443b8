/**
 * The neutral marker: `<div data-dia-widget="news-feed" data-src="…">fallback</div>` is the same as
 * `<dia-news-feed src="…">fallback</dia-news-feed>`, for editors that drop elements they do not know.
 * The element is put inside the marker, which keeps its id and its classes.
 */

/** The attribute that holds the name of the widget, without `dia-`. */
const NAME = 'data-dia-widget';

/** The tag that a marker stands for. */
export const markedTag = (marker: Element): string => `dia-${marker.getAttribute(NAME)}`;

/** Attributes that an element has without observing them. */
const UNOBSERVED = ['lang'];

/**
 * Puts the element inside its marker once it is defined, with what is inside the marker as its fallback.
 * Only attributes of the element are taken over, so that no marker can set a handler or a style. A
 * marker that has its element stays as it is.
 */
export async function place(marker: Element): Promise<void> {
  // A widget looks for its feed as soon as it is there.
  const feed = marker.parentElement?.closest(`[${NAME}="feed"]`);
  if (feed) await place(feed);
  const tag = markedTag(marker);
  const { observedAttributes } = (await customElements.whenDefined(tag)) as unknown as {
    observedAttributes: readonly string[];
  };
  if ([...marker.children].some(({ localName }) => localName === tag)) return;
  const element = document.createElement(tag);
  for (const name of [...observedAttributes, ...UNOBSERVED]) {
    const value = marker.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...marker.childNodes);
  marker.append(element);
}

/** Places all markers of a tag in the document, now and later: for pages without `dia.js`. */
export function watchMarkers(tag: string): void {
  const placeAll = () => {
    for (const marker of document.querySelectorAll(`[${NAME}]`)) {
      if (markedTag(marker) === tag) void place(marker);
    }
  };
  new MutationObserver(placeAll).observe(document, { childList: true, subtree: true });
  placeAll();
}
