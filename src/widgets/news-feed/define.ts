import { define } from '../../ui/define.js';
import { DiaNewsFeed } from './news-feed.js';

define('dia-news-feed', DiaNewsFeed);

declare global {
  interface HTMLElementTagNameMap {
    'dia-news-feed': DiaNewsFeed;
  }
}
