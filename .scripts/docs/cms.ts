/** The table in docs/handleiding.md of how a widget is put in each CMS: what the configurator answers. */
import { cmses } from '../../demo/configurator/cms.js';
import { replaceBetween, table } from './markdown.js';

const PLACE = [
  '<!-- Deze tabel komt uit demo/configurator/cms.ts: npm run docs -->',
  '<!-- Einde van de tabel per CMS -->',
] as const;

/** Replaces the table in a document. @throws If the document has no place for it. */
export function withCmsTable(document: string): string {
  const rows = cmses.map(({ name, paste, administrator, tried }) => [
    name,
    paste,
    administrator,
    tried,
  ]);
  const details = cmses.flatMap(({ name, details = [] }) =>
    details.map((text) => `- **${name}**: ${text}`),
  );
  return replaceBetween(
    document,
    PLACE,
    [
      table(['CMS', 'wat u plakt', 'wat uw beheerder doet', 'geprobeerd?'], rows),
      'Meer voor uw beheerder:\n',
      ...details,
    ].join('\n'),
  );
}
