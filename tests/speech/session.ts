/**
 * Starts what a screen reader needs without a screen, once for all checks and twice beside each other,
 * since checks mostly wait: a display, a window manager, the buses, a silent voice, Orca and Firefox; and
 * the server of the test pages. All of it ends after the last check.
 */
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import getPort from 'get-port';
import type { TestProject } from 'vitest/node';
import which from 'which';

import { servePages } from './server.js';

/** What the checks need to know of the session. */
export interface Session {
  /** Origin of the test pages. */
  readonly origin: string;
  /** The file in which Orca writes what it says. */
  readonly log: string;
  /** The port on which Firefox takes orders (Marionette). */
  readonly port: number;
  /** The environment of programs on the display. */
  readonly env: Readonly<Record<string, string>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    sessions: readonly Session[];
  }
}

const desktop = fileURLToPath(new URL('desktop', import.meta.url));

/** Programs, with the packages of Debian that have them. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'firefox-esr': 'firefox-esr',
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus',
  openbox: 'openbox',
  orca: 'orca',
  'speech-dispatcher': 'speech-dispatcher',
  xdotool: 'xdotool',
  localedef: 'locales',
};
const LIBRARIES = [
  'at-spi2-core',
  'python3-pyatspi',
  'gir1.2-atspi-2.0',
  'gir1.2-wnck-3.0',
  'libglib2.0-bin',
];
const AT_SPI = '/usr/libexec/at-spi-bus-launcher';
const LOCALE = 'nl_NL.UTF-8';

/** How many are beside each other; also the number of workers in the configuration of vitest. */
export const SESSIONS = 2;

/** Generous: a busy machine stalls for many seconds. */
const START_MS = 120_000;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  install();
  const server = await servePages();
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    server.close();
    await Promise.all(stops.map((stopSession) => stopSession()));
  };
  try {
    const sessions: Session[] = [];
    while (sessions.length < SESSIONS) sessions.push(await startSession(server.origin, stops));
    project.provide('sessions', sessions);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/**
 * Starts a display with all that is on it.
 * @param origin - Of the test pages.
 * @param stops - Gets the function that ends the session, at once: also for when its start fails.
 */
async function startSession(origin: string, stops: (() => Promise<void>)[]): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'dia-speech-'));
  const started: ChildProcess[] = [];
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    ...{ HOME: folder, XDG_RUNTIME_DIR: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    ...{ LANG: LOCALE, LC_ALL: LOCALE, LANGUAGE: 'nl', TZ: 'Europe/Amsterdam' },
    ...{ NO_AT_BRIDGE: '0', GNOME_ACCESSIBILITY: '1', ACCESSIBILITY_ENABLED: '1' },
    ORCA_SPEECH_LOG: join(folder, 'speech.jsonl'),
    PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
  };
  const log = env.ORCA_SPEECH_LOG as string;
  const output = openSync(join(folder, 'output.log'), 'a');

  const start = (program: string, args: readonly string[]): ChildProcess => {
    const stdio: StdioOptions = ['ignore', output, output, 'pipe'];
    const child = spawn(program, args, { env, stdio });
    child.on('error', (error) => console.error(String(error)));
    started.push(child);
    return child;
  };
  /** Starts a program that writes one line about itself, such as its address, to a pipe. */
  const startAndRead = async (program: string, args: readonly string[]): Promise<string> => {
    const [data] = (await once(start(program, args).stdio[3] as NodeJS.ReadableStream, 'data', {
      signal: AbortSignal.timeout(START_MS),
    })) as [Buffer];
    return String(data).trim();
  };

  stops.push(async () => {
    for (const child of started.reverse()) child.kill();
    await endStartedBy(folder);
    rmSync(folder, { recursive: true, force: true });
  });
  try {
    configure(folder);
    const screen = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-displayfd', '3'];
    env.DISPLAY = `:${await startAndRead('Xvfb', screen)}`;
    const bus = ['--session', '--nofork', '--nopidfile', '--print-address=3'];
    env.DBUS_SESSION_BUS_ADDRESS = await startAndRead('dbus-daemon', bus);
    start('openbox', []);
    start(AT_SPI, ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
    start('speech-dispatcher', ['--run-single', '--timeout', '0']);
    start('orca', []);
    await until('Orca', () => existsSync(log) && readFileSync(log, 'utf8').includes('"ready"'));

    const profile = join(folder, 'profile');
    const port = await getPort();
    mkdirSync(profile);
    const preferences = readFileSync(join(desktop, 'firefox.prefs'), 'utf8');
    writeFileSync(
      join(profile, 'user.js'),
      `${preferences}user_pref('marionette.port', ${port});\n`,
    );
    const size = ['--width', '1280', '--height', '860'];
    const firefox = ['--marionette', '--profile', profile, '--new-instance', ...size];
    start('firefox-esr', [...firefox, 'about:blank']);
    return { origin, log, port, env };
  } catch (error) {
    console.error(readFileSync(join(folder, 'output.log'), 'utf8'));
    throw error;
  }
}

/** Installs what is missing on Debian, as root; else says what to install. */
function install(): void {
  if (process.platform !== 'linux') throw new Error('Orca reads screens on Linux alone.');
  const missing = Object.entries(PROGRAMS)
    .filter(([program]) => which.sync(program, { nothrow: true }) === null)
    .map(([, name]) => name);
  if (missing.length || !existsSync(AT_SPI)) {
    const packages = [...missing, ...LIBRARIES];
    const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
    if (process.getuid?.() !== 0) throw new Error(`Install this first, as root:\n${command}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('sh', ['-c', command], { stdio: 'inherit', env });
  }
  if (!String(execFileSync('locale', ['-a'])).includes('nl_NL.utf8')) {
    const command = ['-i', 'nl_NL', '-f', 'UTF-8', LOCALE];
    if (process.getuid?.() !== 0)
      throw new Error(`Do this first, as root: localedef ${command.join(' ')}`);
    execFileSync('localedef', command, { stdio: 'inherit' });
  }
}

/** The settings of Orca and of its voice, which makes no sound. */
function configure(folder: string): void {
  for (const name of ['orca-customizations.py', 'user-settings.conf']) {
    cpSync(join(desktop, name), join(folder, 'orca', name));
  }
  // Orca asks this for other Orcas of the same user, and does not start beside them.
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'pgrep'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  mkdirSync(join(folder, 'speech-dispatcher'));
  const settings = [
    'LogLevel 1',
    'AddModule "dummy" "sd_dummy" ""',
    'DefaultModule dummy',
    'AudioOutputMethod "libao"',
    'DefaultLanguage "nl"',
  ];
  writeFileSync(join(folder, 'speech-dispatcher', 'speechd.conf'), `${settings.join('\n')}\n`);
}

async function until(what: string, isThere: () => boolean): Promise<void> {
  const end = Date.now() + START_MS;
  while (!isThere()) {
    if (Date.now() > end) throw new Error(`${what} has not started.`);
    await sleep(50);
  }
}

/**
 * Ends what the programs of the session started in turn: a bus starts services. They have the folder
 * of the session in their environment.
 */
async function endStartedBy(folder: string): Promise<void> {
  const rest = () =>
    readdirSync('/proc').filter((pid) => {
      try {
        const isOurs = /^\d+$/.test(pid) && Number(pid) !== process.pid;
        return isOurs && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`=${folder}\0`);
      } catch {
        return false;
      }
    });
  const end = Date.now() + 10_000;
  while (rest().length && Date.now() < end) await sleep(100);
  for (const pid of rest()) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}
