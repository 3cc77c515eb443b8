/** The table in docs/handleiding.md of what editors keep, from what `npm run test:editors` recorded. */
import record from './editors/kept.json' with { type: 'json' };
import { replaceBetween, table } from './markdown.js';

/** What visitors see of what an editor saved: the widget, its fallback link, an address, or nothing. */
export type Outcome = 'widget' | 'link' | 'address' | 'nothing';

/** How a widget is written. `markers` is a widget and a filter in a feed. */
type Form = 'marker' | 'markers' | 'element' | 'iframe';

/** What one editor, set in one way, keeps of each form. */
export interface EditorRecord {
  readonly editor: string;
  readonly setting: string;
  readonly kept: Readonly<Record<Form, { readonly outcome: Outcome; readonly html: string }>>;
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  widget: 'de widget',
  link: 'alleen de reservelink',
  address: 'alleen een webadres',
  nothing: 'niets',
};

const PLACE = [
  '<!-- Deze tabel komt uit een test: npm run docs -->',
  '<!-- Einde van de tabel -->',
] as const;

/** What each editor keeps, by how it is set. */
export const editorRecords: readonly EditorRecord[] = record as readonly EditorRecord[];

/** Replaces the table in a document. @throws If the document has no place for it. */
export function withEditorsTable(document: string): string {
  const rows = editorRecords.map(({ editor, setting, kept }) => {
    const { marker, markers, element, iframe } = kept;
    if (marker.outcome !== markers.outcome)
      throw new Error(`${editor}: one marker and several differ; the table has one column.`);
    const cells = [marker, element, iframe].map(({ outcome }) => OUTCOMES[outcome]);
    return [editor, setting, ...cells];
  });
  const head = ['editor', 'instelling', 'markering', 'element', 'iframe'];
  return replaceBetween(document, PLACE, table(head, rows));
}
