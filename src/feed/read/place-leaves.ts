import type { Leaf, Leaves } from './leaves.js';

const within = (value: unknown, most: number) => Math.abs(value as number) <= most;

/**
 * Whether a position in the Netherlands is written latitude first. As it is written it lies in the open
 * sea off Somalia, where nobody has an initiative.
 */
export const isSwapped = ([first, second]: readonly number[]): boolean =>
  Math.abs((first ?? 0) - 52.15) < 1.55 && Math.abs((second ?? 0) - 5.25) < 2.05;

const position: Leaf = (value) =>
  Array.isArray(value) &&
  value.every(Number.isFinite) &&
  within(value[0], 180) &&
  within(value[1], 90) &&
  !isSwapped(value as number[])
    ? [value[0], value[1]]
    : undefined;

/** The kinds of values that tell where something is. */
export const placeLeaves = {
  position,
  point: (value, base) => {
    const { type, coordinates } = Object(value) as { type?: unknown; coordinates?: unknown };
    return type === 'Point' ? position(coordinates, base) : undefined;
  },
} satisfies Leaves;
