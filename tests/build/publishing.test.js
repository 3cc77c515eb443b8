/**
 * The jobs in docs/publishing.md do what is said there: their very steps run here, each time in a fresh
 * clone of a repository on a bare Git server, as a build server runs them.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, it } from 'vitest';
import { parse } from 'yaml';

import { host } from '../cli/server.js';
import { examplesIn } from '../docs/documents.ts';
import { command } from './command.js';

const markdown = readFileSync(
  fileURLToPath(new URL('../../docs/publishing.md', import.meta.url)),
  'utf8',
);
const examples = examplesIn('docs/publishing.md', markdown);
const jobs = examples.filter(({ language }) => language === 'yaml').map(({ code }) => parse(code));

/** @type {{ name: string, run: string }[]} */
const githubSteps = jobs[0].jobs.feed.steps.filter(
  (/** @type {{ run?: string }} */ { run }) => run,
);
/** What a runner of GitLab does of the two jobs. @type {readonly string[]} */
const gitlabScript = jobs[1].pages.script;

/** @type {Awaited<ReturnType<typeof command>>} */
let cli;
/** @type {Awaited<ReturnType<typeof host>>} */
let source;
/** Programs that the jobs call. */
let programs = '';

beforeAll(async () => {
  cli = await command();
  source = await host({});
  programs = join(cli.folder, 'bin');
  mkdirSync(programs);
  const program = join(cli.folder, 'cli/dia-feed.js');
  shim('dia-feed', `exec node '${program}' "$@"`);
  // As npx calls the package, but for the day on which validate finds something.
  shim(
    'npx',
    `test "$1 $2 $3" = '-p @democratie-in-actie/widgets dia-feed' || exit 99
shift 3
test "$1" = validate && test -n "$IS_BAD" && exit 1
exec node '${program}' "$@"`,
  );
  shim('mail', `{ echo "$*"; cat; } > "$MAIL"`);
});
afterAll(() => {
  source.close();
  cli.clean();
});

/** @param {string} name @param {string} script */
function shim(name, script) {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(programs, name), 0o755);
}

/**
 * @param {string} script
 * @param {string} folder
 * @param {Record<string, string>} [env]
 */
async function bash(script, folder, env = {}) {
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [programs, process.env.PATH].join(delimiter),
      ...{ HOME: cli.folder, LANG: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' },
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const [code] = await once(child, 'close');
  return { code, output };
}

/** @param {string} script @param {string} folder */
async function done(script, folder) {
  const { code, output } = await bash(script, folder);
  assert.equal(code, 0, output);
  return output.trim();
}

const rss = (/** @type {number} */ count) =>
  `<rss version="2.0"><channel><title>t</title>${Array.from({ length: count }, (_, index) => `<item><title>Bericht ${index}</title><link>https://www.example.nl/${index}</link></item>`).join('')}</channel></rss>`;

/** A repository on a server, with a folder that build reads. @param {string} name */
async function repository(name) {
  const root = join(cli.folder, name);
  mkdirSync(root);
  await done('git init -q --bare --initial-branch main server.git', root);
  const server = `file://${root}/server.git`;
  await done(`git clone -q '${server}' editor`, root);
  const editor = join(root, 'editor');
  await done(
    'git config user.name e && git config user.email e@example.nl && git checkout -qb main',
    editor,
  );
  writeFileSync(
    join(editor, 'dia.json'),
    JSON.stringify({
      sources: {
        themes: 'themes.csv',
        news: { type: 'rss', url: `${source.url}/feed`, http: true },
      },
    }),
  );
  let number = 0;
  return {
    /** The editor pushes a change. @param {string} title */
    push: (title) => {
      writeFileSync(join(editor, 'themes.csv'), `id;title\na;${title}\n`);
      return done(`git add -A && git commit -qm '${title}' && git push -q origin main`, editor);
    },
    /** A runner begins with a clone of nothing but the last commit. */
    clone: async () => {
      const folder = join(root, `run-${++number}`);
      mkdirSync(folder);
      await done(`git clone -q --depth 1 '${server}' job`, folder);
      return join(folder, 'job');
    },
    server,
    head: (/** @type {string} */ branch) => done(`git -C server.git rev-parse ${branch}`, root),
    drop: (/** @type {string} */ branch) => done(`git -C server.git branch -qD ${branch}`, root),
    /** @param {string} branch */
    files: async (branch) =>
      (await done(`git -C server.git ls-tree -r --name-only ${branch}`, root)).split('\n').sort(),
    /** @param {string} branch */
    published: async (branch) => {
      const show = (/** @type {string} */ file) =>
        done(`git -C server.git show ${branch}:${file}`, root);
      const feed = JSON.parse(await show('feed.json'));
      const { items } = JSON.parse(await show('news.json'));
      return { theme: feed.themes[0].title, news: items.length, isOld: '_outdated' in feed };
    },
  };
}

/** Runs the steps of GitHub, one after the other until one fails. @param {string} folder @param {Record<string, string>} env */
async function github(folder, env) {
  const file = `${folder}.env`;
  writeFileSync(file, '');
  let output = '';
  for (const { name, run } of githubSteps) {
    const given = Object.fromEntries(
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('=')),
    );
    const step = await bash(run, folder, { ...env, ...given, GITHUB_ENV: file });
    output += step.output;
    if (step.code) return { failed: name, output };
  }
  return { failed: '', output };
}

/** Runs what GitLab runs in one shell, and the job behind it. @param {string} folder @param {Record<string, string>} env @param {string} server */
async function gitlab(folder, env, server) {
  const given = { ...env, FEED_REPOSITORY: server };
  const { code, output } = await bash(gitlabScript.join('\n'), folder, given);
  if (code) return { failed: 'pages', output };
  const [, value = ''] = /^CODE=(\d)$/m.exec(readFileSync(join(folder, 'feed.env'), 'utf8')) ?? [];
  const { code: end } = await bash(jobs[1].outdated.script.join('\n'), folder, { CODE: value });
  return { failed: end ? 'outdated' : '', output };
}

const SYSTEMS = /** @type {const} */ ([
  ['GitHub', github, 'gh-pages', 'Say whether something is old', 'Build', 'Validate'],
  ['GitLab', gitlab, 'feed-public', 'outdated', 'pages', 'pages'],
]);

for (const [system, runJob, branch, old, build, validate] of SYSTEMS) {
  describe(`the job for ${system}`, () => {
    /** @type {Awaited<ReturnType<typeof repository>>} */
    let git;
    /** @param {Record<string, string>} [env] */
    const run = async (env = {}) => runJob(await git.clone(), env, git.server);
    beforeAll(async () => {
      git = await repository(system);
    });

    it('publishes on a push, and again only what changed', async () => {
      source.routes['/feed'] = { body: rss(6) };
      await git.push('Eerste');
      const { failed, output } = await run();
      assert.equal(failed, '', output);
      assert.deepEqual(await git.published(branch), { theme: 'Eerste', news: 6, isOld: false });
      assert.deepEqual(await git.files(branch), [
        ...['feed.json', 'index.html', 'news.json', 'nieuws.atom', 'nieuws.rss'],
      ]);
      const before = await git.head(branch);
      assert.equal((await run()).failed, '');
      assert.equal(await git.head(branch), before);
    });

    it('keeps what a source said that is down or shrank, publishes the rest, and is red', async () => {
      for (const [title, answer] of /** @type {const} */ ([
        ['Storing', { status: 503 }],
        ['Gekrompen', { body: rss(2) }],
      ])) {
        source.routes['/feed'] = answer;
        await git.push(title);
        const { failed, output } = await run();
        assert.equal(failed, old, output);
        assert.deepEqual(await git.published(branch), { theme: title, news: 6, isOld: true });
      }
    });

    it('publishes nothing when build or validate are not satisfied', async () => {
      const before = await git.head(branch);
      await git.push('Fout');
      assert.equal((await run({ IS_BAD: '1' })).failed, validate);
      assert.equal(await git.head(branch), before);
      // What the sources said last is lost, and one of them is down.
      await git.drop('feed-state');
      source.routes['/feed'] = { status: 503 };
      const { failed, output } = await run();
      assert.equal(failed, build);
      assert.match(output, /Nothing was published/);
      assert.equal(await git.head(branch), before);
    });
  });
}

describe('the line for cron', () => {
  const [, line = ''] = /^15 5 \* \* \* (.+)$/m.exec(markdown) ?? [];

  it('builds in silence, and sends mail when something is old', async () => {
    const folder = join(cli.folder, 'srv');
    mkdirSync(folder);
    const mail = join(folder, 'mail.txt');
    assert.ok(line.includes('cd /srv/dia'));
    const night = () => bash(line.replace('/srv/dia', folder), folder, { MAIL: mail });
    writeFileSync(join(folder, 'themes.csv'), 'id;title\na;A\n');
    assert.deepEqual(await night(), { code: 0, output: '' });
    assert.equal(existsSync(mail), false);
    assert.equal(
      JSON.parse(readFileSync(join(folder, 'public/feed.json'), 'utf8')).themes.length,
      1,
    );
    writeFileSync(join(folder, 'themes.csv'), '');
    assert.deepEqual(await night(), { code: 0, output: '' });
    assert.match(readFileSync(mail, 'utf8'), /-s De feed is niet helemaal nieuw[^]*empty/);
    assert.equal(
      JSON.parse(readFileSync(join(folder, 'public/feed.json'), 'utf8')).themes.length,
      1,
    );
  });
});
