/**
 * The house styles that the first page of the demo offers, as `themes/NAME.css`: by the name of their
 * class, the file in a package.
 * @type {Readonly<Record<string, string>>}
 */
export const themes = {
  denhaag: '@gemeente-denhaag/design-tokens-components/dist/theme/index.css',
  purmerend: '@nl-design-system-community/purmerend-design-tokens/dist/theme.css',
  voorbeeld: '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
  ma: '@nl-design-system-community/ma-design-tokens/dist/theme.css',
};
