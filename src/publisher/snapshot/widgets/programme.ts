import { programme as section } from '../../../feed/read/sections/programme.js';
import { programme as dutch } from '../../../text/nl/programme.js';
import { periodText } from '../../../text/period.js';
import { h } from '../html.js';
import type { WidgetSnapshot } from '../widget.js';
import { time } from '../time.js';

export const programme: WidgetSnapshot<'programme'> = {
  section,
  dutch,

  title: ({ name, abbreviation }) => (abbreviation ? `${name} (${abbreviation})` : name),

  meta: ({ period }, { texts }) => [period && periodText(period, texts)],

  facts: ({ documents = [], contact: { email, url } = {} }, { texts, related }) => [
    [
      texts.initiators,
      related('partners')
        .filter(({ role }) => role === 'initiator')
        .map((one) => (one.url ? h('a', { href: one.url }, one.name) : one.name)),
    ],
    [
      texts.documents,
      documents.map(({ title, url, date }) =>
        h('span', {}, h('a', { href: url }, title), date && ' ', time(date, texts)),
      ),
    ],
    [
      texts.contact,
      [
        ...(email ? [h('a', { href: `mailto:${email}` }, email)] : []),
        ...(url?.startsWith('http') ? [h('a', { href: url }, texts.contactPage)] : []),
      ],
    ],
  ],
};
