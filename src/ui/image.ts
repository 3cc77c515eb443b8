import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Image } from '../feed/schema/index.js';

/** Whose images a widget may show; `own`: those of the feed's origin only. */
export type ImagePolicy = 'own' | 'any' | 'none';

/** Whether a widget may show an image, so that no third party learns of the visitor unasked. */
export const mayShow = (image: Image, feedUrl: string, policy: ImagePolicy): boolean =>
  policy === 'any' || (policy === 'own' && new URL(image.src).origin === new URL(feedUrl).origin);

/** An image of a feed; it hides itself when it cannot be had. */
export function picture(
  image: Image | undefined,
  feedUrl: string,
  policy: ImagePolicy,
): TemplateResult | typeof nothing {
  if (!image || !mayShow(image, feedUrl, policy)) return nothing;
  return html`<img
    class="image"
    part="image"
    src=${image.src}
    alt=${image.alt ?? ''}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @error=${toggle}
    @load=${toggle}
  />`;
}

const toggle = ({ type, target }: Event): void => {
  const image = target as HTMLImageElement;
  image.hidden = type === 'error';
  // Lazy images are not loaded while hidden, so that another address would never be tried.
  if (image.hidden) image.loading = 'eager';
};
