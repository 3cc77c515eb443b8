import { common } from './en/common.js';
import { events } from './en/events.js';
import { initiatives } from './en/initiatives.js';
import { instruments } from './en/instruments.js';
import { news } from './en/news.js';
import { partners } from './en/partners.js';
import { priorities } from './en/priorities.js';
import { programme } from './en/programme.js';
import { projects } from './en/projects.js';
import { subgoals } from './en/subgoals.js';
import { themes } from './en/themes.js';
import type { Translation } from './texts.js';

export const en: Translation = {
  common,
  events,
  initiatives,
  instruments,
  news,
  partners,
  priorities,
  programme,
  projects,
  subgoals,
  themes,
};
