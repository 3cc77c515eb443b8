import { subgoals as section } from '../../../feed/read/sections/subgoals.js';
import { subgoals as dutch } from '../../../text/nl/subgoals.js';
import { SUBGOAL_LIMIT, present } from '../../../text/records/subgoals.js';
import type { WidgetSnapshot } from '../widget.js';

export const subgoalOverview: WidgetSnapshot<'subgoals'> = {
  section,
  dutch,
  present,
  defaultLimit: SUBGOAL_LIMIT,
  isNumbered: true,
};
