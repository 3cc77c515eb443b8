import type { Section } from '../../feed/read/section.js';
import type { SectionName, Sections } from '../../feed/sections.js';
import type { Noun, ShownSection, TextsOfSections, WidgetTexts } from '../../text/index.js';
import type { Attributes } from '../attributes.js';
import type { Node } from './html.js';
import type { Thing } from './json-ld.js';

/** What a snapshot is made with. */
export interface View<S extends ShownSection> {
  readonly texts: WidgetTexts<S>;
  /** The records of another section, where that stands in the feed itself; else none. */
  readonly related: <A extends SectionName>(section: A) => readonly Sections[A][];
  readonly attributes: Attributes;
  readonly now: Date;
}

/** How a widget looks without JavaScript. */
export interface WidgetSnapshot<S extends ShownSection = ShownSection> {
  readonly section: Section<S>;
  /** What it says, in Dutch. */
  readonly dutch: TextsOfSections[S];
  /** The attributes that it has beside the common ones, with what they take. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Its `limit` where that is not 6. */
  readonly usualLimit?: number;
  /** Sorts the records, or leaves some out; as the feed has them unless it says otherwise. */
  arrange?(records: readonly Sections[S][], view: View<S>): readonly Sections[S][];
  /** What is said before the items. */
  note?(records: readonly Sections[S][], view: View<S>): string | undefined;
  title(record: Sections[S]): string;
  /** For a widget whose items are numbered. */
  number?(record: Sections[S]): number | undefined;
  /** What stands beneath the title in small. */
  meta?(record: Sections[S], view: View<S>): readonly (Node | undefined)[];
  /** What stands at its end, each with its name in the singular and the plural. */
  facts?(record: Sections[S], view: View<S>): readonly (readonly [Noun, readonly Node[]])[];
  /** What machines read of it. */
  thing?(record: Sections[S], view: View<S>): Thing;
}
