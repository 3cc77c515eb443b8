import { contactLeaves } from './contact-leaves.js';
import type { leaves } from './leaves.js';
import { placeLeaves } from './place-leaves.js';

/** The kinds of values that few sections have; each imports its own, so that others need not fetch them. */
export const rareLeaves = { ...placeLeaves, ...contactLeaves };

/** All kinds; `image` is a record that may also be written as its address alone. */
export type Kind = keyof typeof leaves | keyof typeof rareLeaves | 'image';
