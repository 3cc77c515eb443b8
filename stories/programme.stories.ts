import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/programme/define.js';
import { LONGEST_TITLE, sample } from '../tests/fixtures/feeds.js';
import type { Args, Story } from './story.js';
import { attributes, common, scenesOf } from './story.js';

const withInfographic = {
  ...sample,
  programme: {
    ...sample.programme,
    infographic: { src: 'images/news-rivier.svg', alt: 'Een rivier', width: 480, height: 270 },
  },
};

const withLongTexts = {
  version: 1,
  programme: {
    name: LONGEST_TITLE,
    summary:
      `${LONGEST_TITLE} volksvertegenwoordigingsondersteuningsorganisatieontwikkeling. `.repeat(6),
    documents: [{ title: LONGEST_TITLE, url: 'https://www.example.nl/a', date: '2020-02-20' }],
    contact: { email: 'gemeentesecretarissenenburgerparticipatiebeleidsmedewerkers@example.nl' },
  },
};

const meta: Meta<Args> = {
  title: 'Widgets/Programme',
  ...scenesOf('dia-programme', {
    argTypes: attributes,
    feed: withInfographic,
    // A programme without a name is a mistake.
    nothing: null,
    contents: {
      'long texts': () => withLongTexts,
      'one record': () => ({ version: 1, programme: { name: 'Programma' } }),
      'four languages': undefined,
      hostile: undefined,
    },
  }),
};
export default meta;

export const Ready: Story = {};
export const Loading = common.Loading;
export const LongContent = common.LongContent;
export const WithoutImages = common.WithoutImages;
export const NameOnly: Story = { args: { content: 'one record' } };
