/** On Node there is no page: then it neither rests nor returns. */
const globals = globalThis as Partial<Pick<typeof globalThis, 'window' | 'document' | 'navigator'>>;

const listeners = new Set<() => void>();

/** Whether the page is offline or hidden, so that asking again is of no use. */
export const isPageResting = (): boolean =>
  globals.navigator?.onLine === false || globals.document?.visibilityState === 'hidden';

/**
 * Calls a listener each time that the page is back: online again, or visible again, and not resting
 * any more. The page itself is listened to once, and only while there are listeners.
 * @returns Removes the listener.
 */
export function onPageReturn(listener: () => void): () => void {
  if (!listeners.size) listen('addEventListener');
  listeners.add(listener);
  return () => {
    if (listeners.delete(listener) && !listeners.size) listen('removeEventListener');
  };
}

function listen(method: 'addEventListener' | 'removeEventListener'): void {
  globals.window?.[method]('online', onChange);
  globals.document?.[method]('visibilitychange', onChange);
}

function onChange(): void {
  if (isPageResting()) return;
  for (const listener of [...listeners]) listener();
}
