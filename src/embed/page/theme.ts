/** The tokens that an address may set, and a property that takes what each may be. */
const TOKENS: Readonly<Record<string, string>> = {
  '--dia-font': 'font-family',
  '--dia-font-heading': 'font-family',
  '--dia-space': 'padding-top',
  '--dia-density': 'flex-grow',
  '--dia-radius': 'border-radius',
  '--dia-shadow': 'box-shadow',
  '--dia-target': 'min-height',
  '--dia-map-height': 'height',
};
const COLOR = /^--dia-(color|map)-[a-z-]+$/;

/** Characters: more than any list of fonts has. */
const MAX_LENGTH = 300;

/** Whether a token may have a value: a colour, a font, a length, a number; nothing that is fetched. */
export function isToken(name: string, value: string): boolean {
  const property = Object.hasOwn(TOKENS, name) ? TOKENS[name] : COLOR.test(name) && 'color';
  return Boolean(property) && value.length <= MAX_LENGTH && CSS.supports(property as string, value);
}
