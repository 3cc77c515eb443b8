import { startEarly } from './early.js';
import type { SectionName } from './sections.js';

/** No more of a feed is read here, in characters: one that is larger has its sections inline. */
const MAX_LENGTH = 200_000;

/**
 * Starts the request of a feed as `startEarly` does, and that of a section that has a document of its own
 * as soon as the feed has said where, so that neither waits for the code that reads them. It finds what
 * publishers usually write, `"news": { "href": "news.json" }`; of anything else the store takes care.
 * @param url - Absolute address of the feed.
 */
export function startSectionEarly(url: string, section: SectionName | undefined): void {
  const response = startEarly(url);
  // Whoever takes the response over reports failures.
  if (section) void response?.then((feed) => followSection(feed, section)).catch(Boolean);
}

/** Reads a copy of a feed until it says where the section is. */
async function followSection(feed: Response, section: SectionName): Promise<void> {
  const reader = feed.ok ? feed.clone().body?.getReader() : undefined;
  if (!reader) return;
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      text += decoder.decode(value, { stream: !done });
      const url = addressOf(section, text, feed.url);
      if (url) void startEarly(url);
      if (url || done || text.length > MAX_LENGTH) break;
    }
  } finally {
    // Settles only once the other copy is read too: nobody waits for that.
    void reader.cancel().catch(Boolean);
  }
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
