/**
 * Writes `dist/npm`: the modules one to one with their types, the manifest of the elements with what
 * editors and frameworks know by it, and the command line of `dist/cli`.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { format } from 'prettier';
import ts from 'typescript';

import { cssCustomData, htmlCustomData, webTypes } from './editor-data.js';
import { reactTypes, vueTypes } from './framework-types.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist/npm');
/** Types for templates of frameworks; each is an entry of its own, and a module with nothing in it. */
const frameworks = { react: reactTypes, vue: vueTypes };
const schemas = 'feed/schema/';

/** @param {readonly string[]} widgets Names, as the folders in src/widgets are called. */
export async function buildNpm(widgets) {
  rmSync(target, { recursive: true, force: true });
  const program = readModules();
  const own = manifest(widgets);
  const files = [
    ...emitModules(program),
    await emitRecordTypes(program),
    ...(await writeElements(own)),
  ];
  writeJson('package.json', own);
  for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(target, name));
  }
  cpSync(join(root, 'dist/cli'), join(target, 'cli'), { recursive: true });
  checkNpm(files);
  return files.map((file) => relative(target, file));
}

/**
 * What others read of the elements.
 * @param {{ name: string, version: string }} about
 * @returns The modules among it.
 */
async function writeElements(about) {
  const text = readFileSync(join(root, 'custom-elements.json'), 'utf8');
  write(join(target, 'custom-elements.json'), text.replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"$1.js"'));
  /** @type {{ modules: { declarations?: import('./manifest.js').Element[] }[] }} */
  const { modules } = JSON.parse(text);
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName);
  writeJson('html-custom-data.json', htmlCustomData(elements));
  writeJson('css-custom-data.json', cssCustomData(elements));
  writeJson('web-types.json', webTypes(elements, about));
  write(join(target, 'tokens.json'), readFileSync(join(root, 'docs/tokens.json'), 'utf8'));
  const types = Object.entries(frameworks).map(async ([name, typesOf]) => {
    const formatted = await format(typesOf(elements), { parser: 'typescript', singleQuote: true });
    return [
      write(join(target, `${name}.d.ts`), formatted),
      write(join(target, `${name}.js`), 'export {};\n'),
    ];
  });
  return (await Promise.all(types)).flat();
}

/** @param {string} file @param {unknown} content */
const writeJson = (file, content) =>
  write(join(target, file), `${JSON.stringify(content, null, 2)}\n`);

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function readModules() {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, '.config/tsconfig.npm.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => fail([problem]) },
  );
  if (!config) throw new Error('.config/tsconfig.npm.json cannot be read.');
  const program = ts.createProgram(config.fileNames, config.options);
  fail(ts.getPreEmitDiagnostics(program));
  return program;
}

/** @param {ts.Program} program */
function emitModules(program) {
  /** @type {string[]} */
  const written = [];
  program.emit(undefined, (file, text) => {
    // The schemas run on zod, which stays at home: the browser runs what was generated from them.
    if (relative(target, file).startsWith(schemas)) return;
    written.push(write(file, text));
  });
  return written;
}

/**
 * The types that the schemas stand for, written out, so that a reader of them needs no zod.
 * @param {ts.Program} program
 */
async function emitRecordTypes(program) {
  const source = join(root, 'src', schemas, 'index.ts');
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(
    /** @type {ts.SourceFile} */ (program.getSourceFile(source)),
  );
  const {
    NoTruncation,
    InTypeAlias,
    MultilineObjectLiterals,
    UseSingleQuotesForStringLiteralType,
  } = ts.TypeFormatFlags;
  const flags =
    NoTruncation | InTypeAlias | MultilineObjectLiterals | UseSingleQuotesForStringLiteralType;
  const types = checker
    .getExportsOfModule(/** @type {ts.Symbol} */ (module))
    .map((symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
    .filter((symbol) => symbol.flags & ts.SymbolFlags.TypeAlias)
    .map((symbol) => {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      return `export type ${symbol.name} = ${checker.typeToString(type, undefined, flags)};\n`;
    });
  const text = await format(types.join('\n'), { parser: 'typescript', singleQuote: true });
  return write(join(target, schemas, 'index.d.ts'), text);
}

/** What editors read. */
const data = ['custom-elements', 'html-custom-data', 'css-custom-data', 'web-types'];

/** @param {readonly string[]} widgets */
function manifest(widgets) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, version, description, license, repository, keywords } = own;
  // Here they are pinned; who installs the package may have a newer one, and only one of each.
  const dependencies = Object.fromEntries(
    Object.entries(own.dependencies).map(([name, version]) => [name, `^${version}`]),
  );
  const entry = (/** @type {string} */ path) => ({ types: `${path}.d.ts`, default: `${path}.js` });
  return {
    ...{ name, version, description, keywords, license, repository },
    type: 'module',
    exports: {
      '.': entry('./index'),
      ...Object.fromEntries(
        widgets.map((widget) => [`./widgets/${widget}.js`, entry(`./widgets/${widget}/define`)]),
      ),
      ...Object.fromEntries(
        Object.keys(frameworks).map((name) => [`./${name}`, entry(`./${name}`)]),
      ),
      ...Object.fromEntries(data.map((name) => [`./${name}.json`, `./${name}.json`])),
      './tokens.json': './tokens.json',
      './package.json': './package.json',
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

/**
 * Reads the types as a project of somebody else does, and looks whether zod came along.
 * @param {readonly string[]} files
 */
function checkNpm(files) {
  const types = files.filter((file) => file.endsWith('.d.ts'));
  const { NodeNext } = ts.ModuleKind;
  const program = ts.createProgram(types, {
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noEmit: true,
    types: [],
  });
  fail(ts.getPreEmitDiagnostics(program).filter(({ file }) => file?.fileName.startsWith(target)));
  const zod = files.filter((file) => /['"]zod\b/.test(readFileSync(file, 'utf8')));
  if (zod.length) throw new Error(`zod is in ${zod.join(', ')}`);
}

/** @param {readonly ts.Diagnostic[]} problems */
function fail(problems) {
  if (!problems.length) return;
  throw new Error(
    ts.formatDiagnostics(problems, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
}
