import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { importsPointDown } from './scripts/lint/rooms.mjs';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/', 'public/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number reads the same in a template as out of it; dates, arrays and objects do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // node:test reports a failing test by itself; its promises are not awaited.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // Code points are the unit of this program: a spread string gives exactly them.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**'],
    // The fit learns from the fixtures of the tests.
    ignores: ['**/*.test.ts', 'src/tests/**', 'src/reading/training/sources.ts'],
    plugins: { zhoukan: { rules: { 'imports-point-down': importsPointDown } } },
    rules: { 'zhoukan/imports-point-down': 'error' },
  },
  // A change of templates makes pages again and no other file (src/render/build-pages.ts).
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/*.astro'], message: 'A file that is no page would miss its changes.' },
          ],
        },
      ],
    },
  },
  // A line of 40,000 brackets is read like any other: no pattern tries a text in many ways.
  {
    files: ['src/**', 'scripts/**'],
    ignores: ['**/*.test.ts', 'src/tests/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': [
        'error',
        { report: 'potential', ignorePartial: false, ignoreSticky: true },
      ],
    },
  },
  // Tables of numbers: every index comes from the loop over the table that it reads.
  {
    files: ['src/reading/model/infer.ts', 'src/reading/model/fit.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // The command line prints; stages and pages do not.
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  // Plain JavaScript that runs before the packages are there, and configuration.
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  // The types of .astro files are checked by `astro check`, which knows them better.
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
);
