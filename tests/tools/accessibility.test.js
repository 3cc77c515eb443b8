/** What is claimed of each element in docs/accessibility: whole, up to date, and with tests that exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { criteria } from '../../.scripts/docs/accessibility/criteria.js';
import {
  FOLDER,
  accessibilityPages,
  claims,
  testOf,
} from '../../.scripts/docs/accessibility/pages.js';
import { proofs } from '../../.scripts/docs/accessibility/proofs.js';
import { RESULTS, standings } from '../../stories/docs/accessibility.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

/** Every claim, with where it stands. */
const all = Object.entries(claims).flatMap(([element, own]) =>
  Object.entries(own).map(([number, claim]) => ({
    about: `dia-${element}, ${number}`,
    element,
    ...claim,
  })),
);

/** The names of tests and of their groups, as they are written. @param {string} source */
const namesIn = (source) =>
  new Set(
    [...source.matchAll(/\b(?:it|describe)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs)].map(
      ([, , name = '']) => name,
    ),
  );

describe('the accessibility of each element', () => {
  it('is told of every element that there is', () => {
    assert.deepEqual(Object.keys(claims).sort(), readdirSync(join(root, 'src/widgets')).sort());
  });

  it('is told by every criterion of WCAG 2.2, A and AA', () => {
    assert.equal(criteria.filter(({ level }) => level === 'A').length, 31);
    assert.equal(criteria.filter(({ level }) => level === 'AA').length, 24);
    const numbers = criteria.map(({ number }) => number).sort();
    for (const [element, own] of Object.entries(claims)) {
      assert.deepEqual(Object.keys(own).sort(), numbers, element);
    }
  });

  it('is summed up in Storybook as its own page does', () => {
    assert.deepEqual(
      standings()
        .map(({ tag }) => tag)
        .sort(),
      Object.keys(claims)
        .map((name) => `dia-${name}`)
        .sort(),
    );
    for (const { tag, counts, open } of standings()) {
      const page = read(`${FOLDER}/${tag.replace('dia-', '')}.md`);
      const tally = [...page.matchAll(/^\| [^|]+ \| (\d+) +\|$/gm)].map(([, count]) =>
        Number(count),
      );
      assert.deepEqual(counts.filter(Boolean), tally, tag);
      const unsure = [...page.matchAll(/^\| ([\d.]+) (.+?) +\|.*\*\*Nog niet bevestigd\*\*/gm)];
      assert.deepEqual(
        open.map(({ number, name }) => [number, name]),
        unsure.map(([, ...found]) => found),
        tag,
      );
      assert.equal(counts[Object.keys(RESULTS).indexOf('person')], open.length, tag);
    }
  });

  it('is proved by tests that exist', () => {
    const missing = all.flatMap(({ about, tests }) =>
      tests.map(testOf).flatMap(({ file, name }) => {
        if (!existsSync(join(root, file))) return [`${about}: there is no ${file}`];
        return namesIn(read(file)).has(name) ? [] : [`${about}: ${file} has no "${name}"`];
      }),
    );
    assert.deepEqual(missing, []);
  });

  it('is proved in Dutch, by nothing that no claim names', () => {
    const named = new Set(all.flatMap(({ tests }) => tests));
    assert.deepEqual(Object.keys(proofs).sort(), [...named].sort());
    for (const proof of Object.values(proofs)) assert.match(proof, /^(?:[A-ZÉ]|axe ).*\.$/);
  });

  it('is not proved by a test of other elements', () => {
    const lists = read('tests/widgets/helpers.ts');
    const wrong = all.flatMap(({ about, element, tests }) =>
      tests
        .map(testOf)
        .filter(({ file }) => {
          const source = read(file);
          const isOfLists = /^for \(const tag of tags\)/m.test(source);
          return (
            isOfLists &&
            !lists.includes(`'dia-${element}': {`) &&
            !source.includes(`dia-${element}`)
          );
        })
        .map(({ file }) => `${about}: ${file} is about others`),
    );
    assert.deepEqual(wrong, []);
  });

  it('is claimed to be good only with a reason, and never without a word', () => {
    for (const { about, result, how, tests } of all) {
      assert.match(how, /\.$/, about);
      if (result === 'person') assert.notEqual(tests.length, 0, about);
      if (result === 'absent') assert.equal(tests.length, 0, about);
    }
  });

  it('is written in pages that are up to date', async () => {
    for (const [path, text] of Object.entries(accessibilityPages())) {
      const file = join(root, path);
      const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
      assert.equal(read(path), formatted, `${path} is out of date. Run: npm run docs`);
    }
  });

  it('has no page that is about nothing any more; README and overview link to all others', () => {
    const first = read(`${FOLDER}/README.md`);
    const written = ['README.md', 'test-script.md'];
    const made = Object.keys(accessibilityPages()).map((path) => path.slice(FOLDER.length + 1));
    assert.deepEqual(readdirSync(join(root, FOLDER)).sort(), [...written, ...made].sort());
    const overview = read(`${FOLDER}/overview.md`);
    for (const name of ['overview.md', 'test-script.md'])
      assert.ok(first.includes(`(${name})`), name);
    for (const name of made.filter((one) => one !== 'overview.md'))
      assert.ok(overview.includes(`(${name})`), name);
  });
});
