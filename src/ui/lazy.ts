import type { ReactiveControllerHost } from 'lit';

import { warn } from './warn.js';

/**
 * Loads a value when an element first uses it, and updates the element once it is loaded.
 * @returns A function that returns the value; undefined until it is loaded, or if loading fails.
 * @example
 * readonly #geography = lazy(this, () => import('../../geo/geography.js'));
 * // In `render`:
 * this.#geography()?.municipality('GM0344')
 */
export function lazy<T>(host: ReactiveControllerHost, load: () => Promise<T>): () => T | undefined {
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
