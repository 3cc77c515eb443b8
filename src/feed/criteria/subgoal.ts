import { subgoals } from '../read/sections/subgoals.js';
import type { Facet, Knowledge, Normalizers, ValueNames } from './criterion.js';

export const subgoal = {
  fields: ['subgoals'],
  valuesFrom: subgoals,
  isPreset: true,
  control: 'select',
  isOfferedEarly: true,
  needs: 'subgoals',
  // Only the subgoals themselves tell which one a number means.
  needsFor: (value) => /^\d+$/.test(value),
  normalizers,
  nameOf,
  choices: (names) =>
    [...names.subgoals]
      .sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity) || 0)
      .map(({ id, title, language }) => ({ value: id, name: title, language })),
} as const satisfies Facet;

function normalizers({ subgoals = [] }: Knowledge): Normalizers {
  const ids = new Map(
    // Of two with one number the first counts, and an id that looks like a number is an id.
    [...subgoals].reverse().map(({ id, number }) => [String(number ?? id), id]),
  );
  for (const { id } of subgoals) ids.set(id, id);
  const idOf = (text: string) => ids.get(text) ?? text;
  return { normalizeRecordValue: idOf, normalizeFilterValue: idOf };
}

function nameOf(value: string, names: ValueNames): string | undefined {
  const wanted = normalizers(names).normalizeFilterValue(value);
  return names.subgoals.find(({ id }) => id === wanted)?.title;
}
