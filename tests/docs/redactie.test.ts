/**
 * The page for editors, followed to the letter in one folder: its files are written, its commands run, and
 * what it says that they print is printed. The website that it names is a recorded WordPress.
 */
import { existsSync, mkdirSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Token, Tokens } from 'marked';
import { lexer } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { command } from '../cli/command.js';
import { host } from '../cli/server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const SITE = 'https://www.example.nl';
const POSTS = '/wp-json/wp/v2/posts?per_page=100&page=1&_embed=1';
const page = read('docs/redactie.md');
const posts = JSON.parse(read('tests/fixtures/wordpress/posts.json')) as {
  content: { protected: boolean };
}[];

describe('the page for editors', () => {
  const shell = command();
  let server: Awaited<ReturnType<typeof host>>;
  beforeAll(async () => {
    server = await host({
      [POSTS]: { body: JSON.stringify(posts) },
    });
    server.routes['/'] = {
      headers: { 'Content-Type': 'text/html' },
      body: read('tests/fixtures/wordpress/page.html').replaceAll(SITE, server.url),
    };
  });
  afterAll(() => {
    server.close();
    shell.clean();
  });

  /** The name of a file that a paragraph ends with. */
  const fileIn = (token: Token | undefined): string => {
    const codes = ((token as Tokens.Paragraph | undefined)?.tokens ?? []).filter(
      ({ type }) => type === 'codespan',
    );
    return (codes.at(-1) as Tokens.Codespan | undefined)?.text ?? '';
  };

  const run = (line: string) =>
    shell.run(
      line.replace(/^\$ /, '').replace('dia-feed ', '').replace(SITE, server.url).split(' '),
      '',
      'nl',
    );

  /** What happens to the website in the meantime, by the paragraph before. */
  const meanwhile: readonly (readonly [RegExp, () => void])[] = [
    [/kan een nacht uit staan/, () => (server.routes[POSTS] = { status: 503 })],
    [
      /geeft een bron opeens veel minder/,
      () =>
        (server.routes[POSTS] = {
          body: JSON.stringify(posts.filter(({ content }) => !content.protected).slice(0, 2)),
        }),
    ],
    [
      /Bewaar een kopie/,
      () => {
        mkdirSync(join(shell.folder, 'oud'));
        cpSync(join(shell.folder, 'mijn-feed/public'), join(shell.folder, 'oud'), {
          recursive: true,
        });
      },
    ],
  ];

  it('does what it says', async () => {
    const tokens = lexer(page).filter(({ type }) => type !== 'space');
    let [shown, ran, written] = [0, 0, 0];
    for (const [index, token] of tokens.entries()) {
      for (const [pattern, act] of meanwhile)
        if (token.type === 'paragraph' && pattern.test(token.raw)) act();
      if (token.type !== 'code') continue;
      const { lang, text } = token as Tokens.Code;
      if (lang === 'console') {
        const [first = '', ...lines] = text.split('\n');
        const { out, err } = await run(first);
        const printed = `${out}${err}`.replaceAll(server.url, SITE).split('\n');
        let from = 0;
        for (const line of lines) {
          const at = printed.findIndex(
            (one, at) => at >= from && one.startsWith(line.split('…')[0] ?? ''),
          );
          expect(at, `${first}: ${line}\n${printed.join('\n')}`).to.be.at.least(from);
          from = at + 1;
          shown++;
        }
      } else if (lang === 'sh') {
        for (const line of text.split('\n')) {
          const { out, err } = await run(line);
          expect(`${out}${err}`, line).not.to.match(/--help|bestaat niet|is er niet/);
          ran++;
        }
      } else {
        const file = fileIn(tokens[index - 1]);
        expect(file, text).to.match(new RegExp(`\\.${lang}$`));
        shell.write(file, text.replace(`"url": "${SITE}"`, `"url": "${server.url}", "http": true`));
        written++;
      }
    }
    expect([shown > 15, ran > 3, written > 2]).to.deep.equal([true, true, true]);
    for (const file of ['index.html', 'agenda.ics', 'nieuws.rss', 'initiatieven.csv']) {
      expect(existsSync(join(shell.folder, 'mijn-feed/public', file)), file).to.equal(true);
    }
  });

  it('names what a website is, and the command that reads it', async () => {
    const { err } = await run(`dia-feed validate ${SITE}`);
    expect(err).to.match(/webpagina van WordPress.*dia-feed convert .*--type wordpress/);
  });

  it('explains every code that a build may give, and no other', () => {
    const source = read('src/publisher/build/note.ts');
    const codesOf = (name: string): string[] => {
      const [, body = ''] = new RegExp(`type ${name} =([^;]+);`).exec(source) ?? [];
      return [...body.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code);
    };
    const known = [...codesOf('WarningCode'), ...codesOf('SourceErrorCode')];
    expect(known.length).to.be.greaterThan(25);
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const explained = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code),
    );
    expect(explained.sort()).to.deep.equal(known.sort());
  });
});
