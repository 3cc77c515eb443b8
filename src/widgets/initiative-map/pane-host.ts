import type { ReactiveControllerHost } from 'lit';

/** What the map asks of the widget around it. */
export interface PaneHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly tiles: string | undefined;
  readonly tilesAttribution: string | undefined;
  readonly tilesConsent: boolean;
  readonly boundaries: string | undefined;
}
