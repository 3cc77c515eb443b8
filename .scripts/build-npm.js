/**
 * Writes `dist/npm`: the modules one to one with their types, the manifest of the elements, and the
 * command line of `dist/cli`.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { format } from 'prettier';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist/npm');
const schemas = 'feed/schema/';

/** @param {readonly string[]} widgets Names, as the folders in src/widgets are called. */
export async function buildNpm(widgets) {
  rmSync(target, { recursive: true, force: true });
  const program = readModules();
  const files = [...emitModules(program), await emitRecordTypes(program)];
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest(widgets), null, 2)}\n`);
  const elements = readFileSync(join(root, 'custom-elements.json'), 'utf8');
  write(
    join(target, 'custom-elements.json'),
    elements.replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"$1.js"'),
  );
  for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(target, name));
  }
  cpSync(join(root, 'dist/cli'), join(target, 'cli'), { recursive: true });
  checkNpm(files);
  return files.map((file) => relative(target, file));
}

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
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: './index.d.ts',
    bin: { 'dia-feed': './cli/dia-feed.js' },
    sideEffects: widgets.map((widget) => `./widgets/${widget}/define.js`),
    customElements: 'custom-elements.json',
    dependencies,
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
