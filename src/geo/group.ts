import type { Counted, Gathered, Place } from './gather.js';
import { byCount, merge, type Circle } from './merge.js';
import { worldSize, type Bounds, type WorldPoint } from './projection.js';

/** Initiatives that one marker stands for. */
export interface Group extends Circle {
  /**
   * That of its largest place, or `initiative 12` where one that shows apart is the largest. No other
   * group at this zoom has it, and at the next zoom the group with this largest place has it again.
   */
  readonly key: string;
  /** Of its largest place; a spot may have none. */
  readonly name: string | undefined;
  /** How many initiatives match. */
  readonly count: number;
  /** Where its initiatives come from, its largest place first. */
  readonly places: readonly Place[];
  /** How many of these are municipalities. */
  readonly municipalities: number;
  /** Where its largest place is. */
  readonly point: WorldPoint;
  /** Diameter of the marker in CSS pixels. */
  readonly size: number;
  readonly parts: readonly Part[];
}

/** What groups are made of: a place, or at street zooms one initiative. */
export interface Part extends Circle {
  readonly key: string;
  readonly place: Place;
  /** Index of the initiative that shows apart. */
  readonly initiative?: number;
  /** Those of its initiatives that have points show apart: this part stands for the others. */
  readonly isRest?: boolean;
}

/** Least space between markers in CSS pixels. */
const GAP = 4;

/** 44 CSS pixels for one initiative, which is a comfortable target, to 76 for thousands. */
export const markerSize = (count: number): number => Math.min(44 + 9 * Math.log10(count), 76);

const overlap = (one: Bounds, other: Bounds) =>
  one.left <= other.right &&
  one.right >= other.left &&
  one.top <= other.bottom &&
  one.bottom >= other.top;

/** The initiatives of a place that have points of their own, and what is left of it. */
const comeApart = (
  place: Place,
  rank: number,
  { places, points }: Gathered,
  { matches }: Counted,
): Part[] => {
  const parts: Part[] = [];
  let rest = 0;
  for (const index of place.members) {
    if (!matches[index]) continue;
    const [x = NaN, y = NaN] = [points[2 * index], points[2 * index + 1]];
    if (Number.isNaN(x)) {
      rest++;
      continue;
    }
    const [key, after] = [`initiative ${index}`, places.length + index];
    parts.push({ key, rank: after, count: 1, point: [x, y], place, initiative: index });
  }
  const { key, point } = place;
  if (rest) parts.push({ key, rank, count: rest, point, place, isRest: true });
  return parts;
};

/** What places are made of at a zoom, those that come apart in parts. */
export const partsAt = (
  places: Iterable<readonly [index: number, place: Place]>,
  gathered: Gathered,
  counted: Counted,
  zoom: number,
  within?: Bounds,
): Part[] => {
  const parts: Part[] = [];
  for (const [rank, place] of places) {
    const count = counted.byPlace[rank];
    if (!count) continue;
    const { key, point, bounds, apartFrom } = place;
    if (zoom >= apartFrom && bounds && (!within || overlap(bounds, within))) {
      for (const part of comeApart(place, rank, gathered, counted)) parts.push(part);
    } else parts.push({ key, rank, count, point, place });
  }
  return parts;
};

/** Groups of parts that would overlap. */
export const grouped = (parts: readonly Part[], zoom: number): Group[] =>
  merge(parts, worldSize(zoom), (count) => markerSize(count) + GAP).flatMap(({ parts, count }) => {
    const [largest] = parts;
    if (!largest) return [];
    const { key, rank, place, point } = largest;
    const places = [...new Set(parts.map((part) => part.place))];
    const municipalities = places.filter(({ kind }) => kind === 'municipality').length;
    const { name } = place;
    return {
      key,
      rank,
      name,
      count,
      places,
      municipalities,
      point,
      size: markerSize(count),
      parts,
    };
  });

/**
 * The groups that show at a zoom: places whose markers would overlap become one, which is called by
 * the largest. Together they have every initiative that matches and is on the map, each once; no two
 * markers overlap. The same input gives the same groups, the largest first.
 *
 * The time it takes depends on the number of places, and at street zooms on the number of initiatives
 * in sight.
 *
 * @param within - What is in sight, with some margin. At street zooms only places with initiatives in it
 *   come apart, which keeps a step cheap; without it all do.
 */
export const groupAt = (
  gathered: Gathered,
  counted: Counted,
  zoom: number,
  within?: Bounds,
): Group[] =>
  grouped(partsAt(gathered.places.entries(), gathered, counted, zoom, within), zoom).sort(byCount);
