/**
 * Who may import whom. `npm run lint` proves it with dependency-cruiser.
 *
 *   util → geo → feed → text → ui → widgets → embed
 *
 * Each floor imports itself and floors to its left. Widgets never import each other. `cli` stands
 * beside the tower.
 */
const floors = ['util', 'geo', 'feed', 'text', 'ui', 'widgets', 'embed'];

/** A floor imports nothing of what stands to its right, nor the command line. */
const onlyDown = floors.map((floor, level) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} may import only ${floors.slice(0, level + 1).join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: `^src/(${[...floors.slice(level + 1), 'cli'].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...onlyDown,
    {
      name: 'floor-cli',
      comment: 'The command line uses util, geo, feed and text.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/', pathNot: '^src/(cli|util|geo|feed|text)/' },
    },
    {
      name: 'known-floor',
      comment: 'Every folder of src is a floor: name a new one here.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${[...floors, 'cli'].join('|')})/` },
      to: {},
    },
    {
      name: 'known-floor-imported',
      comment: 'Every folder of src is a floor: name a new one here.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${[...floors, 'cli'].join('|')})/` },
    },
    {
      name: 'entry-on-top',
      comment: 'The entry files of src stand above every floor: nothing in a folder imports them.',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+$' },
    },
    {
      name: 'widgets-apart',
      comment: 'A widget never imports another widget. What two share belongs in src/ui.',
      severity: 'error',
      from: { path: '^src/widgets/([^/]+)/' },
      to: { path: '^src/widgets/', pathNot: '^src/widgets/$1/' },
    },
    {
      name: 'src-stands-alone',
      comment: 'The library never imports from its demo, stories, tests or scripts.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^(demo|stories|tests|dist|[.][^./]+|[^/]+[.][^/]+$)',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'zod-stays-home',
      comment:
        'The browser runs generated tables, not zod: only the schemas and the cli import it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(feed/schema|cli)/' },
      to: { path: '(^|/)node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'schemas-as-types',
      comment: 'The schemas bring zod along: elsewhere in src import their types only.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(feed/schema|cli)/' },
      to: { path: '^src/feed/schema/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-in-browsers',
      comment: 'Only the command line runs on Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shipped-packages',
      comment: 'What ships imports only what package.json calls a dependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(feed/schema|cli)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Imports that go round cannot be understood, or loaded, one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'Imports a file or package that is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
