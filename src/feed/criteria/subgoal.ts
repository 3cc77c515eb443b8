import { subgoals } from '../read/sections/subgoals.js';
import type { Facet, Knowledge, Normalizers, ValueNames } from './criterion.js';

export const subgoal = {
  fields: ['subgoals'],
  valuesFrom: subgoals,
  isPreset: true,
  control: 'select',
  isOfferedEarly: true,
  needs: 'subgoals',
  // Resolving a number takes the subgoals themselves.
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
    // Of two subgoals with the same number the first counts. Ids take precedence over numbers.
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
