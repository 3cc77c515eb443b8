/** Each widget by its headings, its list, and line by line. */
import { en } from '../../src/text/en.js';
import { fy } from '../../src/text/fy.js';
import { events } from '../../src/text/nl/events.js';
import { initiatives } from '../../src/text/nl/initiatives.js';
import { instruments } from '../../src/text/nl/instruments.js';
import { nl } from '../../src/text/nl/common.js';
import { news } from '../../src/text/nl/news.js';
import { partners } from '../../src/text/nl/partners.js';
import { priorities } from '../../src/text/nl/priorities.js';
import { programme } from '../../src/text/nl/programme.js';
import { projects } from '../../src/text/nl/projects.js';
import { subgoals } from '../../src/text/nl/subgoals.js';
import { themes } from '../../src/text/nl/themes.js';
import { button, check, heading, link, list, widget } from './check.js';

/** In the sample feed. */
const PROGRAMME = 'Democratie in Actie';

/** A widget: its own heading, those below it, and what is read between these, line by line. */
const WIDGETS: readonly (readonly [
  element: string,
  name: string,
  titles: readonly RegExp[],
  lines: readonly (string | RegExp)[],
])[] = [
  [
    'agenda',
    events.heading(PROGRAMME),
    [
      heading('April 2024', 3),
      heading('Tweede bijeenkomst Burgerberaad', 4),
      heading('Raad op Zaterdag', 3),
    ],
    [events.nothingComing, 'maandag 22 april 2024', 'Almere', 'zaterdag 15 april 2023'],
  ],
  [
    'news-feed',
    news.heading(PROGRAMME),
    [heading('Doorstart voor Democratie in Actie', 3), heading('De Stem van Groningen', 3)],
    [
      link('Doorstart voor Democratie in Actie'),
      '2 november 2022',
      'LPB',
      'Het programma gaat verder',
      nl.shown('2', '30'),
    ],
  ],
  [
    'partner-list',
    partners.heading(PROGRAMME),
    [
      heading('Ministerie van Binnenlandse Zaken en Koninkrijksrelaties', 3),
      heading('Vereniging van Nederlandse Gemeenten', 3),
    ],
    [partners.roles.initiator, 'BZK bewaakt de basis'],
  ],
  [
    'priority-list',
    priorities.heading(PROGRAMME),
    [heading('Quick scan lokale democratie', 3), heading('Uitdaagrecht', 3)],
    [link('Quick scan lokale democratie'), priorities.period('2020', '2021')],
  ],
  [
    'programme',
    programme.heading(PROGRAMME),
    [heading('Democratie in Actie (DiA)', 3)],
    [programme.initiators[1], link('Vereniging van Nederlandse Gemeenten'), programme.documents[1]],
  ],
  [
    'project-list',
    projects.heading(PROGRAMME),
    [heading('Quick Scan Lokale Democratie', 3), heading('Organisatieontwikkeling', 3)],
    ['Met vijf proefgemeenten', projects.priorities[0], projects.municipalities[1], 'Asten'],
  ],
  [
    'theme-list',
    themes.heading(PROGRAMME),
    [heading('Aan de slag met De Raad', 3), heading('Aan de slag met Participatie', 3)],
    ['Wat een gemeenteraad nodig'],
  ],
  [
    'instrument-list',
    instruments.heading(PROGRAMME),
    [heading('Democratiespellen', 3), heading('Blik op Bestuur', 3)],
    [instruments.kinds.game, link('Blik op Bestuur'), '2018'],
  ],
  [
    'subgoal-overview',
    subgoals.heading(PROGRAMME),
    [heading('Krachtige gemeenteraad', 3), heading('Toegeruste politieke ambtsdragers', 3)],
    ['De raad kan zijn werk goed', '29 initiatieven', 'Toegeruste politieke ambtsdragers'],
  ],
  [
    'initiative-map',
    initiatives.heading(PROGRAMME),
    [heading('Burgerberaad Almere 2050', 3), heading('Buurtbegroting Filmwijk', 3)],
    [link('Burgerberaad Almere 2050'), button(initiatives.onMap), initiatives.order],
  ],
];

/** The agenda when all is over. */
const past = (attributes: string) =>
  widget('agenda', `past="show" ${attributes}`, '/feeds/past.json');

for (const [element, name, titles, lines] of WIDGETS) {
  const body = element === 'agenda' ? past('limit="3"') : widget(element, 'limit="2"');
  check(`${name}: by headings`, '1.3.1 2.4.6', element, { body }, [
    { press: 'h', again: true, says: [heading(name, 2), ...titles] },
  ]);
  check(`${name}: line by line`, '1.3.1 1.3.2 4.1.2', element, { body }, [
    { press: 'Down', again: true, says: [heading(name, 2), ...lines] },
  ]);
  if (element === 'programme') continue;
  check(`${name}: its list says how many items it has`, '1.3.1 4.1.2', element, { body }, [
    { press: 'l', says: list(2) },
  ]);
}

check(
  'The day of an event is said once, in words',
  '1.3.1',
  'agenda',
  { body: past('limit="2"') },
  [
    { press: 'Down', again: true, says: events.heading(PROGRAMME) },
    {
      press: 'Down',
      again: true,
      says: nl.more,
      once: ['22 april 2024', '15 april 2024', heading('April 2024', 3)],
    },
  ],
);

check(
  'More items: the focus goes to the first new one',
  '2.4.3 4.1.2',
  'news-feed',
  { body: widget('news-feed', 'limit="2"') },
  [
    { press: 'b', says: button(nl.more) },
    { press: 'Return', once: link('Column energietransitie'), focus: 'Column energietransitie' },
  ],
);

check('More items, again', '2.4.3', 'partner-list', { body: widget('partner-list', 'limit="3"') }, [
  { press: 'b', says: button(nl.more) },
  { press: 'Return', says: /kop( niveau)? 3/, focus: 'dia-partner-list > a' },
]);

check(
  'Past events: the focus goes to where they begin',
  '2.4.3 4.1.2',
  'agenda',
  { body: widget('agenda', 'past="show"', '/feeds/coming.json') },
  [
    { press: 'b', again: true, says: button(events.showPast) },
    { press: 'Return', says: events.past },
    { press: 'Down', again: true, says: heading('April 2024', 3) },
  ],
);

for (const [name, lang, texts, days] of [
  ['English', 'en', en, [/2 November 2022/, /Monday,? 15 April 2024/]],
  ['Frisian', 'fy', fy, [/2 novimber 2022/, /moandei 15 april 2024/]],
] as const) {
  check(
    `A page in ${name}`,
    '3.1.2',
    'news-feed agenda',
    {
      lang,
      body: widget('news-feed', 'limit="2"') + past('limit="2"'),
    },
    [
      {
        press: 'h',
        again: true,
        says: [heading(texts.news.heading(PROGRAMME), 2), heading('April 2024', 3)],
      },
      { press: 'ctrl+Home b', says: button(texts.common.more), never: nl.more },
      { press: 'ctrl+Home Down', says: texts.news.heading(PROGRAMME) },
      { press: 'Down', again: true, says: days },
    ],
  );
}
