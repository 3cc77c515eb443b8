import { setCustomElementsManifest } from '@storybook/web-components-vite';

import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

// The pages that the widgets stand in are Dutch.
document.documentElement.lang = 'nl';

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  initialGlobals: { a11y: { manual: false } },
  parameters: {
    controls: { expanded: true },
    a11y: {
      test: 'error',
      options: { rules: { 'target-size': { enabled: true } } },
    },
  },
};
