import { noteRefusals } from './refused.js';

/** Registers an element, unless another copy of this library did so already. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
  noteRefusals();
}
