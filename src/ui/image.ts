import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import type { Image } from '../feed/schema/index.js';
import { warn } from './report.js';

/** Whose images a widget may show; `own`: those of the feed's origin only. */
export type ImagePolicy = 'own' | 'any' | 'none';

/**
 * An image of a feed; it hides itself when it cannot be had.
 * @param own - Origin of the feed: no third party learns of a visitor unasked.
 * @param host - The widget that it is for.
 * @param onFail - Hears of it.
 */
export function picture(
  host: Element,
  image: Image,
  own: string,
  policy: ImagePolicy,
  onFail: (image: HTMLImageElement) => void,
): TemplateResult | typeof nothing {
  if (policy === 'none') return nothing;
  const { origin } = new URL(image.src);
  if (policy === 'own' && origin !== own) {
    warn(host, 'image-origin', origin);
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
    // For styles: WebKit does not see that `:has(.image:not([hidden]))` holds no more.
    image.parentElement?.classList.toggle('image-failed', image.hidden);
    if (!image.hidden) return;
    // Lazy images are not loaded while hidden, so that another address would never be tried.
    image.loading = 'eager';
    onFail(image);
  }
}
