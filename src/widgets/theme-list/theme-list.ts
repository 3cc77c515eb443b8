import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { themes } from '../../feed/read/sections/themes.js';
import type { Theme } from '../../feed/schema/index.js';
import { themes as texts } from '../../text/nl/themes.js';
import { present } from '../../text/records/themes.js';
import { card } from '../../ui/looks/card.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './theme-list.styles.js';

/**
 * The themes that a municipality can start with ("Aan de slag met …"), with how many instruments
 * there are for each where these are on the page too.
 * @tag dia-theme-list
 */
export class DiaThemeList extends DiaWidget<'themes'> {
  static override styles = [DiaWidget.styles, card, styles];

  constructor() {
    super(themes, texts, [], ['instruments']);
  }

  protected override get layoutName(): string {
    return 'cards';
  }

  protected override renderItem(theme: Theme): TemplateResult {
    const { title, meta } = present(theme, this.presentationContext);
    return html`
      <div class="body">
        ${this.renderTitle(theme, title)} ${this.renderSummary(theme)} ${this.renderMeta(meta)}
      </div>
    `;
  }
}
