import { fold } from '../../../util/fold.js';

/**
 * What people write for the words of closed lists, as `fold` makes it. Those of schema.org stand for
 * themselves: `EventCancelled` is `cancelled`. An event that is postponed has no new date, so that it is
 * not `moved`.
 */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  scheduled: ['confirmed', 'gepland', 'bevestigd', 'gaat door', 'op schema'],
  cancelled: [
    'canceled',
    'geannuleerd',
    'gecanceld',
    'afgelast',
    'afgezegd',
    'vervalt',
    'vervallen',
    'gaat niet door',
  ],
  moved: ['rescheduled', 'movedonline', 'verplaatst', 'verschoven', 'verzet'],
  planned: ['gepland', 'in voorbereiding', 'toekomstig', 'upcoming'],
  active: [
    'actief',
    'loopt',
    'lopend',
    'loopt nu',
    'in uitvoering',
    'ongoing',
    'running',
    'current',
  ],
  ended: [
    'afgelopen',
    'afgerond',
    'afgesloten',
    'beeindigd',
    'gestopt',
    'finished',
    'completed',
    'done',
  ],
  initiator: ['initiatiefnemer'],
  association: ['beroepsvereniging', 'vereniging'],
  partner: ['samenwerkingspartner'],
  guide: ['handreiking', 'handleiding', 'gids'],
  game: ['spel'],
  workshop: ['training'],
  scan: ['quickscan', 'zelfscan'],
  book: ['boek'],
  toolkit: ['gereedschap', 'gereedschapskist'],
  publication: ['publicatie', 'rapport'],
  news: ['nieuws', 'nieuwsbericht'],
  column: ['opinie'],
  interview: ['vraaggesprek'],
};

/**
 * The word of a closed list that a text means.
 * @param words - Those of the list.
 * @returns A word that is none of them without the address of schema.org, as it can be shown.
 */
export function understoodWord(text: string, words: readonly string[]): string {
  const plain = text
    .trim()
    .replace(/^https?:\/\/schema\.org\//i, '')
    .replace(/^Event(?=[A-Z])/, '');
  const folded = fold(plain);
  return words.find((word) => word === folded || SYNONYMS[word]?.includes(folded)) ?? plain;
}
