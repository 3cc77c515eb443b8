import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { partnersWith } from '../../feed/arrange/partners.js';
import { partners } from '../../feed/read/sections/partners.js';
import type { Partner } from '../../feed/schema/index.js';
import { partners as texts } from '../../text/nl/partners.js';
import { present } from '../../text/records/partners.js';
import { enumAttribute, enumListAttribute } from '../../ui/attributes.js';
import { renderImage } from '../../ui/image.js';
import { renderMeta, renderSummary, renderTitle } from '../../ui/item.js';
import { card } from '../../ui/looks/card.js';
import { rows } from '../../ui/looks/rows.js';
import { DiaListWidget } from '../../ui/list-widget.js';
import { styles } from './partner-list.styles.js';

/**
 * The partners of the programme: logo, name, role and summary, with a link to their website.
 * @tag dia-partner-list
 */
export class DiaPartnerList extends DiaListWidget<'partners'> {
  static override styles = [DiaListWidget.styles, card, rows, styles];

  static override properties: PropertyDeclarations = {
    layout: {},
    roleFilter: { attribute: 'role-filter' },
  };

  /** Layout of the list: cards, rows, or logos with names. */
  layout: 'cards' | 'list' | 'logos' = 'cards';

  /** Shows only these roles, separated by commas: `initiator`, `association`, `partner`. */
  roleFilter: string | undefined;

  constructor() {
    super({ section: partners, texts });
  }

  protected override get layoutName(): string {
    return enumAttribute(this, 'layout', this.layout, ['cards', 'list', 'logos']);
  }

  protected override arrange(records: readonly Partner[]): readonly Partner[] {
    const roles = enumListAttribute(this, 'role-filter', this.roleFilter, Object.keys(texts.roles));
    return partnersWith(records, roles);
  }

  protected override renderItem(partner: Partner): TemplateResult {
    const context = this.itemContext;
    const { name, abbreviation, logo } = partner;
    const { title, meta } = present(partner, context);
    const hasText = this.layoutName !== 'logos';
    return html`
      <span class="logo">
        <span class="monogram" aria-hidden="true">${initials(abbreviation ?? name)}</span>
        ${renderImage(logo, context)}
      </span>
      <div class="body">
        ${renderTitle(partner, title, context)}
        ${hasText ? [renderMeta(meta), ' ', renderSummary(partner, context)] : nothing}
      </div>
    `;
  }
}

/** Initials of a name, three at most, to show instead of a logo. */
const initials = (name: string): string =>
  /^[^\s]{1,3}$/.test(name)
    ? name
    : name
        .split(/[\s–-]+/)
        .map(([letter = '']) => letter)
        // Only capitals, and letters of scripts without capitals.
        .filter((letter) => /[\p{Lu}\p{Lo}]/u.test(letter))
        .slice(0, 3)
        .join('') || name.slice(0, 1);
