import { noteRefusals } from './refused.js';

/** Registers an element. The first definition on a page wins, also one of another copy of the library. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
  noteRefusals();
}
