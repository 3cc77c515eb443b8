/** Where the focus goes when the element that has it is removed. */
import type { ReactiveControllerHost } from 'lit';

/**
 * Moves the focus to the first link or button in an element, or to the element if it has none. Of a
 * message it goes to the sentence: screen readers say nothing of the box around it.
 */
export function moveFocus(element: HTMLElement | null | undefined): void {
  const control = element?.querySelector<HTMLElement>('a, button');
  const sentence = element?.className === 'message' ? element.querySelector('p') : undefined;
  const target = control ?? sentence ?? element;
  if (target && !control) target.tabIndex = -1;
  target?.focus();
}

/**
 * Runs an action that may remove the button that a visitor just pressed. If the focus is lost, it goes
 * to the place of the message while the action runs, and then to the first item or to the message.
 * @param action - Called at once. Its promise settles when the new content can be rendered.
 */
export async function keepFocus(
  widget: ReactiveControllerHost & HTMLElement,
  action: () => void | Promise<void>,
): Promise<void> {
  const { shadowRoot } = widget;
  const hadFocus = shadowRoot?.activeElement;
  const isLost = () => hadFocus && document.activeElement === document.body;
  const move = (selector: string) => moveFocus(shadowRoot?.querySelector<HTMLElement>(selector));
  const done = action();
  await widget.updateComplete;
  if (isLost()) move('.outcome');
  const focused = shadowRoot?.activeElement;
  await done;
  await widget.updateComplete;
  if (isLost() || focused?.className === 'outcome') move('.item:not(.skeleton), .message');
}
