import { define } from '../../ui/define.js';
import { DiaFeed } from './feed.js';

define('dia-feed', DiaFeed);

declare global {
  interface HTMLElementTagNameMap {
    'dia-feed': DiaFeed;
  }
}
