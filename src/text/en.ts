import { common } from './en/common.js';
import { initiatives } from './en/initiatives.js';
import { news } from './en/news.js';
import { partners } from './en/partners.js';
import { priorities } from './en/priorities.js';
import { subgoals } from './en/subgoals.js';
import type { Translation } from './texts.js';

export const en: Translation = {
  common,
  initiatives,
  news,
  partners,
  priorities,
  subgoals,
};
