/** Links in the documents lead somewhere. Addresses of others are not visited, only known. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Token, Tokens } from 'marked';
import { describe, it } from 'vitest';

import { DOCUMENTS, tokensIn } from './documents.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Who may be linked to: a new host is a decision. */
const HOSTS = [
  'custom-elements-manifest.open-wc.org',
  'cyclonedx.org',
  'jsonfeed.org',
  'mapsvg.com',
  'schema.org',
  'semver.org',
  'www.designtokens.org',
  'www.digitoegankelijk.nl',
  'www.geonames.org',
  'www.jsonfeed.org',
  'www.naturalearthdata.com',
  'www.nvaccess.org',
  'www.pdok.nl',
  'www.rfc-editor.org',
];

/** As GitHub makes the address of a heading from its text. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');

/** The text of a heading as it is read, without marks. */
const plain = (tokens: readonly Token[] = []): string =>
  tokens.map((token) => ('tokens' in token ? plain(token.tokens) : unescape(token.raw))).join('');

const unescape = (raw: string): string => raw.replaceAll('`', '').replaceAll('&lt;', '<');

const anchors = new Map<string, string[]>();

/** What may stand behind `#` in a link to a document. */
function anchorsIn(path: string): string[] {
  const known = anchors.get(path) ?? findAnchors(path);
  anchors.set(path, known);
  return known;
}

function findAnchors(path: string): string[] {
  const seen = new Map<string, number>();
  return tokensIn(read(path))
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ tokens }) => {
      const anchor = slug(plain(tokens));
      const times = seen.get(anchor) ?? 0;
      seen.set(anchor, times + 1);
      return times ? `${anchor}-${times}` : anchor;
    });
}

/** Every address in a document, of links and of images, also in HTML. */
function addressesIn(path: string): string[] {
  return tokensIn(read(path)).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [(token as Tokens.Link).href];
    if (token.type !== 'html') return [];
    return [...token.raw.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  });
}

function whyBroken(from: string, address: string): string | undefined {
  if (/^[a-z]+:/i.test(address)) {
    if (!URL.canParse(address)) return 'is no address';
    const { protocol, host } = new URL(address);
    if (protocol !== 'https:') return 'is not https';
    return HOSTS.includes(host) ? undefined : 'is on a host that is not in the list of this test';
  }
  const [path = '', anchor] = address.split('#');
  const target = path ? normalize(join(dirname(from), path)) : from;
  if (target.startsWith('..') || !existsSync(join(root, target))) return 'does not exist';
  if (anchor === undefined) return undefined;
  return anchorsIn(target).includes(anchor) ? undefined : `has no heading #${anchor}`;
}

describe('the documents', () => {
  it('are all in the list', () => {
    const written = ['.', '.scripts'].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => normalize(join(folder, name))),
    );
    const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`);
    assert.deepEqual([...DOCUMENTS].sort(), [...written, ...docs].sort());
  });

  it('have links that lead somewhere', () => {
    const links = DOCUMENTS.flatMap((path) =>
      addressesIn(path).map((address) => ({ path, address })),
    );
    assert.ok(links.length > 100);
    const broken = links.flatMap(({ path, address }) => {
      const why = whyBroken(path, address);
      return why ? [`${path}: ${address} ${why}`] : [];
    });
    assert.deepEqual(broken, []);
  });

  it('show every picture that there is', () => {
    const shown = DOCUMENTS.flatMap((path) => addressesIn(path));
    const pictures = readdirSync(join(root, 'docs/pictures'));
    assert.ok(pictures.length > 10);
    for (const name of pictures) assert.ok(shown.includes(`docs/pictures/${name}`), name);
  });
});
