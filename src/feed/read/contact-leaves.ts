import { WEB, resolveUrl } from '../../util/url.js';
import type { Leaves } from './leaves.js';
import { matching } from './leaves.js';

export const WEB_OR_MAIL = [...WEB, 'mailto:'];

/** The kinds of values by which somebody can be reached. */
export const contactLeaves = {
  link: (value, base) =>
    typeof value === 'string' ? resolveUrl(value, base, WEB_OR_MAIL) : undefined,
  email: matching((value) => /^[^\s@<>?&]+@[^\s@<>?&]+$/.test(value)),
} satisfies Leaves;
