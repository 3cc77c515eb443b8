/** The tokens of the house style: the table, the JSON for design tools and the styles say the same. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { TOKENS as CARD_TOKENS } from '../../src/ui/surface.js';
import { TOKENS, tokenIn } from '../../src/ui/tokens.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

const plain = (/** @type {string | undefined} */ cell) => cell?.replaceAll('`', '') ?? '';

const rows = read('docs/tokens.md')
  .split('\n')
  .filter((line) => line.startsWith('| `--dia-'))
  .map((line) => line.slice(2, -2).split(' | '))
  .map((cells) => cells.map((cell) => cell.trim()))
  .map(([name, description, , hosts]) => ({
    name: plain(name),
    description,
    hosts: plain(hosts),
  }));

const json = JSON.parse(read('docs/tokens.json'));

/** @typedef {{ $type: string, $value: any, $description: string, $extensions: any }} DesignToken */

/** @param {Record<string, any>} group @returns {DesignToken[]} */
const tokensIn = (group) =>
  Object.values(group).flatMap((entry) => ('$value' in entry ? [entry] : tokensIn(entry)));

const own = ({ $extensions }) => $extensions['nl.democratie-in-actie'];

/** The code of all styles. */
const styles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(ui|widgets)\/.*\.ts$/.test(file) && !file.endsWith('tokens.ts'))
  .map((file) => read(`src/${file}`).replaceAll(/\/\*.*?\*\//gs, ''))
  .join('\n');

describe('the tokens of the house style', () => {
  it('are the same in the table and in the JSON, but for what is no fixed length', () => {
    const written = tokensIn(json).map((token) => ({
      name: own(token).css,
      description: token.$description,
      hosts: own(token).hosts.join(', '),
    }));
    const byName = (one, other) => (one.name < other.name ? -1 : 1);
    assert.deepEqual(
      written.sort(byName),
      rows.filter(({ name }) => name !== '--dia-map-height').sort(byName),
    );
    assert.ok(rows.length > 20);
  });

  it('fall back in the styles through those of the host, in order, to a default', () => {
    const token = tokenIn({ ...TOKENS, ...CARD_TOKENS });
    assert.equal(
      token('--dia-radius').cssText,
      'var(--dia-radius, var(--basis-border-radius-md, var(--utrecht-button-border-radius, var(--ams-border-radius, 0))))',
    );
    assert.equal(token('--dia-shadow').cssText, 'var(--dia-shadow, none)');
  });

  it('are all that the styles read, and nothing falls back in another way', () => {
    const used = new Set(
      Array.from(styles.matchAll(/token\('(--dia-[a-z-]+)'\)/g), ([, name]) => name),
    );
    assert.deepEqual([...used].sort(), rows.map(({ name }) => name).sort());
    assert.doesNotMatch(styles, /var\(\s*--dia-/);
  });

  it('have the forms of the Design Tokens format, and refer to tokens that there are', () => {
    for (const { $type, $value, $extensions } of tokensIn(json)) {
      const name = $extensions['nl.democratie-in-actie'].css;
      if (typeof $value === 'string' && $value.startsWith('{')) {
        const target = $value
          .slice(1, -1)
          .split('.')
          .reduce((group, part) => group?.[part], json);
        assert.equal(target?.$type, $type, name);
        continue;
      }
      switch ($type) {
        case 'color':
          assert.equal($value.colorSpace, 'srgb');
          assert.match($value.hex, /^#[\da-f]{6}$/, name);
          assert.equal($value.components.length, 3);
          for (const part of $value.components) assert.ok(part >= 0 && part <= 1, name);
          break;
        case 'dimension':
          assert.equal(typeof $value.value, 'number');
          assert.match($value.unit, /^(px|rem)$/);
          break;
        case 'number':
          assert.equal(typeof $value, 'number');
          break;
        case 'fontFamily':
          assert.equal(typeof $value, 'string');
          break;
        case 'shadow':
          assert.deepEqual(Object.keys($value), ['color', 'offsetX', 'offsetY', 'blur', 'spread']);
          break;
        default:
          assert.fail(`${name} has the type ${$type}.`);
      }
    }
  });

  it('have defaults that can be read on a page that sets nothing', () => {
    const luminance = ({ components }) => {
      const [red, green, blue] = components.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const { color, map } = json;
    for (const [one, other] of [
      [color.text, color.surface],
      [color.link, color.surface],
      [color['on-accent'], color.accent],
      [map.text, map.land],
      [map.text, map.water],
    ]) {
      const [dark, light] = [one, other].map(({ $value }) => luminance($value)).sort();
      assert.ok((light + 0.05) / (dark + 0.05) >= 4.5, one.$description);
    }
  });
});
