/**
 * Who may import whom: `npm run lint:floors` proves it with dependency-cruiser.
 *
 *   util → geo → feed → text → ui → widgets → embed
 *
 * Each floor imports itself and the floors to its left. Beside ui, on text, stands what publishers of
 * a feed use, without a page; the command line stands on that.
 */
const floors = ['util', 'geo', 'feed', 'text', 'ui', 'widgets', 'embed'];

/** @type {Record<string, string[]>} The folders that each folder of src may import from. */
const allowed = {
  ...Object.fromEntries(floors.map((floor, level) => [floor, floors.slice(0, level + 1)])),
  publisher: ['publisher', 'util', 'geo', 'feed', 'text'],
  cli: ['cli', 'publisher', 'util', 'feed', 'text'],
};

/** What runs as `dia-feed` alone; its packages are bundled into it. */
const command = '^src/(cli|publisher/build)/';

const known = `^src/(${Object.keys(allowed).join('|')})/`;
/** What browsers and `dia-feed` load: there the schemas are types alone. */
const shippedCode = { path: '^src/', pathNot: '^src/feed/schema/' };

const rules = [
  ...Object.entries(allowed).map(([folder, others]) => ({
    name: `floor-${folder}`,
    comment: `In src, ${folder} may import only from ${others.join(', ')}.`,
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: `^src/(${others.join('|')})/` },
  })),
  {
    name: 'known-floor',
    comment: 'Every folder of src is a floor: name a new one here.',
    from: { path: '^src/[^/]+/', pathNot: known },
    to: {},
  },
  {
    name: 'widgets-apart',
    comment: 'A widget never imports another widget. What two share belongs in src/ui.',
    from: { path: '^src/widgets/([^/]+)/' },
    to: { path: '^src/widgets/', pathNot: '^src/widgets/$1/' },
  },
  {
    name: 'src-stands-alone',
    comment: 'The library never imports from its demo, stories, tests or scripts.',
    from: { path: '^src/' },
    to: { pathNot: '^(src|node_modules)/', dependencyTypes: ['local'] },
  },
  {
    name: 'schemas-as-types',
    comment: 'One reader runs, on generated tables: import only the types of the schemas.',
    from: shippedCode,
    to: { path: '^src/feed/schema/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-node-in-browsers',
    comment: 'Only the command line runs on Node.',
    from: { path: '^src/', pathNot: '^src/cli/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'shipped-packages',
    comment:
      'What is shipped stands on a dependency in package.json or on nothing. zod is no dependency. The command line is bundled whole, so what it needs is none either.',
    from: { path: '^src/', pathNot: `^src/feed/schema/|${command}` },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'build-for-the-command',
    comment: 'What builds a feed stands on large packages, which no page ever loads.',
    from: { path: '^src/', pathNot: command },
    to: { path: '^src/publisher/build/' },
  },
  {
    name: 'no-cycles',
    comment: 'Modules that import each other cannot be understood, or loaded, one at a time.',
    from: {},
    to: { circular: true },
  },
];

export default {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
  },
};
