import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

import { findChromium } from '../test/browsers.js';

/**
 * @typedef {object} Options
 * @property {number | undefined} rounds How often each thing is measured.
 * @property {number | undefined} only With so many initiatives only.
 * @property {string[] | undefined} maps With these maps only.
 * @property {string | undefined} before A folder with the files of another build to compare with.
 */

/**
 * What a page is made of: for each path the type, the content, and how that is compressed.
 * @typedef {Record<string, [type: string, body: string | Buffer, encoding?: string]>} Files
 */

/**
 * @template T
 * @param {(chrome: import('playwright-core').Browser) => Promise<T>} work
 */
export async function withChromium(work) {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium is found here. See: npm run browsers:install');
  const { path, args, env } = found;
  const chrome = await chromium.launch({
    executablePath: path,
    args,
    env: { ...process.env, ...env },
  });
  try {
    return await work(chrome);
  } finally {
    await chrome.close();
  }
}

/**
 * Serves files while something is done.
 * @template T
 * @param {Files} files
 * @param {(origin: string) => Promise<T>} work
 */
export async function withServer(files, work) {
  const server = createServer(({ url = '/' }, response) => {
    const [type, body, encoding] = files[url] ?? ['text/plain', ''];
    const headers = { 'Content-Type': type, ...(encoding && { 'Content-Encoding': encoding }) };
    response.writeHead(files[url] ? 200 : 404, headers).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  try {
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    server.close();
  }
}

/**
 * Slows the processor of a page.
 * @param {import('playwright-core').CDPSession} session
 * @param {number} rate How many times.
 */
export const slowDown = (session, rate) => session.send('Emulation.setCPUThrottlingRate', { rate });

/** @param {readonly number[]} numbers */
export const median = (numbers) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
