import { daysIn } from '../date.js';
import type { Texts } from '../texts.js';

export const nl: Texts = {
  language: 'nl',
  thousands: '.',
  day: daysIn('nl-NL'),
  loading: 'Bezig met laden…',
  loaded: 'Geladen',
  failed: {
    network: 'We kunnen de gegevens nu niet ophalen.',
    timeout: 'Het ophalen van de gegevens duurt te lang.',
    status: 'We kunnen de gegevens nu niet ophalen.',
    'too-large': 'We kunnen de gegevens niet tonen. Er zijn er te veel.',
    'not-json': 'We kunnen de gegevens nu niet lezen.',
    'not-a-feed': 'We kunnen de gegevens nu niet lezen.',
    'no-section': 'Deze gegevens zijn er nu niet.',
  },
  retry: 'Probeer opnieuw',
  stale: (date) => `Bijgewerkt op ${date}. Er is nu geen nieuwere informatie te krijgen.`,
  more: 'Meer tonen',
  shown: (shown, all) => `${shown} van ${all} getoond`,
};
