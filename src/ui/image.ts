import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Image } from '../feed/schema/index.js';
import { warn } from './warn.js';

/** Which images a widget may show: those from the origin of the feed (`own`), all, or none. */
export type ImagePolicy = 'own' | 'any' | 'none';

/** What it takes to show an image of a feed. */
export interface ImageContext {
  readonly images: ImagePolicy;
  /** Origin of the feed. With the policy `own`, no other host learns of the visit. */
  readonly origin: string | undefined;
  /** Called when an image fails to load. */
  readonly onImageError: (image: HTMLImageElement) => void;
}

/** An image of a feed. It is hidden if it fails to load. */
export function renderImage(
  image: Image | undefined,
  context: ImageContext,
): TemplateResult | typeof nothing {
  if (!image || context.images === 'none') return nothing;
  const { origin } = new URL(image.src);
  if (context.images === 'own' && origin !== context.origin) {
    warn(`images="any" shows ${origin}`);
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

  function toggle({ type, target }: Event): void {
    const image = target as HTMLImageElement;
    image.hidden = type === 'error';
    // For styles: WebKit does not update `:has(.image:not([hidden]))` when the attribute changes.
    image.parentElement?.classList.toggle('image-failed', image.hidden);
    if (!image.hidden) return;
    // A hidden image with `loading="lazy"` would not load, also not from another address.
    image.loading = 'eager';
    context.onImageError(image);
  }
}
