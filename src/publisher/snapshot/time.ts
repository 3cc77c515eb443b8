import { day } from '../../text/date.js';
import type { Texts } from '../../text/index.js';
import type { HtmlElement } from './html.js';
import { h } from './html.js';

/** A day of a feed, for people and for machines. */
export const time = (date: string | undefined, texts: Texts): HtmlElement | undefined =>
  date === undefined ? undefined : h('time', { datetime: date }, day(date, texts));
