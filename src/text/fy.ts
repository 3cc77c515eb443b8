import { common } from './fy/common.js';
import { events } from './fy/events.js';
import { initiatives } from './fy/initiatives.js';
import { instruments } from './fy/instruments.js';
import { news } from './fy/news.js';
import { partners } from './fy/partners.js';
import { priorities } from './fy/priorities.js';
import { programme } from './fy/programme.js';
import { projects } from './fy/projects.js';
import { subgoals } from './fy/subgoals.js';
import { themes } from './fy/themes.js';
import type { Translation } from './texts.js';

export const fy: Translation = {
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
