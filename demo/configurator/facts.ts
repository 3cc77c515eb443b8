import { feedDocument, hrefOf } from '../../src/feed/read/document.js';
import { sharedDocument } from '../../src/feed/documents.js';
import { fetchJson } from '../../src/feed/fetch.js';
import { isObject } from '../../src/feed/read/record.js';
import { resolveUrl } from '../../src/util/url.js';
import type { Choice } from './choice.js';
import { snapshotAttributes } from './snippets.js';
import { sourceAt } from './source.js';

const never = new AbortController().signal;

/** The integrity of each single file of a library; empty when it does not say. */
export async function readIntegrity(library: string): Promise<Record<string, string>> {
  try {
    const { json } = await fetchJson(`${library}sri.json`, never);
    const files = isObject(json) ? Object.entries(json) : [];
    return Object.fromEntries(
      files.flatMap(([file, about]) => {
        const integrity = isObject(about) ? about.integrity : undefined;
        const isHash = typeof integrity === 'string' && /^sha384-[\w+/=]+$/.test(integrity);
        return isHash ? [[file, integrity]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** Where the documents of sections come from that a feed only names. */
export async function otherOrigins(feed: string): Promise<string[]> {
  try {
    const { json, url } = await sharedDocument(feed, never);
    return Object.values(feedDocument(json, url).sections).flatMap((section) => {
      const address = resolveUrl(hrefOf(section) ?? '', url);
      return address === undefined ? [] : [new URL(address).origin];
    });
  } catch {
    return [];
  }
}

/** What `dia-feed snapshot` writes; empty when there is nothing to write. */
export async function readSnapshot(choice: Choice): Promise<readonly string[]> {
  const { feed, widget } = choice;
  try {
    const [{ snapshot }, { widgets }] = await Promise.all([
      import('../../src/publisher/snapshot/snapshot.js'),
      import('../../src/publisher/snapshot/widgets/index.js'),
    ]);
    const known = Object.hasOwn(widgets, widget) ? widgets[widget] : undefined;
    if (!known) return [];
    return (await snapshot(known, snapshotAttributes(choice), sourceAt(feed), new Date())).lines;
  } catch {
    return [];
  }
}
