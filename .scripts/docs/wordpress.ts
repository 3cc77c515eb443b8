/** What the WordPress plugin offers of each widget: its names, its settings and where its content is. */
import { explanations, widgetNames } from '../../demo/configurator/explanations.js';
import { NOT_IN_PLUGIN } from '../../demo/configurator/shortcode.js';
import { INSTRUMENT_KINDS } from '../../src/feed/arrange/instruments.js';
import { widgets } from '../../src/publisher/snapshot/widgets/index.js';
import { defaultHeading } from '../../src/text/heading.js';
import { textsFor } from '../../src/text/index.js';
import type { Setting } from '../../demo/configurator/elements.js';
import type { Element } from '../build/manifest.js';
import { offerOf } from './configurator.js';

/** Attributes that choose records, or their titles, in ways that the plugin does not know. */
const FILTERS = [
  'subgoal',
  'theme',
  'municipality',
  'province',
  'kind',
  'role-filter',
  'period',
  'title-property',
];

/** The file `widgets.json` of the plugin. */
export async function wordpressWidgets(elements: readonly Element[]): Promise<string> {
  const offers = await Promise.all(
    Object.entries(widgets).map(async ([name, { section, dutch, defaultLimit = 6 }]) => {
      const element = elements.find(({ tagName }) => tagName === `dia-${name}`);
      if (!element) throw new Error(`dia-${name} is not in the manifest.`);
      const english = await textsFor('en', section.name, dutch);
      const headings = {
        nl: defaultHeading(await textsFor('nl', section.name, dutch)),
        en: defaultHeading(english),
      };
      return [
        name,
        {
          section: section.name,
          limit: defaultLimit,
          /** The order of a list that is sorted by kind. */
          kinds: section.name === 'instruments' ? INSTRUMENT_KINDS : [],
          title: { nl: widgetNames[name]?.[0] ?? headings.nl, en: headings.en },
          heading: headings,
          settings: offerOf(element).attributes.flatMap((setting) =>
            NOT_IN_PLUGIN.includes(setting.name) ? [] : [settingOf(name, setting)],
          ),
        },
      ];
    }),
  );
  return JSON.stringify(Object.fromEntries(offers));
}

function settingOf(widget: string, setting: Setting) {
  const { name, kind, words = [], meaning } = setting;
  const dutch = explanations[`${widget} ${name}`] ?? explanations[name];
  const own = OWN[name];
  const label = dutch?.label ?? own?.[0] ?? name;
  return {
    name,
    kind,
    isFilter: FILTERS.includes(name),
    label: { nl: label, en: name },
    help: { nl: dutch?.help ?? own?.[1] ?? '', en: meaning.replaceAll('`', '') },
    words: words.map((word) => ({
      value: word,
      label: { nl: dutch?.words?.[word] ?? word, en: word },
    })),
  };
}

/** What the configurator asks elsewhere. */
const OWN: Readonly<Record<string, readonly [label: string, help: string]>> = {
  src: [
    'Adres van de feed',
    'Vult u niets in, dan geldt de feed van de instellingen van deze site.',
  ],
};
