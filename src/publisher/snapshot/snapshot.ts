import type { Filter } from '../../feed/filter.js';
import { PRESET_CRITERIA } from '../../feed/filter.js';
import { resolveMunicipality } from '../../geo/resolve.js';
import { defaultHeading } from '../../text/heading.js';
import type { ShownSection } from '../../text/index.js';
import { LANGUAGES, textsFor } from '../../text/index.js';
import { listOf } from '../../util/list-of.js';
import type { Attributes } from '../attributes.js';
import { enumAttribute, integerAttribute, urlAttribute } from '../attributes.js';
import type { FeedSource } from '../source.js';
import { contentOf } from './content.js';
import { render } from './render.js';
import type { View, WidgetSnapshot } from './widget.js';

/** The content of a widget without JavaScript. */
export interface Snapshot {
  /** HTML, line by line. */
  readonly lines: readonly string[];
  /** Number of invalid values of the section that were left out. */
  readonly problems: number;
  /** Whether relative addresses were left out, because the address of the feed is unknown. */
  readonly hasRelative: boolean;
}

/**
 * Renders the content of a widget as HTML, to show inside its element until its script has loaded.
 * @param attributes - Those of the widget, and its `lang`.
 * @param now - The current time, for example to find out which events are over.
 * @throws AttributeError, UnreadableError
 * @example
 * const { lines } = await snapshot(widgets['news-feed'], { limit: '3' }, source, new Date());
 */
export async function snapshot<S extends ShownSection>(
  widget: WidgetSnapshot<S>,
  attributes: Attributes,
  source: FeedSource,
  now: Date,
): Promise<Snapshot> {
  const lang = enumAttribute(attributes, 'lang', LANGUAGES);
  const texts = await textsFor<S>(lang, widget.section.name, widget.dutch);
  const frame = {
    level: integerAttribute(attributes, 'heading-level', 1, 6, 2),
    limit: integerAttribute(attributes, 'limit', 1, 10_000, widget.defaultLimit ?? 6),
    moreUrl: urlAttribute(attributes, 'more-url'),
  };
  const filter = filterOf(widget, attributes);
  const anySection = enumAttribute(attributes, 'sections', ['own', 'any']) === 'any';
  const content = await contentOf(source, widget.section, filter, anySection, (records) =>
    widget.adapt ? widget.adapt(records, attributes) : records,
  );
  const { names, records, related, problems, hasRelative } = content;
  const heading = (attributes.heading ?? defaultHeading(texts, names)).trim();
  const view: View<S> = {
    texts,
    related,
    findMunicipality: resolveMunicipality,
    attributes,
    now,
  };
  const lines = render(widget, records, view, { ...frame, heading });
  return { lines, problems, hasRelative };
}

/** The filter that the attributes set. A `kind` need not be one of the words of the feed. */
function filterOf<S extends ShownSection>(
  { section, attributes: own = {} }: WidgetSnapshot<S>,
  attributes: Attributes,
): Filter {
  const names: readonly string[] = [
    ...PRESET_CRITERIA,
    ...('kind' in own && section.name === 'initiatives' ? ['kind'] : []),
  ];
  const given = names.map((name) => [name, listOf(attributes[name])] as const);
  return Object.fromEntries(given.filter(([, values]) => values.length));
}
