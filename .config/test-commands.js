/**
 * Commands for tests beside those of `@web/test-runner-commands`.
 */

/**
 * Any media feature, where the runner's `emulateMedia` knows two. Chromium only. The page is used
 * again for the next test file, so put things back with an empty object.
 *
 *   import { executeServerCommand } from '@web/test-runner-commands';
 *   await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
 *   await executeServerCommand('emulate-features', {});
 *
 * @returns {import('@web/test-runner-core').TestRunnerPlugin<Record<string, string>>}
 */
export function emulateFeatures() {
  /**
   * What one session emulates only that session can take back.
   * @type {WeakMap<object, any>}
   */
  const sessions = new WeakMap();

  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return undefined;
      if (session.browser.name !== 'chromium') {
        throw new Error(`${session.browser.name} cannot emulate media features.`);
      }
      const page = /** @type {any} */ (session.browser).getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      const features = Object.entries(payload ?? {}).map(([name, value]) => ({ name, value }));
      await sessions.get(page).send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}

/**
 * Forgets where the page has been. Chromium's page is used again for the next test file, and once it
 * has been in fifty places, it miscounts as it forgets the first, and goes back too far.
 *
 *   await executeServerCommand('forget-history');
 *
 * @returns {import('@web/test-runner-core').TestRunnerPlugin<unknown>}
 */
export function forgetHistory() {
  return {
    name: 'forget-history',
    async executeCommand({ command, session }) {
      if (command !== 'forget-history') return undefined;
      if (session.browser.name !== 'chromium') return true;
      const page = /** @type {any} */ (session.browser).getPage(session.id);
      const client = await page.createCDPSession();
      await client.send('Page.resetNavigationHistory');
      await client.detach();
      return true;
    },
  };
}
