import { escapeHtml } from '../../src/util/escape-html.js';
import type { Choice } from './choice.js';
import { attributesAround } from './choice.js';

/**
 * Attributes that the WordPress plugin does not have: decided for the whole site (`src` has its default
 * there), for other people than editors (`debug`), or kept in browsers of visitors, which the site has to
 * say in its statement on privacy (`offline`).
 */
export const NOT_IN_PLUGIN: readonly string[] = ['debug', 'offline', 'sections'];

/**
 * The shortcode of the WordPress plugin for a choice, on one line: WordPress makes paragraphs of lines. The
 * address of the feed is in the settings of the plugin.
 * @example `[dia widget="agenda" limit="5"]`
 */
export function shortcode({ widget, attributes, hasFilter }: Choice): string {
  const given = Object.entries(attributes).filter(([name]) => !NOT_IN_PLUGIN.includes(name));
  const values = Object.entries({
    widget,
    ...Object.fromEntries(given.map(([name, value]) => [name, valueOf(name, value)])),
    ...(hasFilter && { filter: 'true' }),
  });
  return `[dia${values.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}]`;
}

/** The names of what was chosen and is not in a shortcode. */
export const leftOutOfShortcode = ({ attributes, around }: Choice): string[] => [
  ...Object.keys(attributes).filter((name) => NOT_IN_PLUGIN.includes(name)),
  ...attributesAround.map(({ name }) => name).filter((name) => name in around),
];

/** The plugin takes an empty value for none, but for a heading: there it means that there is none. */
const valueOf = (name: string, value: string): string =>
  value === '' && name !== 'heading' ? 'true' : value;

/** Square brackets would end a shortcode. */
const escaped = (value: string): string =>
  escapeHtml(value).replaceAll('[', '&#91;').replaceAll(']', '&#93;');
