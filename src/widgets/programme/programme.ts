import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { partners } from '../../feed/read/sections/partners.js';
import { programme } from '../../feed/read/sections/programme.js';
import type { Programme } from '../../feed/schema/index.js';
import { day } from '../../text/date.js';
import { programme as texts } from '../../text/nl/programme.js';
import { periodText } from '../../text/period.js';
import type { Named } from '../../ui/looks/facts.js';
import { facts, factsStyles, linked } from '../../ui/looks/facts.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './programme.styles.js';

/**
 * What the programme is: name, period, summary, who began it, its work programmes, an infographic and
 * how to reach it.
 * @tag dia-programme
 * @csspart facts - Who began it, its work programmes and how to reach it.
 */
export class DiaProgramme extends DiaWidget<'programme'> {
  static override styles = [DiaWidget.styles, factsStyles, styles];

  constructor() {
    super(programme, texts, [partners]);
  }

  protected override get usualLimit(): number {
    return 1;
  }

  /** There is one programme, which is no list. */
  protected override renderList(records: readonly Programme[]): TemplateResult {
    return html`<div class="list" part="list">
      ${records.map((record) => html`<div class="item" part="item">${this.renderItem(record)}</div>`)}
    </div>`;
  }

  protected override renderItem(record: Programme): TemplateResult {
    const { texts } = this;
    const { name, abbreviation, period, documents = [], infographic } = record;
    const initiators = this.along('partners').filter(({ role }) => role === 'initiator');
    const links = (records: readonly Named[]) => linked(records, (one) => this.languageOf(one));
    return html`
      <div class="body">
        ${this.renderTitle(record, abbreviation ? `${name} (${abbreviation})` : name)}
        ${this.renderMeta([period && periodText(period, texts)])} ${this.renderSummary(record)}
      </div>
      ${facts([
        [texts.initiators, links(initiators)],
        [
          texts.documents,
          documents.map(
            ({ title, url, date }) =>
              html`<a href=${url} lang=${this.languageOf(record)}>${title}</a>
                ${date && html`<time datetime=${date}>(${day(date, texts)})</time>`}`,
          ),
        ],
        [
          texts.infographic,
          links(infographic ? [{ title: texts.viewInfographic, url: infographic.src }] : []),
        ],
        [texts.contact, links(this.#contacts(record))],
      ])}
      ${this.renderPicture(infographic)}
    `;
  }

  #contacts({ contact: { email, url } = {} }: Programme): Named[] {
    return [
      { title: email, url: email && `mailto:${email}` },
      { title: url?.match(/^mailto:([^?]+)/)?.[1] ?? this.texts.contactPage, url },
    ].filter(({ url }) => url);
  }
}
