import { formatCount } from '../count.js';
import type { Present } from './presentation.js';

/** Presents a theme: how many instruments there are for it, as far as they are known. */
export const present: Present<'themes'> = ({ id, title }, { texts, related }) => {
  const count = related('instruments').filter(({ themes }) => themes?.includes(id)).length;
  return { title, meta: [count ? formatCount(count, texts.noun, texts) : undefined] };
};
