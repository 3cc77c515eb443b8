import { startEarly } from './early.js';
import type { SectionName } from './sections.js';

/** No more of a feed is read here, in characters: one that is larger has its sections inline. */
const MAX_LENGTH = 200_000;

/** The sections that are looked for, by absolute address of the feed that is on its way. */
const wanted = new Map<string, Set<SectionName>>();

/**
 * Starts the request of a feed as `startEarly` does, and that of a section that has a document of its own
 * as soon as the feed has said where, so that neither waits for the code that reads them. It finds what
 * publishers usually write, `"news": { "href": "news.json" }`; of anything else the store takes care.
 * @param url - Absolute address of the feed.
 */
export function startSectionEarly(url: string, section: SectionName | undefined): void {
  const response = startEarly(url);
  if (response) {
    const sections = new Set<SectionName>();
    wanted.set(url, sections);
    // Whoever takes the response over reports failures.
    void response
      .then((feed) => followSections(feed, sections))
      .catch(Boolean)
      .finally(() => wanted.delete(url));
  }
  if (section) wanted.get(url)?.add(section);
}

/** Reads a copy of a feed until each of these sections has been found. */
async function followSections(feed: Response, sections: Set<SectionName>): Promise<void> {
  const reader = feed.ok && sections.size ? feed.clone().body?.getReader() : undefined;
  if (!reader) return;
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    for (const section of [...sections]) {
      const url = addressOf(section, text, feed.url);
      if (url && sections.delete(section)) startEarly(url);
    }
    if (done || !sections.size || text.length > MAX_LENGTH) break;
  }
  // Settles only once the other copy is read too.
  void reader.cancel();
}

/**
 * The absolute address of a section, if it is on the origin of the feed: for another, the webmaster must
 * have given permission. A section with parts is left alone, since a widget may need only some of these.
 * @param text - The feed, or its beginning. Not parsed: that would block the page twice.
 */
function addressOf(section: SectionName, text: string, base: string): string | undefined {
  const pattern = String.raw`"${section}"\s*:\s*\{\s*"href"\s*:\s*("(?:[^"\\]|\\.)*")\s*\}`;
  const href = new RegExp(pattern).exec(text)?.[1];
  if (!href) return undefined;
  const url = new URL(JSON.parse(href) as string, base);
  return url.origin === new URL(base).origin ? url.href : undefined;
}
