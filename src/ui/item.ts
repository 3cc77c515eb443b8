/** Templates for the parts of one item: its title, summary and small print. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { languageOf } from '../text/index.js';
import type { Presentation } from '../text/records/presentation.js';
import { heading } from './heading.js';
import type { ImageContext } from './image.js';

/**
 * What the templates of an item need to know about the widget around it; `itemContext` of a widget
 * has it.
 */
export interface ItemContext extends ImageContext {
  /** The texts of the widget. An item in another language than these gets a `lang` attribute. */
  readonly texts: { readonly language: string };
  /** Heading level of the titles of items: one below the heading of the widget, if it has one. */
  readonly titleLevel: number;
  /** Called when a visitor opens the link of a record. */
  readonly onSelect: (event: Event, record: object) => void;
}

/** The fields that records of every section may have. */
interface ItemRecord {
  readonly url?: string | undefined;
  readonly summary?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
}

/** Value of the `lang` attribute of a text; `nothing` if it is in the language of the widget. */
export const langOf = (
  { language }: Pick<ItemRecord, 'language'>,
  { texts }: Pick<ItemContext, 'texts'>,
): string | typeof nothing =>
  language && languageOf(language) !== texts.language ? language : nothing;

/**
 * The title of an item as a heading, with a link if the record has a `url`.
 * @param level - Heading level. Default: that of the context.
 */
export const renderTitle = (
  record: ItemRecord,
  title: string,
  context: ItemContext,
  level = context.titleLevel,
): TemplateResult =>
  heading(level, 'title', renderLink(record, title, context), langOf(record, context));

/** The title of an item as a link, or as plain text if the record has no `url`. */
export const renderLink = (
  record: ItemRecord,
  title: string,
  context: ItemContext,
): TemplateResult | string =>
  record.url
    ? html`<a href=${record.url} @click=${(event: Event) => context.onSelect(event, record)}
        >${title}</a
      >`
    : title;

export const renderSummary = (
  record: ItemRecord,
  context: ItemContext,
): TemplateResult | typeof nothing =>
  record.summary
    ? html`<p class="summary" part="summary" lang=${langOf(record, context)}>${record.summary}</p>`
    : nothing;

/** Dates, kinds and counts of an item in small print; those that are undefined or empty are left out. */
export function renderMeta(meta: Presentation['meta']): TemplateResult | typeof nothing {
  const filled = meta.filter(Boolean).map((one) => {
    const text =
      typeof one === 'object' ? html`<time datetime=${one.datetime}>${one.text}</time>` : one;
    return [' ', html`<span>${text}</span>`];
  });
  return filled.length ? html`<p class="meta" part="meta">${filled}</p>` : nothing;
}
