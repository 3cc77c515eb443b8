import { common } from './en/common.js';
import { news } from './en/news.js';
import { partners } from './en/partners.js';
import { priorities } from './en/priorities.js';
import { subgoals } from './en/subgoals.js';
import type { Translation } from './texts.js';

export const en: Translation = {
  common,
  news,
  partners,
  priorities,
  subgoals,
};
