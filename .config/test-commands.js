/**
 * Commands for tests beside those of `@web/test-runner-commands`, which speak to Chromium's page. It
 * is used again for the next test file.
 *
 *   import { executeServerCommand } from '@web/test-runner-commands';
 *   await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
 *   await executeServerCommand('emulate-features', {});
 *   await executeServerCommand('forget-history');
 *   await executeServerCommand('collect-garbage');
 *
 * @type {Record<string, (client: any, payload: any) => Promise<unknown>>}
 */
const commands = {
  /** Any media feature, where `emulateMedia` knows two. An empty object puts things back. */
  'emulate-features': (client, payload) =>
    client.send('Emulation.setEmulatedMedia', {
      features: Object.entries(payload ?? {}).map(([name, value]) => ({ name, value })),
    }),
  /** After fifty places Chromium miscounts as it forgets the first, and goes back too far. */
  'forget-history': (client) => client.send('Page.resetNavigationHistory'),
  /** Then a WeakRef tells whether something is still kept. */
  'collect-garbage': (client) => client.send('HeapProfiler.collectGarbage'),
};

/** @returns {import('@web/test-runner-core').TestRunnerPlugin<any>} */
export function chromiumCommands() {
  /** What one client emulates only that client can take back. @type {WeakMap<object, Promise<unknown>>} */
  const clients = new WeakMap();
  return {
    name: 'chromium-commands',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (!Object.hasOwn(commands, command)) return undefined;
      if (browser.name === 'chromium') {
        const page = /** @type {any} */ (browser).getPage(id);
        if (!clients.has(page)) clients.set(page, page.createCDPSession());
        await commands[command]?.(await clients.get(page), payload);
      } else if (command === 'emulate-features') {
        throw new Error(`${browser.name} cannot emulate media features.`);
      }
      return true;
    },
  };
}
