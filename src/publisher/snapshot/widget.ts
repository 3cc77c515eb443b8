import type { Section } from '../../feed/read/section.js';
import type { Sections } from '../../feed/sections.js';
import type { SaidTexts, ShownSection } from '../../text/index.js';
import type { Presentation, PresentationContext } from '../../text/records/presentation.js';
import type { Attributes } from '../attributes.js';
import type { Thing } from './json-ld.js';

/** The input of a snapshot. */
export interface View<S extends ShownSection> extends PresentationContext<S> {
  readonly attributes: Attributes;
  readonly now: Date;
}

/** The snapshot of a widget: how it looks without JavaScript. */
export interface WidgetSnapshot<S extends ShownSection = ShownSection> {
  readonly section: Section<S>;
  /** Its texts in Dutch. */
  readonly dutch: SaidTexts[S];
  /** The attributes that it has beside the common ones, with the words that they take; empty for others. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Its default `limit`, if that is not 6. */
  readonly defaultLimit?: number;
  /** Whether its items are numbered. */
  readonly isNumbered?: boolean;
  /** Describes a record. */
  present(record: Sections[S], context: PresentationContext<S>): Presentation;
  /** Changes the records according to the attributes, before they are filtered. */
  adapt?(records: readonly Sections[S][], attributes: Attributes): readonly Sections[S][];
  /** Sorts the records, or leaves some out. Default: all, in the order of the feed. */
  arrange?(records: readonly Sections[S][], view: View<S>): readonly Sections[S][];
  /** The text above the items. */
  note?(records: readonly Sections[S][], view: View<S>): string | undefined;
  /** A record as JSON-LD, for search engines. */
  thing?(record: Sections[S], view: View<S>): Thing;
}
