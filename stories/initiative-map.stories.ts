import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/initiative-map/define.js';
import '../src/widgets/subgoal-overview/define.js';
import { geoJson, madeUp, unknownPlaces } from '../tests/fixtures/feeds.js';
import type { Args, Story } from './story.js';
import { choice, common, flag, inBox, listAttributes, pressing, scenesOf, text } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/Initiative map',
  ...scenesOf('dia-initiative-map', {
    argTypes: {
      ...listAttributes,
      view: choice('both', 'map', 'list'),
      kind: text,
      download: flag,
      tiles: text,
      'tiles-attribution': text,
      'tiles-consent': flag,
      boundaries: text,
    },
    contents: {
      'foreign points': () => geoJson,
      'unknown places': () => unknownPlaces,
      '10,000 records': () => madeUp(10_000),
    },
  }),
};
export default meta;

export const Ready: Story = {};
export const Loading = common.Loading;
export const Empty = common.Empty;
export const Filtered: Story = { args: { visitorFilter: { subgoal: ['subdoel-3'] } } };
export const LongContent = common.LongContent;
export const RightToLeft = common.RightToLeft;
export const Dark = common.Dark;

export const MapFirst: Story = {
  args: { view: 'map' },
  decorators: [inBox({ 'max-inline-size': '40em' })],
};
export const ListOnly: Story = { args: { view: 'list' } };
/** As on a phone, or in a side bar. */
export const Narrow: Story = { decorators: [inBox({ 'inline-size': '22em' })] };
export const NarrowMapFirst: Story = { ...Narrow, args: { view: 'map' } };
export const Download: Story = { args: { download: true } };

/** What the webmaster chose; no visitor can widen it. */
export const OneSubgoal: Story = { args: { subgoal: '3' } };
export const OneMunicipality: Story = { args: { municipality: 'Utrecht' } };
export const Province: Story = { args: { province: 'NL-FR' } };

/** Of somebody else: points outside the Netherlands, without municipalities. */
export const ForeignPoints: Story = { args: { content: 'foreign points' } };
/** In municipalities that nobody knows: these are in the list alone. */
export const Unknown: Story = { args: { content: 'unknown places' } };
/** Far more than a page should have. */
export const TenThousand: Story = { args: { content: '10,000 records' } };

/** An initiative of the list, on the map. */
export const OnMap: Story = { decorators: [pressing('.on-map', '.panel')] };
/** On a phone; where there is room there is nothing to unfold. */
export const Unfolded: Story = {
  decorators: [pressing('.unfold', '.unfold[aria-expanded="true"]')],
};

/** By the tokens of the widgets, on a page without a theme. */
export const Themed: Story = {
  globals: { theme: 'none' },
  decorators: [
    inBox({
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
  ],
};

/** By some tokens of NL Design System that the page has already. */
export const NLDesignSystem: Story = {
  globals: { theme: 'none' },
  decorators: [
    inBox({
      '--utrecht-button-primary-action-background-color': '#24578f',
      '--utrecht-button-primary-action-color': '#fff',
      '--utrecht-link-color': '#24578f',
      '--utrecht-heading-2-color': '#cc0000',
      '--utrecht-form-control-background-color': '#f5f5f5',
      '--utrecht-form-control-border-color': '#666',
      '--utrecht-button-border-radius': '4px',
      '--utrecht-document-font-family': 'Verdana, sans-serif',
    }),
  ],
};
