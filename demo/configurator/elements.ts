/** An attribute or token, as the JSDoc of its element tells it. */
export interface Setting {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice';
  /** What there is to choose from. */
  readonly words?: readonly string[];
  /** What it is when nothing is said. */
  readonly standard?: string;
  /** In English. */
  readonly meaning: string;
  /** Whether all widgets have it. */
  readonly isCommon?: boolean;
}

export interface Element {
  readonly attributes: readonly Setting[];
  readonly tokens: readonly Setting[];
}
