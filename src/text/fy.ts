import { common } from './fy/common.js';
import { initiatives } from './fy/initiatives.js';
import { news } from './fy/news.js';
import { partners } from './fy/partners.js';
import { priorities } from './fy/priorities.js';
import { subgoals } from './fy/subgoals.js';
import type { Translation } from './texts.js';

export const fy: Translation = {
  common,
  initiatives,
  news,
  partners,
  priorities,
  subgoals,
};
