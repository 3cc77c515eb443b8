/**
 * What the widget of a section says at first, by language: its heading, what it says when there is
 * nothing, and the link to a page with everything. Sections that have a widget are in src/text.
 */
export const startingTexts = {
  programme: {
    nl: [
      'Over het programma',
      'Er is nog geen informatie over het programma.',
      'Meer over het programma',
    ],
    en: [
      'About the programme',
      'There is no information about the programme yet.',
      'More about the programme',
    ],
    fy: [
      'Oer it programma',
      'Der is noch gjin ynformaasje oer it programma.',
      'Mear oer it programma',
    ],
  },
  themes: {
    nl: ['Aan de slag', 'Er zijn nog geen thema’s.', 'Alle thema’s'],
    en: ['Get started', 'There are no themes yet.', 'All themes'],
    fy: ['Oan de slach', 'Der binne noch gjin tema’s.', 'Alle tema’s'],
  },
  instruments: {
    nl: ['Instrumenten', 'Er zijn nog geen instrumenten.', 'Alle instrumenten'],
    en: ['Tools', 'There are no tools yet.', 'All tools'],
    fy: ['Ynstruminten', 'Der binne noch gjin ynstruminten.', 'Alle ynstruminten'],
  },
  projects: {
    nl: ['Projecten', 'Er zijn nog geen projecten.', 'Alle projecten'],
    en: ['Projects', 'There are no projects yet.', 'All projects'],
    fy: ['Projekten', 'Der binne noch gjin projekten.', 'Alle projekten'],
  },
  events: {
    nl: ['Agenda', 'Er staan geen activiteiten in de agenda.', 'De hele agenda'],
    en: ['Events', 'There are no events planned.', 'All events'],
    fy: ['Aginda', 'Der steane gjin aktiviteiten yn de aginda.', 'De hiele aginda'],
  },
  initiatives: {
    nl: ['Initiatieven', 'Er zijn nog geen initiatieven.', 'Alle initiatieven'],
    en: ['Initiatives', 'There are no initiatives yet.', 'All initiatives'],
    fy: ['Inisjativen', 'Der binne noch gjin inisjativen.', 'Alle inisjativen'],
  },
};
