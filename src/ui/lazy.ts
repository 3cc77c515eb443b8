import type { ReactiveControllerHost } from 'lit';

import { warn } from './warn.js';

/**
 * Something that an element loads when it first asks for it, and updates for when it is there.
 * @returns Gives it; undefined until then, or where it cannot be loaded.
 * @example
 * readonly #geography = lazy(this, () => import('../../geo/geography.js'));
 * // In `render`:
 * this.#geography()?.municipality('GM0344')
 */
export function lazy<T>(
  host: ReactiveControllerHost,
  load: () => Promise<T>,
): () => T | undefined {
  let value: T | undefined;
  let loading: Promise<void> | undefined;
  return () => {
    loading ??= load().then((loaded) => {
      value = loaded;
      host.requestUpdate();
    }, warn);
    return value;
  };
}
