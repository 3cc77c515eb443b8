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
  /** Tells who hosts the page what in its list is no name of a host. */
  readonly wrongHosts: (words: string) => string;
}

const nl: PageTexts = {
  source: 'Bron:',
  apart:
    'Dit hoort bij een andere pagina. Los daarvan tonen we het niet, want dan ziet u niet wie de inhoud heeft geplaatst.',
  noWidget: 'Deze widget bestaat niet.',
  refused: (host) => `De feed van ${host} is hier niet toegestaan.`,
  noFeed: 'Het adres van de feed ontbreekt.',
  howTo: 'Zo zet u dit op uw eigen website',
  wrongHosts: (words) => `${words} kan niet. Een host ziet eruit als www.example.nl.`,
};

const en: PageTexts = {
  source: 'Source:',
  apart:
    'This belongs to another page. We do not show it by itself, since you would not see who publishes the content.',
  noWidget: 'There is no such widget.',
  refused: (host) => `The feed from ${host} is not allowed here.`,
  noFeed: 'No feed address was given.',
  howTo: 'How to put this on your own website',
  wrongHosts: (words) => `${words} is not possible. A host looks like www.example.nl.`,
};

const fy: PageTexts = {
  source: 'Boarne:',
  apart:
    'Dit heart by in oare side. Los dêrfan litte wy it net sjen, want dan sjogge jo net wa’t de ynhâld pleatst hat.',
  noWidget: 'Dizze widget bestiet net.',
  refused: (host) => `De feed fan ${host} is hjir net tastien.`,
  noFeed: 'It adres fan de feed ûntbrekt.',
  howTo: 'Sa sette jo dit op jo eigen webside',
  wrongHosts: nl.wrongHosts,
};

export const texts: Readonly<Record<Language, PageTexts>> = { nl, en, fy };
