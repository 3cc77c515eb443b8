import { fold } from '../../util/fold.js';

/** What people write for the closed lists of the feed, folded, with bars between. */
const WORDS: Readonly<Record<string, string>> = {
  // Events; as schema.org, iCalendar and people have it.
  scheduled: 'gaat door|gepland|bevestigd|confirmed|eventscheduled|publish',
  cancelled: 'canceled|geannuleerd|afgelast|gaat niet door|vervallen|eventcancelled',
  moved: 'verplaatst|verzet|uitgesteld|rescheduled|postponed|eventrescheduled|eventpostponed',
  // Initiatives.
  planned: 'gepland|in voorbereiding|voorbereiding|idee|nieuw|start binnenkort',
  active: 'actief|lopend|loopt|in uitvoering|uitvoering|bezig|gestart|doorlopend',
  ended: 'afgerond|beeindigd|gestopt|klaar|voltooid|gereed|afgesloten|niet meer actief',
  // News, instruments.
  news: 'nieuws|nieuwsbericht|bericht|actueel|persbericht',
  column: 'columns|blog|opinie',
  interview: 'interviews|gesprek',
  guide: 'handreiking|gids|handleiding|leidraad|handboek',
  publication: 'publicatie|publicaties|rapport|onderzoek|factsheet',
  game: 'spel|serious game',
  workshop: 'training|cursus|sessie|leergang',
  scan: 'quickscan|quick scan|zelfscan|check',
  book: 'boek|boekje',
  toolkit: 'gereedschap|gereedschapskist|toolbox|koffer',
  // Partners.
  initiator: 'initiatiefnemer|trekker|oprichter',
  association: 'vereniging|beroepsvereniging|koepel',
  partner: 'partners|deelnemer',
};

/**
 * Finds what a word stands for in a closed list.
 * @param allowed - The words of the list with bars between, as in the tables of the reader.
 * @returns The word as it was given when it stands for none.
 */
export function closedWord(text: string, allowed: string): string {
  const word = fold(text);
  const found = allowed
    .split('|')
    .find((one) => fold(one) === word || WORDS[one]?.split('|').includes(word));
  return found ?? text;
}
