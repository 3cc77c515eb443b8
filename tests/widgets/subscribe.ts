import type { Widget } from '../ui/helpers.js';
import { part, parts, until } from '../ui/helpers.js';

/** Presses "Abonneer", and waits until the address is there. */
export async function opened<W extends Widget>(widget: W): Promise<W> {
  part(widget, 'subscribe').click();
  await until(() => parts(widget, 'address').length, 'the address');
  await widget.updateComplete;
  return widget;
}
