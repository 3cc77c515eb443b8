/** What widgets fetch when they need it, fetched beforehand: nothing of a story comes late. */
import '../../src/feed/read/sections/themes.js';
import '../../src/geo/base-map.js';
import '../../src/geo/geography.js';
import '../../src/text/en.js';
import '../../src/text/fy.js';
import '../../src/ui/problems.js';
import '../../src/ui/selection.js';
import '../../src/util/plain-text.js';
import '../../src/widgets/feed/sharing.js';
import '../../src/widgets/initiative-map/backdrop.js';
import '../../src/widgets/initiative-map/download.js';
import '../../src/widgets/initiative-map/interaction.js';
import '../../src/widgets/initiative-map/search.js';
