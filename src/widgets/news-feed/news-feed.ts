import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html } from 'lit';

import { newsOf } from '../../feed/arrange/news.js';
import { news } from '../../feed/read/sections/news.js';
import { partners } from '../../feed/read/sections/partners.js';
import type { NewsItem } from '../../feed/schema/index.js';
import { news as texts } from '../../text/nl/news.js';
import { present } from '../../text/records/news.js';
import { rows } from '../../ui/looks/rows.js';
import { enumListAttribute } from '../../ui/report.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './news-feed.styles.js';

/**
 * News of the programme, or of any JSON Feed, newest first.
 * @tag dia-news-feed
 */
export class DiaNewsFeed extends DiaWidget<'news'> {
  static override styles = [DiaWidget.styles, rows, styles];

  static override properties: PropertyDeclarations = {
    kind: {},
  };

  /** Only these kinds, separated by commas: `news`, `column`, `interview`, `guide`, `publication`. */
  kind: string | undefined;

  constructor() {
    super(news, texts, [partners]);
  }

  protected override arrange(records: readonly NewsItem[]): readonly NewsItem[] {
    const kinds = enumListAttribute(this, 'kind', this.kind, Object.keys(texts.kinds));
    return newsOf(records, kinds);
  }

  protected override renderItem(item: NewsItem): TemplateResult {
    const { title, meta } = present(item, this.presentationContext);
    return html`
      <div class="body">
        ${this.renderTitle(item, title)} ${this.renderMeta(meta)} ${this.renderSummary(item)}
      </div>
      ${this.renderPicture(item.image)}
    `;
  }
}
