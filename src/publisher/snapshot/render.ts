import type { Sections } from '../../feed/sections.js';
import type { ShownSection } from '../../text/index.js';
import { languageOf } from '../../text/index.js';
import type { DateText, Reference } from '../../text/records/presentation.js';
import { metaLine } from '../../text/records/presentation.js';
import type { HtmlElement, Node } from './html.js';
import { h, serialise } from './html.js';
import type { Thing } from './json-ld.js';
import { dataBlock } from './json-ld.js';
import type { View, WidgetSnapshot } from './widget.js';

/** The parts of a snapshot that the page sets. */
export interface Frame {
  /** Text of the heading; empty for none. */
  readonly heading: string;
  readonly level: number;
  readonly limit: number;
  readonly moreUrl: string | undefined;
}

/**
 * Renders a heading, which stays when the widget has loaded, the first items, and JSON-LD of them.
 * @returns HTML, line by line.
 */
export function render<S extends ShownSection>(
  widget: WidgetSnapshot<S>,
  records: readonly Sections[S][],
  view: View<S>,
  { heading, level, limit, moreUrl }: Frame,
): string[] {
  const { texts } = view;
  const shown = (widget.arrange?.(records, view) ?? records).slice(0, limit);
  const itemLevel = Math.min(heading ? level + 1 : level, 6);
  const items = shown.map((record) => itemOf(widget, record, view, itemLevel));
  const note = widget.note?.(records, view);
  const list = h(widget.isNumbered ? 'ol' : 'ul', {}, ...items);
  const nodes: readonly (Node | undefined)[] = [
    // It replaces the heading of the widget, so that it does not change when the widget has loaded.
    heading ? h(`h${level}`, { slot: 'heading' }, heading) : undefined,
    note ? h('p', {}, note) : undefined,
    items.length ? list : h('p', {}, texts.empty),
    moreUrl ? h('p', {}, h('a', { href: moreUrl }, texts.moreAt)) : undefined,
  ];
  const things = shown.flatMap((record): Thing[] => {
    const thing = widget.thing?.(record, view);
    return thing ? [thing] : [];
  });
  return [
    ...serialise(nodes.filter((node) => node !== undefined)),
    ...(things.length ? [dataBlock(things)] : []),
  ];
}

function itemOf<S extends ShownSection>(
  widget: WidgetSnapshot<S>,
  record: Sections[S],
  view: View<S>,
  level: number,
): HtmlElement {
  const { url, summary, language } = record;
  const presentation = widget.present(record, view);
  const { title, number, facts = [] } = presentation;
  const lang = otherLanguage(language, view);
  const line = metaLine(presentation).flatMap((one) => (one ? [textOrTime(one)] : []));
  return h(
    'li',
    { value: number?.toString() },
    h(`h${level}`, { lang }, url ? h('a', { href: url }, title) : title),
    line.length ? h('p', {}, ...withCommas(line)) : undefined,
    summary ? h('p', { lang }, summary) : undefined,
    ...facts.flatMap(({ label: [one, other], values }) => {
      if (!values.length) return [];
      const nodes = values.map((value) => (typeof value === 'string' ? value : named(value, view)));
      return [h('p', {}, `${values.length === 1 ? one : other}: `, ...withCommas(nodes))];
    }),
  );
}

/** The language of a text, if it differs from that of the page. */
const otherLanguage = (
  language: string | undefined,
  { texts }: View<ShownSection>,
): string | undefined =>
  language && languageOf(language) !== texts.language ? language : undefined;

const textOrTime = (text: string | DateText): Node =>
  typeof text === 'string' ? text : h('time', { datetime: text.datetime }, text.text);

function named({ text, url, language, date }: Reference, view: View<ShownSection>): Node {
  const lang = otherLanguage(language, view);
  const name = url ? h('a', { href: url, lang }, text) : lang ? h('span', { lang }, text) : text;
  return date ? h('span', {}, name, ' ', textOrTime(date)) : name;
}

/** Joins nodes with commas. */
const withCommas = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node, index) => (index ? [', ', node] : [node]));
