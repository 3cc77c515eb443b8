/** What is said of each CMS is what was seen in its editor. */
import { describe, expect, it } from 'vitest';

import { editorRecords } from '../../.scripts/docs/editors.js';
import { cmses } from '../../demo/configurator/cms.js';

/** What the record has of an editor, whatever version of it was tried, that is set in one way. */
function recordOf([editor, setting]: readonly [editor: string, setting: string]) {
  const found = editorRecords.filter(
    (record) =>
      (record.editor === editor || record.editor.startsWith(`${editor} `)) &&
      record.setting === setting,
  );
  expect(found, `${editor}, ${setting}`).to.have.length(1);
  return found[0]!;
}

describe('the answer for a CMS', () => {
  it('gives a form that its editor keeps', () => {
    const withRecords = cmses.flatMap(({ name, form, records = [] }) =>
      records.map((record) => ({ name, form, record })),
    );
    expect(withRecords).not.to.be.empty;
    for (const { name, form, record } of withRecords) {
      if (form === 'shortcode') throw new Error(`${name}: no editor was tried with a shortcode.`);
      expect(recordOf(record).kept[form].outcome, `${name}: ${record.join(', ')}`).to.equal(
        'widget',
      );
    }
  });

  it('names each editor that was tried, and says so of no other', () => {
    for (const { name, form, tried, records = [] } of cmses) {
      if (tried === 'Nee.') expect(records, name).to.deep.equal([]);
      else if (form === 'marker') expect(records, name).not.to.be.empty;
      for (const [editor] of records) {
        if (editor !== 'geen editor') expect(tried, name).to.include(editor);
      }
    }
  });

  it('is of a CMS with a name of its own', () => {
    expect(new Set(cmses.map(({ name }) => name)).size).to.equal(cmses.length);
    expect(cmses.length).to.be.above(10);
  });
});
