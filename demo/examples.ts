/** Adds example events to the feed of this page. Loaded before `dia.ts`, which requests the feed. */
import { addExampleEvents } from './example-events.js';

const feed = document.querySelector('dia-feed[src]')?.getAttribute('src');
if (feed) addExampleEvents(new URL(feed, document.baseURI).href);
