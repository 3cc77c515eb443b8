import { fold } from '../../../util/fold.js';

/**
 * Synonyms for the words of closed lists, folded and separated by bars. The words of schema.org need no
 * entry: `EventCancelled` is `cancelled`. A postponed event has no new date yet, so it is not `moved`.
 */
const SYNONYMS: Readonly<Record<string, string>> = {
  // Events.
  scheduled: 'confirmed|gepland|bevestigd|gaat door|op schema',
  cancelled: 'canceled|geannuleerd|gecanceld|afgelast|afgezegd|vervalt|vervallen|gaat niet door',
  moved: 'rescheduled|movedonline|verplaatst|verschoven|verzet',
  // Initiatives.
  planned: 'gepland|in voorbereiding|voorbereiding|toekomstig|idee|start binnenkort|upcoming',
  active:
    'actief|loopt|lopend|loopt nu|in uitvoering|uitvoering|bezig|gestart|doorlopend|ongoing|running|current',
  ended:
    'afgelopen|afgerond|afgesloten|beeindigd|gestopt|klaar|voltooid|gereed|niet meer actief|finished|completed|done',
  // Partners.
  initiator: 'initiatiefnemer|trekker|oprichter',
  association: 'beroepsvereniging|vereniging|koepel',
  partner: 'partners|samenwerkingspartner|deelnemer',
  // Instruments and news.
  guide: 'handreiking|handleiding|gids|leidraad|handboek',
  game: 'spel|serious game',
  workshop: 'training|cursus|leergang',
  scan: 'quickscan|quick scan|zelfscan',
  book: 'boek|boekje',
  toolkit: 'gereedschap|gereedschapskist|toolbox|koffer',
  publication: 'publicatie|publicaties|rapport|factsheet',
  news: 'nieuws|nieuwsbericht|bericht|persbericht',
  column: 'columns|opinie|blog',
  interview: 'interviews|vraaggesprek',
  experience: 'ervaring|ervaringen|praktijkvoorbeeld|praktijkverhaal|experiences|case study',
};

/**
 * Finds the word of a closed list that a text means.
 * @param words - The words of the list.
 * @returns The word; for an unknown text, that text without the address of schema.org.
 */
export function understoodWord(text: string, words: readonly string[]): string {
  const plain = text
    .trim()
    .replace(/^https?:\/\/schema\.org\//i, '')
    .replace(/^Event(?=[A-Z])/, '');
  const folded = fold(plain);
  return (
    words.find((word) => word === folded || SYNONYMS[word]?.split('|').includes(folded)) ?? plain
  );
}
