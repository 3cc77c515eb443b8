/** The table in docs/handleiding.md of what editors keep, from what `npm run test:editors` recorded. */
import record from './editors/kept.json' with { type: 'json' };
import { table } from './markdown.js';

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

const BEGIN = '<!-- Deze tabel komt uit een test: npm run docs -->';
const END = '<!-- Einde van de tabel -->';

/** Replaces the table in a document. @throws If the document has no place for it. */
export function withEditorsTable(document: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`docs/handleiding.md has no “${BEGIN}” and “${END}”.`);
  const rows = (record as readonly EditorRecord[]).map(({ editor, setting, kept }) => {
    const { marker, markers, element, iframe } = kept;
    if (marker.outcome !== markers.outcome)
      throw new Error(`${editor}: one marker and several differ; the table has one column.`);
    const cells = [marker, element, iframe].map(({ outcome }) => OUTCOMES[outcome]);
    return [editor, setting, ...cells];
  });
  const head = ['editor', 'instelling', 'markering', 'element', 'iframe'];
  return `${before}${BEGIN}\n\n${table(head, rows)}\n\n${END}${after}`;
}
