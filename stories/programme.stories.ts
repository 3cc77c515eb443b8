import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/programme/define.js';
import { LONGEST_TITLE, sample } from '../tests/fixtures/feeds.js';
import { publish } from '../tests/fixtures/publish.js';
import { common, show, statesOf } from './story.js';

const tag = 'dia-programme';

const withInfographic = {
  ...sample,
  programme: {
    ...sample.programme,
    infographic: { src: 'images/news-rivier.svg', alt: 'Een rivier', width: 480, height: 270 },
  },
};
const states = statesOf(tag, { feed: withInfographic, nothing: { version: 1, programme: {} } });

const meta: Meta = {
  title: 'Widgets/Programme',
  component: 'dia-programme',
  argTypes: { ...common },
};
export default meta;

export const Ready = states.Ready;
export const Loading = states.Loading;
export const LoadingWithFallback = states.LoadingWithFallback;
export const Empty = states.Empty;
export const Stale = states.Stale;
export const Error = states.Error;
export const WithoutImages = states.WithoutImages;
export const WithoutHeading = states.WithoutHeading;
export const English = states.English;
export const Frisian = states.Frisian;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;

export const LongContent = show(tag, () =>
  publish({
    version: 1,
    programme: {
      name: LONGEST_TITLE,
      summary:
        `${LONGEST_TITLE} volksvertegenwoordigingsondersteuningsorganisatieontwikkeling. `.repeat(
          6,
        ),
      documents: [{ title: LONGEST_TITLE, url: 'https://www.example.nl/a', date: '2020-02-20' }],
      contact: { email: 'gemeentesecretarissenenburgerparticipatiebeleidsmedewerkers@example.nl' },
    },
  }),
);
export const NameOnly = show(tag, () => publish({ version: 1, programme: { name: 'Programma' } }));
