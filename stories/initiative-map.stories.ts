import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/feed/define.js';
import '../src/widgets/initiative-map/define.js';
import '../src/widgets/subgoal-overview/define.js';
import { geoJson, madeUp, unknownPlaces } from '../tests/fixtures/feeds.js';
import { publish } from '../tests/fixtures/publish.js';
import type { Story } from './story.js';
import {
  boxed,
  common,
  element,
  pressed,
  publishSample,
  show,
  statesOf,
  wearing,
} from './story.js';

const tag = 'dia-initiative-map';
const states = statesOf(tag, { filter: { subgoal: ['subdoel-3'] } });

const meta: Meta = {
  title: 'Widgets/Initiative map',
  component: 'dia-initiative-map',
  argTypes: {
    ...common,
    view: { control: 'select', options: ['both', 'map', 'list'] },
    kind: { control: 'text' },
    download: { control: 'boolean' },
    tiles: { control: 'text' },
    'tiles-attribution': { control: 'text' },
    'tiles-consent': { control: 'boolean' },
    boundaries: { control: 'text' },
  },
};
export default meta;

export const Ready = states.Ready;
export const Loading = states.Loading;
export const LoadingWithFallback = states.LoadingWithFallback;
export const Empty = states.Empty;
export const Stale = states.Stale;
export const Error = states.Error;
export const Filtered = states.Filtered;
export const OneItem = states.OneItem;
export const ManyItems = states.ManyItems;
export const MoreElsewhere = states.MoreElsewhere;
export const LongContent = states.LongContent;
export const WithoutHeading = states.WithoutHeading;
export const English = states.English;
export const Frisian = states.Frisian;
export const OtherLanguages = states.OtherLanguages;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;

export const MapFirst = boxed(show(tag, publishSample, { view: 'map' }), {
  'max-inline-size': '40em',
});
export const ListOnly = show(tag, publishSample, { view: 'list' });
/** As on a phone, or in a side bar. */
export const Narrow = boxed(show(tag, publishSample), { 'inline-size': '22em' });
export const NarrowMapFirst = boxed(show(tag, publishSample, { view: 'map' }), {
  'inline-size': '22em',
});
export const Download = show(tag, publishSample, { download: true });

/** What the webmaster chose; no visitor can widen it. */
export const OneSubgoal = show(tag, publishSample, { subgoal: '3' });
export const OneKind = show(tag, publishSample, { kind: 'burgerberaad' });
export const OneMunicipality = show(tag, publishSample, { municipality: 'Utrecht' });
export const Province = show(tag, publishSample, { province: 'NL-FR' });

/** Of somebody else: points outside the Netherlands, without municipalities. */
export const ForeignPoints = show(tag, () => publish(geoJson));
/** In municipalities that nobody knows: these are in the list alone. */
export const Unknown = show(tag, () => publish(unknownPlaces));
/** Far more than a page should have. */
export const TenThousand = show(tag, () => publish(madeUp(10_000)));

/** An initiative of the list, on the map. */
export const OnMap = pressed(states.Ready, '.on-map', '.panel');
/** On a phone; where there is room there is nothing to unfold. */
export const Unfolded = pressed(states.Ready, '.unfold', '.unfold[aria-expanded="true"]');

/** By the tokens of the widgets, on a page without a theme. */
export const Themed = wearing(
  'none',
  boxed(show(tag, publishSample), {
    '--dia-color-accent': '#f7d417',
    '--dia-color-on-accent': '#1d1d3b',
    '--dia-color-link': '#f7d417',
    '--dia-color-link-hover': '#fff',
    '--dia-map-land': '#2c2c55',
    '--dia-map-water': '#12122a',
    '--dia-map-text': '#e6e6f5',
    '--dia-map-height': '30em',
    '--dia-radius': '8px',
    background: '#1d1d3b',
    color: '#fff',
    'font-family': 'Georgia, serif',
    padding: '1em',
  }),
);

/** By some tokens of NL Design System that the page has already. */
export const NLDesignSystem = wearing(
  'none',
  boxed(show(tag, publishSample), {
    '--utrecht-button-primary-action-background-color': '#24578f',
    '--utrecht-button-primary-action-color': '#fff',
    '--utrecht-link-color': '#24578f',
    '--utrecht-heading-2-color': '#cc0000',
    '--utrecht-form-control-background-color': '#f5f5f5',
    '--utrecht-form-control-border-color': '#666',
    '--utrecht-button-border-radius': '4px',
    '--utrecht-document-font-family': 'Verdana, sans-serif',
  }),
);

/** Map and overview choose for each other. */
export const InsideFeed: Story = {
  render: (given) => {
    const feed = element('dia-feed', { src: publishSample() });
    feed.append(element('dia-subgoal-overview', {}), element(tag, given));
    return feed;
  },
};
