/** The demo runs on the sources; a site of its own has `dia.js` from `npm run build` here. */
import '../src/embed/dia.js';
