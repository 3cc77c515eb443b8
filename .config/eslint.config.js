/**
 * What ESLint checks, `npm run lint`. What Prettier formats is not its business.
 */
import { fileURLToPath } from 'node:url';
import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import webComponents from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { forbidden, network } from './eslint.forbidden.js';

const browserGlobals = ['customElements', 'document', 'HTMLElement', 'location', 'window'];
const commonGlobals =
  'AbortController AbortSignal Blob Buffer clearInterval clearTimeout console fetch performance ' +
  'process queueMicrotask Request Response setInterval setTimeout structuredClone TextDecoder ' +
  'TextEncoder URL URLSearchParams';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.cache/', 'src/**/*.data.ts', 'src/feed/read/tables.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      typescript.configs.strictTypeChecked,
      typescript.configs.stylisticTypeChecked,
      lit.configs['flat/recommended'],
      litA11y.configs.recommended,
      webComponents.configs['flat/recommended'],
    ],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
      },
    },
    settings: { wc: { elementBaseClasses: ['LitElement', 'DiaElement'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `import { type A } from 'a'` still loads `a`.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Rethrowing what was caught, or an abort's reason.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // It believes the types, where JSON.stringify can give undefined and a signal is aborted
      // behind an await.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A getter that a subclass overrides is not a field.
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // It asks for the `!` that another rule forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Safari forgets that a list without bullets is a list, unless it is told.
      'lit-a11y/no-redundant-role': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/**'], rules: forbidden([...network]) },
  { files: ['src/feed/{fetch,early}.ts', 'src/cli/**'], rules: forbidden([]) },
  {
    files: ['tests/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // Chai's assertions are expressions, and tests reach for what they know to be there.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // `query<E>(…): E` says what a selector finds.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Tests feed hostile values on purpose.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // Chai's `equal` is typed as if it returned a promise. What does, `accessible()`, is still
      // checked.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }],
        },
      ],
    },
  },
  {
    files: ['.scripts/**/*.ts'],
    rules: { '@typescript-eslint/restrict-template-expressions': 'off' },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [...commonGlobals.split(' '), ...browserGlobals].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'readonly' } },
  },
);
