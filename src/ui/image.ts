import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Image } from '../feed/schema/index.js';
import { report } from './report.js';

/** Whose images a widget may show; `own`: those of the feed's origin only. */
export type ImagePolicy = 'own' | 'any' | 'none';

/** Whether a widget may show an image, so that no third party learns of the visitor unasked. */
export const mayShow = (image: Image, origin: string, policy: ImagePolicy): boolean =>
  policy === 'any' || (policy === 'own' && new URL(image.src).origin === origin);

/** An image of a feed; it hides itself when it cannot be had. */
export function picture(
  image: Image,
  origin: string,
  policy: ImagePolicy,
): TemplateResult | typeof nothing {
  if (!mayShow(image, origin, policy)) {
    if (policy === 'own') report(`images="any" would show ${image.src}`);
    return nothing;
  }
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
