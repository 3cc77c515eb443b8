import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html } from 'lit';

import { newsOf } from '../../feed/arrange/news.js';
import { news } from '../../feed/read/sections/news.js';
import { partners } from '../../feed/read/sections/partners.js';
import { subscribe } from '../../feed/read/sections/subscribe.js';
import type { NewsItem } from '../../feed/schema/index.js';
import { news as texts } from '../../text/nl/news.js';
import { present } from '../../text/records/news.js';
import { enumListAttribute } from '../../ui/attributes.js';
import { renderImage } from '../../ui/image.js';
import { renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { rows } from '../../ui/looks/rows.js';
import { lazy } from '../../ui/lazy.js';
import { DiaListWidget } from '../../ui/list-widget.js';
import { styles } from './news-feed.styles.js';

/**
 * The news of the programme, or of any JSON Feed, newest first.
 * @tag dia-news-feed
 * @csspart subscribe - Button that shows how to follow the news in a news reader.
 * @csspart address - Field with the address of the news.
 * @csspart copy - Button that copies this address.
 */
export class DiaNewsFeed extends DiaListWidget<'news'> {
  static override styles = [DiaListWidget.styles, rows, styles];

  static override properties: PropertyDeclarations = {
    kind: {},
  };

  /**
   * Shows only these kinds, separated by commas: `news`, `column`, `interview`, `experience`, `guide`,
   * `publication`.
   */
  kind: string | undefined;

  readonly #subscribe = lazy(
    this,
    async () => new (await import('../../ui/subscribe.js')).Subscribe(this),
  );

  constructor() {
    super({ section: news, texts, relatedSections: [partners, subscribe] });
  }

  protected override arrange(records: readonly NewsItem[]): readonly NewsItem[] {
    const kinds = enumListAttribute(this, 'kind', this.kind, Object.keys(texts.kinds));
    return newsOf(records, kinds);
  }

  protected override renderAround(
    content: TemplateResult,
    message: TemplateResult,
  ): TemplateResult {
    return html`${message} ${content} ${this.renderSubscribe(['rss', 'atom'], this.#subscribe)}`;
  }

  protected override renderItem(item: NewsItem): TemplateResult {
    const context = this.itemContext;
    const { title, meta } = present(item, context);
    return html`
      <div class="body">
        ${renderTitle(item, title, context)} ${renderMeta(meta)} ${renderSummary(item, context)}
      </div>
      ${renderImage(item.image, context)}
    `;
  }
}
