import { closestAcrossRoots } from '../util/closest.js';

/** Whether a widget follows the filter of a `dia-feed`: not when it has a feed of its own. */
export const isShared = (widget: Element & { readonly src?: string | undefined }): boolean =>
  !widget.src && closestAcrossRoots(widget, 'dia-feed') !== undefined;
