/**
 * Writes `dist/npm`: the modules one to one with their types, the manifest of the elements with what
 * editors and frameworks know by it, and the command line of `dist/cli`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { format } from 'prettier';
import ts from 'typescript';

import { writeEditorData, writeFrameworkTypes } from './elements.js';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'dist/npm');
const schemas = 'feed/schema/';

/** @param {readonly string[]} widgets Names, as the folders in src/widgets are called. */
export async function buildNpm(widgets) {
  rmSync(target, { recursive: true, force: true });
  const program = readModules();
  program.emit();
  // The schemas run on zod, which stays at home: the browser runs what was generated from them.
  rmSync(join(target, schemas), { recursive: true });
  write(`${schemas}index.d.ts`, await recordTypes(program));
  await writeElements();
  write('package.json', JSON.stringify(packageJson(widgets), null, 2));
  for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md']) {
    cpSync(join(root, name), join(target, name));
  }
  cpSync(join(root, 'docs/tokens.json'), join(target, 'tokens.json'));
  cpSync(join(root, 'dist/cli'), join(target, 'cli'), { recursive: true });
}

/** @param {string} name Below `dist/npm`. @param {string} text */
function write(name, text) {
  const file = join(target, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function readModules() {
  const path = join(root, '.config/tsconfig.npm.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  const program = ts.createProgram(fileNames, options);
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length)
    throw new Error(ts.formatDiagnostics(problems, ts.createCompilerHost(options)));
  return program;
}

/**
 * The types that the schemas stand for, written out, so that a reader of them needs no zod.
 * @param {ts.Program} program
 */
function recordTypes(program) {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, 'src', schemas, 'index.ts'));
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error('There are no schemas.');
  const { NoTruncation, InTypeAlias, MultilineObjectLiterals } = ts.TypeFormatFlags;
  const flags = NoTruncation | InTypeAlias | MultilineObjectLiterals;
  const types = checker
    .getExportsOfModule(module)
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter((symbol) => symbol.flags & ts.SymbolFlags.TypeAlias)
    .map((symbol) => {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      return `export type ${symbol.name} = ${checker.typeToString(type, undefined, flags)};\n`;
    });
  return format(types.join('\n'), { parser: 'typescript', singleQuote: true });
}

async function writeElements() {
  const text = readFileSync(join(root, 'custom-elements.json'), 'utf8');
  write('custom-elements.json', text.replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"$1.js"'));
  writeEditorData(JSON.parse(text), target);
  await writeFrameworkTypes(JSON.parse(text), target);
}

/** @param {readonly string[]} widgets */
function packageJson(widgets) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, version, description, license, repository, keywords } = own;
  // Here they are pinned; who installs the package may have a newer one, and only one of each.
  const dependencies = Object.fromEntries(
    Object.entries(own.dependencies).map(([name, version]) => [name, `^${version}`]),
  );
  const module = (/** @type {string} */ path) => ({ types: `${path}.d.ts`, default: `${path}.js` });
  return {
    ...{ name, version, description, keywords, license, repository },
    type: 'module',
    exports: {
      '.': module('./index'),
      ...Object.fromEntries(
        widgets.map((widget) => [`./widgets/${widget}.js`, module(`./widgets/${widget}/define`)]),
      ),
      './react': module('./react'),
      './vue': module('./vue'),
      // The manifest, the tokens, and what editors read.
      './*.json': './*.json',
    },
    types: './index.d.ts',
    bin: { 'dia-feed': './cli/dia-feed.js' },
    sideEffects: widgets.map((widget) => `./widgets/${widget}/define.js`),
    customElements: 'custom-elements.json',
    'web-types': './web-types.json',
    dependencies,
    peerDependencies: { react: '>=19', vue: '>=3.3' },
    peerDependenciesMeta: { react: { optional: true }, vue: { optional: true } },
  };
}
