/** The documents of this repository, and the examples in them. Runs on Node and in browsers. */
import type { Token, Tokens } from 'marked';
import { lexer, walkTokens } from 'marked';

import { elements } from '../../demo/configurator/elements.data.js';

/** All Markdown documents. `links.test.ts` fails if one is missing here. */
export const DOCUMENTS: readonly string[] = [
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  '.scripts/README.md',
  'docs/accessibility/README.md',
  'docs/accessibility/overview.md',
  'docs/accessibility/test-script.md',
  'docs/architecture.md',
  'docs/command-line.md',
  'docs/embedding.md',
  'docs/faults.md',
  'docs/feed-maken.md',
  'docs/feed.md',
  'docs/handleiding.md',
  'docs/hosting.md',
  'docs/npm.md',
  'docs/publishing.md',
  'docs/privacy.md',
  'docs/redactie.md',
  'docs/tokens.md',
  'docs/widgets.md',
  // A page for each element.
  ...Object.keys(elements).map((tag) => `docs/accessibility/${tag.slice('dia-'.length)}.md`),
];

/** A block of code in a document. */
export interface Example {
  /** Where it is: the document, and which block in it, from 1. */
  readonly name: string;
  /** The word behind the three backticks. */
  readonly language: string;
  readonly code: string;
}

/** All tokens of a document, those inside lists and tables too. */
export function tokensIn(markdown: string): Token[] {
  const found: Token[] = [];
  void walkTokens(lexer(markdown), (token) => void found.push(token));
  return found;
}

export const examplesIn = (path: string, markdown: string): Example[] =>
  tokensIn(markdown)
    .filter((token): token is Tokens.Code => token.type === 'code')
    .map(({ lang = '', text }, index) => ({
      name: `${path}, block ${index + 1}`,
      language: lang,
      code: text,
    }));
