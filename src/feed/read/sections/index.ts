import type { SectionName } from '../../sections.js';
import type { Section } from '../section.js';
import { events } from './events.js';
import { initiatives } from './initiatives.js';
import { instruments } from './instruments.js';
import { news } from './news.js';
import { partners } from './partners.js';
import { priorities } from './priorities.js';
import { programme } from './programme.js';
import { projects } from './projects.js';
import { subgoals } from './subgoals.js';
import { submission } from './submission.js';
import { subscribe } from './subscribe.js';
import { themes } from './themes.js';

/** All sections, for tools that read whole feeds. A widget only imports its own section. */
export const sections: { readonly [S in SectionName]: Section<S> } = {
  programme,
  partners,
  subgoals,
  priorities,
  themes,
  instruments,
  projects,
  events,
  news,
  initiatives,
  submission,
  subscribe,
};
