import type { Language } from '../../text/languages.js';

/** What `embed.html` says beside its widget. */
export interface PageTexts {
  /** Of what the widget shows; the name of its host follows. */
  readonly source: string;
  readonly apart: string;
  readonly noWidget: string;
  readonly refused: (host: string) => string;
  readonly noFeed: string;
  readonly howTo: string;
}

const nl: PageTexts = {
  source: 'Bron:',
  apart:
    'Dit is een onderdeel van een andere pagina. Los daarvan laten we het niet zien: dan is niet duidelijk wie de inhoud plaatst.',
  noWidget: 'Dit onderdeel bestaat niet.',
  refused: (host) => `Gegevens van ${host} laten we hier niet zien.`,
  noFeed: 'Er is niet gezegd waar de gegevens staan.',
  howTo: 'Zo zet u dit op uw eigen website',
};

const en: PageTexts = {
  source: 'Source:',
  apart:
    'This is a part of another page. We do not show it by itself: it would not be clear who publishes the content.',
  noWidget: 'There is no such widget.',
  refused: (host) => `We do not show data of ${host} here.`,
  noFeed: 'It is not said where the data is.',
  howTo: 'How to put this on your own website',
};

const fy: PageTexts = {
  source: 'Boarne:',
  apart:
    'Dit is in ûnderdiel fan in oare side. Los dêrfan litte wy it net sjen: dan is net dúdlik wa’t de ynhâld pleatst.',
  noWidget: 'Dit ûnderdiel bestiet net.',
  refused: (host) => `Gegevens fan ${host} litte wy hjir net sjen.`,
  noFeed: 'Der is net sein wêr’t de gegevens steane.',
  howTo: 'Sa sette jo dit op jo eigen webside',
};

export const texts: Readonly<Record<Language, PageTexts>> = { nl, en, fy };
