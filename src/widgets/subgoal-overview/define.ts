import { define } from '../../ui/define.js';
import { DiaSubgoalOverview } from './subgoal-overview.js';

define('dia-subgoal-overview', DiaSubgoalOverview);

declare global {
  interface HTMLElementTagNameMap {
    'dia-subgoal-overview': DiaSubgoalOverview;
  }
}
