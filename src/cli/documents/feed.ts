import type { FeedDocument } from '../../feed/read/document.js';
import { feedDocument } from '../../feed/read/document.js';
import type { Loaded } from './documents.js';
import { UnreadableError } from './unreadable.js';

/** @throws UnreadableError when a document is no feed. */
export function asFeed({ json, url, name }: Loaded): FeedDocument {
  try {
    return feedDocument(json, url);
  } catch {
    throw new UnreadableError('not-a-feed', name);
  }
}
