import { periodText } from '../period.js';
import type { Present, Reference } from './presentation.js';
import { dateText } from './presentation.js';

/** Presents a programme: its period, initiators, documents, infographic and contacts. */
export const present: Present<'programme'> = (record, { texts, related, now }) => {
  const {
    name,
    abbreviation,
    period,
    documents = [],
    infographic,
    contact = {},
    language,
  } = record;
  return {
    title: abbreviation ? `${name} (${abbreviation})` : name,
    meta: [period && periodText(period, texts, now)],
    facts: [
      {
        label: texts.initiators,
        values: related('partners')
          .filter(({ role }) => role === 'initiator')
          .map(({ name, url, language }) => ({ text: name, url, language })),
      },
      {
        label: texts.documents,
        values: documents.map(({ title, url, date }) => ({
          text: title,
          url,
          language,
          date: dateText(date, texts),
        })),
      },
      {
        label: texts.infographic,
        // A snapshot has no addresses that are relative to nothing known.
        values: infographic?.src ? [{ text: texts.viewInfographic, url: infographic.src }] : [],
      },
      { label: texts.contact, values: contactsOf(contact, texts.contactPage) },
    ],
  };
};

/** @param page - What a contact page is called. */
function contactsOf(
  { email, url }: { readonly email?: string | undefined; readonly url?: string | undefined },
  page: string,
): Reference[] {
  const address = url?.match(/^mailto:([^?]+)/)?.[1];
  return [
    ...(email ? [{ text: email, url: `mailto:${email}` }] : []),
    ...(url ? [{ text: address ?? page, url }] : []),
  ];
}
