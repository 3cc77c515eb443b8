import type { Feature } from '../../initiatives.js';

/** How the wheel zooms by one level: so many steps, one a frame, of so many pixels. */
export interface Level {
  readonly steps: number;
  readonly delta: number;
  /** Keys held down, as the protocol of Chromium's developer tools has them: 2 for Ctrl. */
  readonly modifiers: number;
}

/** A map that is measured. */
export interface Contestant {
  readonly level: Level;
  /** Fetches its code, and takes the initiatives in the form that it wants them in; shows nothing. */
  ready(features: readonly Feature[]): Promise<void>;
  /** Puts a map without initiatives into the page. */
  open(place: HTMLElement): void;
  /** Hands over the initiatives. */
  show(): void;
  /** Shows those of one kind, or all again. */
  filter(kind?: string): void;
  /** What can be moved. */
  area(place: HTMLElement): Element;
  /** The land that it draws. */
  land(): Element | null | undefined;
  /** The markers in the page. */
  markers(): Iterable<Element>;
  /** How many initiatives a marker stands for. */
  count(marker: Element): number;
}
