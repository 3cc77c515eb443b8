import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

import { rolldown } from 'rolldown';

import { minifyTemplates } from '../../.config/minify-templates.js';

/** @param {string} code */
async function minified(code) {
  const id = fileURLToPath(new URL('../../src/template.js', import.meta.url));
  const bundle = await rolldown({
    input: id,
    external: ['lit'],
    plugins: [
      {
        name: 'code',
        load: (asked) => (asked === id ? code : undefined),
        resolveId: (asked) => (asked === id ? id : undefined),
      },
      minifyTemplates(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}

test('elements of SVG stay beside each other', async () => {
  const code = await minified(
    "import { svg } from 'lit'; export const shapes = (one, other) => svg`<path d=${one} /> <rect width=${other} />`;",
  );
  assert.match(code, /<path d="?\$\{one\}"?\s*\/>\s*<rect width="?\$\{other\}"?\s*\/>/);
});

test('styles with expressions lose their white space and comments, and keep what is said', async () => {
  const code = await minified(
    `import { css } from 'lit';
    export const styles = (one, other) => css\`
      /* Why. */
      .item {
        color: \${one};
        --_line: \${other};
        --_both: color-mix(in srgb, \${one} 50%, \${other});
        margin: 0px 0px 0px 0px;
      }
    \`;
    export const mixed = (color) => css\`
      color-mix(in srgb, \${color} 50%,
        transparent)
    \`;`,
  );
  assert.match(
    code,
    /css`\.item\{color:\$\{one\};--_line:\$\{other\};--_both:color-mix\(in srgb, ?\$\{one\} 50%, ?\$\{other\}\);margin:0;?\}`/,
  );
  assert.match(code, /css`color-mix\(in srgb, \$\{color\} 50%, transparent\)`/);
});

test('styles whose expressions are no values are refused', async () => {
  await assert.rejects(
    minified(
      "import { css } from 'lit'; export const styles = (rule) => css`${rule} { color: red }`;",
    ),
  );
});
