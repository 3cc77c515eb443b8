/**
 * The report of what `npm run test:visual` found: a page with the picture before, the one after and
 * what differs beside each other.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {import('../.config/visual-shots.js').Shot} Shot */

const STYLES = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }
  .pictures { align-items: start; display: flex; gap: 1rem; overflow-x: auto; }
  figure { flex: none; margin: 0; }
  figcaption { color: #555; }
  img { border: 1px solid #888; display: block; max-inline-size: 80vw; }
  section { border-block-start: 1px solid #888; margin-block: 2rem; }
`;

/**
 * @param {string} folder Where the report comes; what stood there goes.
 * @param {readonly Shot[]} shots
 * @param {readonly string[]} gone Names of pictures that no story has any more.
 */
export function writeReport(folder, shots, gone) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const changed = shots.filter(({ isSame }) => !isSame);
  const sections = changed.map(({ name, why, before, after, difference, full }) => {
    const write = (/** @type {string} */ path, /** @type {string | undefined} */ picture) => {
      if (!picture) return undefined;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), picture, 'base64');
      return path;
    };
    const link = write(`full/${name}.png`, full);
    const figures = Object.entries({ before, after, difference }).map(([what, picture]) => {
      const path = write(`${what}/${name}.webp`, picture);
      if (!path) return '';
      return `<figure>
<figcaption>${what}</figcaption>
<a href="${what === 'after' ? link : path}"><img src="${path}" alt="${what}"></a>
</figure>`;
    });
    return `<section>
<h2>${name}</h2>
<p>${why}</p>
<div class="pictures">${figures.join('\n')}</div>
</section>`;
  });
  const lost = gone.map((name) => `<li>${name}</li>`);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Visual tests</title>
<style>${STYLES}</style>
<h1>Visual tests</h1>
<p>${shots.length} pictures, ${changed.length} differ, ${gone.length} without a story. Pictures
are at half their size; that of after leads to the full one.</p>
${lost.length ? `<h2>Without a story</h2><ul>${lost.join('')}</ul>` : ''}
${sections.join('\n')}
</html>
`,
  );
}
