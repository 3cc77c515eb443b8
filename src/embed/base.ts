/** What every widget needs, so that `dia.js` can start it together with the widget itself. */
import '../ui/list-widget.js';
