/**
 * The smallest widget, on which the promises of the base class are tried: news as the feed has it,
 * and nothing of its own beside a title, small facts, a text and an image.
 */
import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { news } from '../../src/feed/read/sections/news.js';
import type { NewsItem } from '../../src/feed/schema/index.js';
import { news as texts } from '../../src/text/nl/news.js';
import { define } from '../../src/ui/define.js';
import { renderImage } from '../../src/ui/image.js';
import { renderMeta, renderSummary, renderTitle } from '../../src/ui/item.js';
import { DiaListWidget } from '../../src/ui/list-widget.js';
import type { Widget } from './helpers.js';
import { mount, settled } from './helpers.js';

class DiaProbe extends DiaListWidget<'news'> {
  constructor() {
    super({ section: news, texts });
  }

  protected override renderItem(item: NewsItem): TemplateResult {
    const context = this.itemContext;
    const { title, kind, image } = item;
    return html`
      <div class="body">
        ${renderTitle(item, title, context)}
        ${renderMeta([kind && kind !== 'news' ? this.texts.kinds[kind] : undefined])}
        ${renderSummary(item, context)}
      </div>
      ${renderImage(image, context)}
    `;
  }
}

define('dia-probe', DiaProbe);

/** Puts a probe with a feed in the page. */
export const mountProbe = (src: string, attributes = '', inside = ''): Widget =>
  mount(`<dia-probe src="${src}" loading="eager" ${attributes}>${inside}</dia-probe>`);

/** As `mountProbe`, and waits until it is done with loading. */
export const showProbe = (src: string, attributes = '', inside = ''): Promise<Widget> =>
  settled(mountProbe(src, attributes, inside));

/** What the probe says where there is nothing, and what its buttons say. */
export const NOTHING = texts.empty;
export const RETRY = 'Probeer opnieuw';
export const MORE = 'Meer tonen';

/** What a page shows where a widget cannot. */
export const FALLBACK =
  '<p class="fallback">Bezoek <a href="https://host.example/">onze site</a></p>';
export const fallbackOf = (widget: Element): HTMLElement =>
  widget.querySelector('.fallback') as HTMLElement;
