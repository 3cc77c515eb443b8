import { daysIn } from '../date.js';
import type { Texts } from '../texts.js';

export const nl: Texts = {
  language: 'nl',
  day: daysIn('nl-NL'),
  failed: {
    network: 'We kunnen de informatie nu niet laden.',
    timeout: 'Het laden duurt te lang.',
    status: 'We kunnen de informatie nu niet laden.',
    'too-large': 'We kunnen de informatie niet tonen: het bestand is te groot.',
    'not-json': 'We kunnen de informatie nu niet lezen.',
    'not-a-feed': 'We kunnen de informatie nu niet lezen.',
    'no-section': 'Deze informatie is er nu niet.',
  },
  retry: 'Probeer het opnieuw',
  stale: (date) => `Deze informatie is van ${date}. Nieuwere informatie kunnen we nu niet ophalen.`,
  incomplete: 'Een deel van deze informatie kunnen we nu niet laden.',
  more: 'Toon meer',
  shown: (shown, all) => `${shown} van ${all} getoond`,
};
