import type { Section } from '../../feed/read/section.js';
import type { Sections } from '../../feed/sections.js';
import type { SaidTexts, ShownSection } from '../../text/index.js';
import type { Presentation, PresentationContext } from '../../text/records/presentation.js';
import type { Attributes } from '../attributes.js';
import type { Thing } from './json-ld.js';

/** What a snapshot is made with. */
export interface View<S extends ShownSection> extends PresentationContext<S> {
  readonly attributes: Attributes;
  readonly now: Date;
}

/** How a widget looks without JavaScript. */
export interface WidgetSnapshot<S extends ShownSection = ShownSection> {
  readonly section: Section<S>;
  /** What it says, in Dutch. */
  readonly dutch: SaidTexts[S];
  /** The attributes that it has beside the common ones, with the words that they take; empty for others. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Its `limit` where that is not 6. */
  readonly defaultLimit?: number;
  /** Whether its items have numbers. */
  readonly isNumbered?: boolean;
  /** What it says of a record. */
  present(record: Sections[S], context: PresentationContext<S>): Presentation;
  /** Changes the records as the attributes of the widget say, before anything is made of them. */
  adapt?(records: readonly Sections[S][], attributes: Attributes): readonly Sections[S][];
  /** Sorts the records, or leaves some out; as the feed has them unless it says otherwise. */
  arrange?(records: readonly Sections[S][], view: View<S>): readonly Sections[S][];
  /** What stands above the items. */
  note?(records: readonly Sections[S][], view: View<S>): string | undefined;
  /** What machines read of a record. */
  thing?(record: Sections[S], view: View<S>): Thing;
}
