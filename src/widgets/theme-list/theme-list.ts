import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { themes } from '../../feed/read/sections/themes.js';
import type { Theme } from '../../feed/schema/index.js';
import { themes as texts } from '../../text/nl/themes.js';
import { present } from '../../text/records/themes.js';
import { renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { card } from '../../ui/looks/card.js';
import { DiaListWidget } from '../../ui/list-widget.js';
import { styles } from './theme-list.styles.js';

/**
 * The themes that a municipality can start with ("Aan de slag met …"). Shows the number of instruments
 * of each if another widget on the page shows instruments.
 * @tag dia-theme-list
 */
export class DiaThemeList extends DiaListWidget<'themes'> {
  static override styles = [DiaListWidget.styles, card, styles];

  constructor() {
    super({ section: themes, texts, observedSections: ['instruments'] });
  }

  protected override get layoutName(): string {
    return 'cards';
  }

  protected override renderItem(theme: Theme): TemplateResult {
    const context = this.itemContext;
    const { title, meta } = present(theme, context);
    return html`
      <div class="body">
        ${renderTitle(theme, title, context)} ${renderSummary(theme, context)} ${renderMeta(meta)}
      </div>
    `;
  }
}
