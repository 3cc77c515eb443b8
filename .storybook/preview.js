import { setCustomElementsManifest } from '@storybook/web-components-vite';

import manifest from '../custom-elements.json';
import { LANGUAGES } from '../src/text/languages.ts';
import { LANGUAGE_NAMES, THEMES, WIDTHS, dress, frame, prepare } from '../stories/frame.ts';

setCustomElementsManifest(manifest);

// The pages around the widgets are Dutch.
document.documentElement.lang = 'nl';

const TITLES = {
  none: 'No theme',
  voorbeeld: 'Voorbeeld',
  ma: 'MA',
  purmerend: 'Purmerend',
  denhaag: 'Den Haag',
  dark: 'Dark page',
  ...LANGUAGE_NAMES,
};

/**
 * @param {string} title @param {string} icon
 * @param {readonly (string | number)[]} values
 * @param {(value: string | number) => string} name
 */
const choice = (title, icon, values, name) => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: values.map((value) => ({ value, title: name(value) })),
    dynamicTitle: true,
  },
});

/** What the toolbar says, as the frame takes it. @param {Record<string, any>} globals */
const chosen = ({ theme, language, width, headingLevel }) => ({
  theme,
  language,
  width: Number(width) || undefined,
  headingLevel: Number(headingLevel) || undefined,
});

const titleOf = (/** @type {string | number} */ value) =>
  TITLES[/** @type {keyof typeof TITLES} */ (value)];

/**
 * The pages that stories are shown in, each with all but the house style that it was made for.
 * Storybook has another signal whenever a story is to begin anew.
 * @type {WeakMap<AbortSignal, { page: HTMLElement, madeFor: string }>}
 */
const pages = new WeakMap();

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  globalTypes: {
    theme: choice('House style', 'paintbrush', THEMES, titleOf),
    language: choice('Language of the page', 'globe', LANGUAGES, titleOf),
    width: choice('Width of the container', 'grow', ['full', ...WIDTHS], (value) =>
      value === 'full' ? 'Full width' : `${value} px`,
    ),
    headingLevel: choice(
      'Level of the headings',
      'paragraph',
      [1, 2, 3, 4, 5, 6],
      (value) => `h${value}`,
    ),
  },
  initialGlobals: {
    theme: 'none',
    language: 'nl',
    width: 'full',
    headingLevel: 2,
    a11y: { manual: false },
  },
  loaders: [({ globals }) => prepare(chosen(globals))],
  decorators: [
    (story, { args, globals, viewMode, abortSignal }) => {
      const { theme, ...rest } = chosen(globals);
      const madeFor = JSON.stringify([args, rest]);
      const known = pages.get(abortSignal);
      if (known?.madeFor === madeFor) {
        // A page that changes its house style keeps what is in it.
        dress(known.page, theme);
        return known.page;
      }
      const page = frame(story(), chosen(globals));
      page.style.boxSizing = 'border-box';
      if (viewMode === 'story') page.style.minBlockSize = '100vh';
      pages.set(abortSignal, { page, madeFor });
      return page;
    },
  ],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Start',
          'States',
          'Texts',
          'Tokens',
          'House style',
          'Beside the theme',
          'Embedding',
          'Accessibility',
          'Widgets',
        ],
      },
    },
    a11y: {
      test: 'error',
      options: { rules: { 'target-size': { enabled: true } } },
    },
  },
};
