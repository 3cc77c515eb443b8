/** What ESLint checks, `npm run lint`. What Prettier formats is not its business. */
import { join } from 'node:path';
import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import webComponents from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { forbidden } from './eslint.forbidden.js';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.cache/', 'src/**/*.data.ts', 'src/feed/read/tables/']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      typescript.configs.strictTypeChecked,
      typescript.configs.stylisticTypeChecked,
      lit.configs['flat/recommended'],
      litA11y.configs.recommended,
      webComponents.configs['flat/best-practice'],
    ],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: join(import.meta.dirname, '..'),
      },
    },
    settings: {
      wc: { elementBaseClasses: ['LitElement', 'DiaWidget', 'DiaListWidget'] },
      lit: { elementBaseClasses: ['DiaWidget', 'DiaListWidget'] },
    },
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
      // TypeScript knows what the base class has.
      'wc/guard-super-call': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/value-after-constraints': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/**'], ...forbidden({}) },
  { files: ['src/feed/offline.ts'], ...forbidden({ mayStore: true }) },
  { files: ['src/feed/{fetch,early}.ts', 'src/cli/**'], ...forbidden({ mayFetch: true }) },
  { files: ['src/publisher/**'], ...forbidden({ hasPage: false }) },
  { files: ['src/publisher/build/**'], ...forbidden({ hasPage: false, isOnPages: false }) },
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
    files: ['**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
);
