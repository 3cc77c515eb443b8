import type { FeedError } from './error.js';
import type { Filter } from './filter.js';
import type { SectionName, Sections } from './sections.js';

/** All events of this library bubble, and leave shadow roots. */
const UP: EventInit = { bubbles: true, composed: true };

/** A widget shows its content. */
export class DiaReadyEvent extends Event {
  constructor(
    readonly section: SectionName,
    /** The number of records, those that "Toon meer" would show included. */
    readonly count: number,
  ) {
    super('dia-ready', UP);
  }
}

/** The content of a widget could not be loaded. */
export class DiaErrorEvent extends Event {
  constructor(readonly error: FeedError) {
    super('dia-error', UP);
  }
}

/** A visitor opens the link of an item; `preventDefault()` keeps the page where it is. */
export class DiaSelectEvent<S extends SectionName = SectionName> extends Event {
  constructor(
    readonly section: S,
    readonly item: Sections[S],
  ) {
    super('dia-select', { ...UP, cancelable: true });
  }
}

/** A visitor asks the nearest `dia-feed` for another filter; `preventDefault()` refuses it. */
export class DiaFilterChangeEvent extends Event {
  constructor(readonly filter: Filter) {
    super('dia-filter-change', { ...UP, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'dia-ready': DiaReadyEvent;
    'dia-error': DiaErrorEvent;
    'dia-select': DiaSelectEvent;
    'dia-filter-change': DiaFilterChangeEvent;
  }
}
