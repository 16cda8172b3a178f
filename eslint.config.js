import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores, includeIgnoreFile } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The package's files that touch the browser; everything else has its effects provided. */
const BROWSER_FILES = [
  'projects/call-machine/src/browser*.ts',
  'projects/call-machine/src/peer/peer-connection*.ts',
  'projects/call-machine/src/capture/media-devices*.ts',
  'projects/call-machine/src/signaling/socket-transport*.ts',
  'projects/call-machine/src/**/*.browser.spec.ts',
];

const BROWSER_GLOBALS = [
  'navigator',
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'RTCPeerConnection',
];

const CAST = [
  'TSAsExpression',
  ':not([typeAnnotation.typeName.name="const"])',
  ':not([expression.type="ObjectExpression"][expression.properties.length=0])',
].join('');

export default defineConfig(
  includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
  globalIgnores(['docs/api/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', 'tools/**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', 300],
      'no-undef': 'off',
      // Interfaces have no index signature, which xstate's parameters and socket.io's event maps need.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Takes a mapped type for an index signature where the key is only used inside a function's type.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Takes xstate's "types: {} as T" for unnecessary, where it carries the inference.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // The rest of an object without one of its fields.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_$', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['projects/*/src/**/*.ts', 'signaling/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: CAST, message: 'No casts but "{} as T" in setup(): narrow or parse instead.' },
      ],
    },
  },
  {
    files: ['projects/call-machine/src/**/*.ts'],
    ignores: BROWSER_FILES,
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: BROWSER_GLOBALS.map((name) => ({
            name,
            message: 'Only the files that browser.ts provides may touch the browser.',
          })),
          checkGlobalObject: true,
        },
      ],
      'no-restricted-imports': ['error', { paths: ['socket.io-client'] }],
    },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|pending)$/]',
          message: 'No focused and no skipped specs.',
        },
      ],
    },
  },
  {
    files: ['projects/call-app/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  {
    files: ['projects/call-app/src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  { files: ['**/*.js'], languageOptions: { globals: { process: 'readonly', URL: 'readonly' } } },
  prettier,
);
