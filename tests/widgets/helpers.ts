/** What tests that need several widgets share: all of them, and `../ui/helpers.ts`. */
import '../../src/widgets/agenda/define.js';
import '../../src/widgets/feed/define.js';
import '../../src/widgets/initiative-map/define.js';
import '../../src/widgets/instrument-list/define.js';
import '../../src/widgets/news-feed/define.js';
import '../../src/widgets/partner-list/define.js';
import '../../src/widgets/priority-list/define.js';
import '../../src/widgets/programme/define.js';
import '../../src/widgets/project-list/define.js';
import '../../src/widgets/subgoal-overview/define.js';
import '../../src/widgets/theme-list/define.js';

export * from '../ui/helpers.js';
export * from './table.js';
