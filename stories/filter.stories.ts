import type { Meta } from '@storybook/web-components-vite';

import { LANGUAGES } from '../src/text/languages.js';
import '../src/widgets/feed/define.js';
import '../src/widgets/filter/define.js';
import '../src/widgets/initiative-map/define.js';
import '../src/widgets/news-feed/define.js';
import '../src/widgets/priority-list/define.js';
import '../src/widgets/subgoal-overview/define.js';
import type { Args, Story } from './story.js';
import { choice, common, inBox, number, scenesOf, text } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/Filter',
  ...scenesOf('dia-filter', {
    argTypes: {
      fields: text,
      heading: text,
      'heading-level': number(1, 6),
      lang: choice(...LANGUAGES),
    },
    args: { fallback: true, neighbours: 'dia-news-feed dia-priority-list' },
  }),
};
export default meta;

export const Ready: Story = {};
export const Loading = common.Loading;
export const Empty = common.Empty;
export const Filtered: Story = {
  args: { content: 'related', visitorFilter: { subgoal: ['raad'] } },
};
export const LongContent = common.LongContent;
export const English: Story = { args: { lang: 'en', visitorFilter: { kind: ['interview'] } } };

export const NothingFits: Story = {
  args: { content: 'related', visitorFilter: { subgoal: ['raad'], kind: ['interview'] } },
};
export const SomeFields: Story = { args: { content: 'related', fields: 'kind,search' } };
export const Narrow: Story = { ...Filtered, decorators: [inBox({ 'inline-size': '20rem' })] };
/** There is nothing to filter: the page's own link is shown. */
export const OutsideFeed: Story = { args: { neighbours: '' } };
/** All of a page follows one filter, that of the map and the overview too. */
export const WithNeighbours: Story = {
  args: {
    neighbours: 'dia-subgoal-overview dia-initiative-map dia-news-feed dia-priority-list',
    visitorFilter: { subgoal: ['subdoel-1'] },
  },
};
