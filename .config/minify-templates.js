/**
 * Minifies what stands inside html`` and css`` templates, which a JavaScript minifier leaves alone.
 */
import { transform } from 'lightningcss';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** What the plugin puts in the place of `${…}`, and a value that may stand for any other. */
const [expression, anyValue] = ['@TEMPLATE_EXPRESSION();', 'var(--template-expression)'];

/**
 * Lightning CSS knows today's CSS (`@container`, `:has`, `color-mix`), the plugin's own minifier
 * does not.
 * @param {string} css
 */
function minifyCss(css) {
  // A value by itself is no style sheet: then only the white space goes.
  if (!css.includes('{')) return css.trim().replace(/\s+/g, ' ');
  const code = Buffer.from(css.replaceAll(expression, anyValue));
  const minified = transform({ filename: 'styles.css', code, minify: true }).code.toString();
  return minified.replaceAll(anyValue, expression);
}

/** @returns {import('vite').Plugin} */
export const minifyTemplates = () =>
  minifyTemplateLiterals({
    include: 'src/**',
    // It makes CSS of data, and has no template.
    exclude: '**/src/ui/tokens.ts',
    failOnError: true,
    options: {
      // Beside what the plugin does by itself. White space between texts, expressions and inline
      // elements is seen, and stays; it goes around blocks and slots, and at both ends of a template.
      minifyOptions: {
        // An element of SVG closes itself; without the slash the next would stand inside it.
        keepClosingSlash: true,
        minifyCSS: /** @type {any} */ (minifyCss),
        // What would change what a template says.
        minifyJS: false,
        decodeEntities: false,
        removeEmptyAttributes: false,
      },
    },
  });
