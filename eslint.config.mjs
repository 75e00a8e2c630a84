import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { hongxin } from './config/lint/rules.mjs';
import { zones } from './config/lint/zones.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const specs = [
  ...['**/*.spec.{ts,tsx}', '**/*.long.ts', 'cloudfunctions/*/{every-action,grown}.ts'],
  ...['testing/**', 'e2e/**', 'bench/**', 'scripts/**'],
];
/** What browsers alone have: `open` without its import compiles, works on a desk and does nothing on a phone. */
const ON_PHONES = ['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
const BROWSERS_ALONE = Object.keys(globals.browser).filter(
  (name) => name !== 'fetch' && !ON_PHONES.includes(name),
);
const forbidden = (patterns) => [
  'error',
  { patterns: patterns.map(([group, message]) => ({ group, message })) },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '.cache', '**/*.mjs', '**/*.js'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks, hongxin },
    languageOptions: { parserOptions: { project: path.join(root, 'tsconfig.json'), tsconfigRootDir: root } },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: path.join(root, 'tsconfig.json') }),
      ],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: zones(root) }],
      'no-restricted-imports': forbidden([
        [['@cloudbase/*'], 'The SDK is used by cloudfunctions/platform alone.'],
      ]),
      'hongxin/no-absent-calls': 'error',
      'hongxin/no-where-in-transaction': 'error',
      'hongxin/get-needs-limit': 'error',
      'hongxin/no-fen-arithmetic': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: reactHooks.configs.recommended.rules },
  { files: ['domain/kernel/money.ts'], rules: { 'hongxin/no-fen-arithmetic': 'off' } },
  {
    files: ['domain/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-imports': forbidden([
        [['node:*', '@tarojs/*', 'react', '@cloudbase/*'], 'Rules are pure: no Node, no Taro, no CloudBase.'],
      ]),
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Clocks are arguments.' },
        { object: 'Math', property: 'random', message: 'Rules decide the same every time.' },
        {
          object: 'v',
          property: 'trim',
          message: 'Texts are cleaned by sentence or maybe of kernel/fields.',
        },
      ],
    },
  },
  { files: ['cloudfunctions/platform/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: specs,
    rules: { 'hongxin/caller-from-context': 'error', 'hongxin/used-answers': 'error' },
  },
  // the timer answers nobody: what is due is looked for again a minute later
  { files: ['cloudfunctions/dispatch/**/*.ts'], rules: { 'hongxin/used-answers': 'off' } },
  {
    files: ['src/features/**/*.{ts,tsx}', 'src/pages/**/*.{ts,tsx}', 'src/ui/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'wx', message: 'Use src/platform.' },
        { name: 'fetch', message: 'Use call().' },
        ...BROWSERS_ALONE.map((name) => ({ name, message: 'No phone has it: import what you mean.' })),
      ],
      'no-restricted-properties': ['error', { object: 'Taro', property: 'cloud', message: 'Use call().' }],
    },
  },
  {
    files: ['e2e/**/*.e2e.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > VariableDeclaration[kind!="const"]',
          message: 'A story is told on two targets at a time: note() it in the context.',
        },
      ],
    },
  },
  {
    files: specs,
    rules: {
      'import-x/no-restricted-paths': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
);
