import globals from 'globals';
import tseslint from 'typescript-eslint';
import { pureRules } from './scripts/lint/pure.mjs';
import rooms from './scripts/lint/rooms.mjs';

const TYPED = ['config/**/*.ts', 'database/**/*.ts', 'src/**/*.{ts,tsx}', 'tests/**/*.ts', 'bench/**/*.ts'];
const ADMIN = ['src/admin/**', 'src/plugins/*/admin/**'];
const PURE = ['src/plugins/*/{domain,render}/**/*.ts'];
const TESTS = ['**/*.test.{ts,tsx}', 'tests/**/*.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', '.strapi/', '.cache/', 'types/generated/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // The project proper, with types.
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.check.json', './src/admin/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { gongkai: rooms },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // `() => setOpen(true)` is how handlers are written; and an underscore says that a value is left out on purpose.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Counts and years belong in sentences.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: [{ from: 'lib', name: ['URL', 'URLSearchParams'] }] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'gongkai/rooms': 'error',
      'no-restricted-globals': ['error', { name: 'strapi', message: 'Take the CMS as an argument.' }],
    },
  },

  // SQL lives in repositories, where a reader looks for it.
  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/repositories/**', ...PURE, ...ADMIN, ...TESTS],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          "CallExpression[callee.property.name='raw']",
          "CallExpression[callee.property.name='connection']",
          'CallExpression[callee.name=/^(knex|trx)$/]',
        ].map((selector) => ({ selector, message: 'SQL belongs into repositories/.' })),
      ],
    },
  },

  // The environment has one reader.
  {
    files: ['src/**/*.ts', 'config/**/*.ts'],
    ignores: ['src/environment.ts', ...PURE, ...ADMIN, ...TESTS],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'process',
          message: 'Settings are read in src/environment.ts; streams and folders come as arguments.',
        },
        { name: 'strapi', message: 'Take the CMS as an argument.' },
      ],
    },
  },

  { files: PURE, ignores: TESTS, rules: pureRules },

  // A test may reach into what it tests, and an HTTP answer is of any shape until the test has looked at it.
  {
    files: TESTS,
    rules: {
      'gongkai/rooms': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  // Plain Node: the scripts, and what the CMS and Jest read as JavaScript.
  {
    files: ['**/*.{mjs,js,cjs}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-undef': 'error' },
  },
);
