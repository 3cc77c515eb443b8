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
