import type { FeedError } from './error.js';
import type { Filter } from './filter.js';
import type { SectionName, Sections } from './sections.js';

/** A widget shows its content. Bubbles and crosses shadow roots, like all events of this library. */
export class DiaReadyEvent extends Event {
  static readonly type = 'dia-ready';

  constructor(
    readonly section: SectionName,
    /** How many records there are to show, those behind "Meer tonen" included. */
    readonly count: number,
  ) {
    super(DiaReadyEvent.type, { bubbles: true, composed: true });
  }
}

/** A widget could not get its content. */
export class DiaErrorEvent extends Event {
  static readonly type = 'dia-error';

  constructor(readonly error: FeedError) {
    super(DiaErrorEvent.type, { bubbles: true, composed: true });
  }
}

/** A visitor opens the link of an item; `preventDefault()` keeps the page where it is. */
export class DiaSelectEvent<S extends SectionName = SectionName> extends Event {
  static readonly type = 'dia-select';

  constructor(
    readonly section: S,
    readonly item: Sections[S],
  ) {
    super(DiaSelectEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
  }
}

/** A visitor asks the nearest `dia-feed` for another filter; `preventDefault()` refuses it. */
export class DiaFilterChangeEvent extends Event {
  static readonly type = 'dia-filter-change';

  constructor(readonly filter: Filter) {
    super(DiaFilterChangeEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
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
