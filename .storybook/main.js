/**
 * Storybook: one story for each state of each widget, with the fixtures of the tests.
 * @type {import('@storybook/web-components-vite').StorybookConfig}
 */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing calls home.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The built book works from any folder of a site. Vite takes the form of our class fields from
  // tsconfig.json.
  viteFinal: (config) => ({
    ...config,
    base: './',
    build: {
      ...config.build,
      // Images at addresses of their own, as the feed's: a `data:` would not be shown.
      assetsInlineLimit: 0,
      // The weight of Storybook's own chunks is not ours to mend.
      chunkSizeWarningLimit: 2000,
    },
  }),
};
