/**
 * Writes the sum of the checks as the last line, as `npm test` does. After a run with `--update` it
 * keeps what Orca said, for the pages in `docs/accessibility` that are made of it. Of a check that
 * failed nothing is kept.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** What Orca said in one check. */
export interface HeardCheck {
  readonly name: string;
  /** Numbers of criteria of WCAG 2.2. */
  readonly criteria: readonly string[];
  /** Names of elements, without `dia-`. */
  readonly elements: readonly string[];
  /** What had to be said, as it was said. */
  readonly heard: readonly string[];
}

export interface SpeechRecord {
  readonly orca: string;
  readonly firefox: string;
  /** Of the run: "2026-11-30". */
  readonly day: string;
  readonly checks: readonly HeardCheck[];
}

const FILE = fileURLToPath(
  new URL('../../.scripts/docs/accessibility/heard.json', import.meta.url),
);

export default class RecordReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed');
    if (process.argv.includes('--update')) keep(passed);
    const failed = tests.filter((test) => test.result().state === 'failed');
    console.log(`\n${passed.length} passed, ${failed.length} failed`);
  }
}

function keep(passed: readonly TestCase[]): void {
  const checks = passed.map((test): HeardCheck => {
    const { criteria = [], elements = [], heard = [] } = test.meta();
    return { name: test.name, criteria, elements, heard };
  });
  const record: SpeechRecord = {
    orca: versionOf('orca'),
    firefox: versionOf('firefox-esr'),
    day: new Date().toISOString().slice(0, 10),
    checks: checks.sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
  writeFileSync(FILE, `${JSON.stringify(record, undefined, 2)}\n`);
}

/** "43.1" */
const versionOf = (program: string): string =>
  /[\d.]+\d/.exec(String(execFileSync(program, ['--version'], { stdio: 'pipe' })))?.[0] ?? '';
