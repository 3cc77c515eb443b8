import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {object} Shot What became of one picture.
 * @property {string} name As `news-feed/Ready-360`.
 * @property {boolean} isSame
 * @property {string} why What differs, in words.
 * @property {string} [before] The picture that was kept, the one now, and what differs; as base64.
 * @property {string} [after]
 * @property {string} [difference]
 * @property {string} [full] The picture now at its full size, a PNG.
 */

/**
 * Takes pictures of the page, for tests that compare them with those that are kept.
 * @param {{ folder: string, isUpdate: boolean, files: readonly string[] }} options Where they are
 *   kept, whether what differs is kept from now on, and the stories of which files; all when empty.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin<any> & { shots: Shot[] }}
 */
export function visualShots({ folder, isUpdate, files }) {
  /** @type {Shot[]} */
  const shots = [];
  const fileOf = (/** @type {string} */ name) => join(folder, `${name}.webp`);
  const kept = (/** @type {string} */ name) =>
    existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'base64') : undefined;

  return {
    name: 'visual-shots',
    shots,
    async executeCommand({ command, payload, session }) {
      if (command === 'visual-files') return files;
      if (command === 'visual-look') {
        const page = /** @type {any} */ (session.browser).getPage(session.id);
        const after = await page.screenshot({
          clip: payload.clip,
          encoding: 'base64',
          // All is in sight; to make sure of that, a page would change its size, and maps move.
          captureBeyondViewport: false,
        });
        return { after, before: kept(payload.name), isUpdate };
      }
      if (command === 'visual-judge') {
        const { name, isSame, after } = payload;
        shots.push(isSame ? payload : { ...payload, before: kept(name) });
        if (isUpdate && !isSame) {
          mkdirSync(dirname(fileOf(name)), { recursive: true });
          writeFileSync(fileOf(name), after, 'base64');
        }
        return true;
      }
      return undefined;
    },
  };
}
