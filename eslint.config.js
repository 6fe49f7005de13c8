import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import typescript from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import roomImports from './test/support/architecture/roomImports.mjs'
import { pureRooms } from './test/support/architecture/rooms.mjs'

const rooms = ['stations', 'electron', 'renderer']
const schemaFiles = ['**/*[sS]chema*.ts', 'stations/contract/**/*.ts', 'stations/board/**/*.ts']
const consoleWriters = [
  'electron/launch/**',
  'test/**/*.mjs',
  'test/bench/**',
  'test/e2e/**',
  'electron/hub/index.ts',
  'test/support/failOnConsole.ts',
]

const noAs = {
  selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])',
  message: 'No `as` but `as const`: let a schema or a type guard say what it is.',
}
const noEnum = { selector: 'TSEnumDeclaration', message: 'A literal union instead of an enum.' }
const noAngleBrackets = { selector: 'TSTypeAssertion', message: 'No type assertion.' }
const noClock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'The time comes in with the input.',
}
const handedIn = 'A pure room is handed it as a value.'
const unknownToPureRooms = [
  ...['process', 'performance', 'crypto', 'console', 'Buffer', 'fetch', 'navigator', 'window', 'document'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
]

export default typescript.config(
  {
    ignores: [
      'dist/',
      'release/',
      'test-results/',
      'playwright-report/',
      'docs/',
      'test/stand-in/node_modules/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.vue'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        parser: typescript.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      'max-lines': ['error', { max: 200 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noAs, noEnum, noAngleBrackets],
      // TypeScript says it better, and knows the types of a Vue template.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Matters of taste, left to whoever writes.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
      // A generic that brands a type looks needless to it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-literal'],
      'vue/multi-word-component-names': 'off',
      'vue/no-restricted-syntax': [
        'error',
        {
          selector: 'VExpressionContainer BinaryExpression[operator=/^[-+*/%]$/]',
          message: 'No arithmetic in a template.',
        },
      ],
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: { 'max-lines': ['error', { max: 200 }] },
  },
  { files: ['renderer/public/*.js'], languageOptions: { globals: globals.serviceworker } },
  {
    files: rooms.flatMap(room => ['ts', 'vue', 'mjs'].map(ending => `${room}/**/*.${ending}`)),
    plugins: { rooms: roomImports },
    rules: { 'rooms/imports': 'error' },
  },
  {
    files: pureRooms.map(room => (room === 'stations' ? 'stations/*.ts' : `${room}/**/*.ts`)),
    rules: {
      'no-restricted-globals': ['error', ...unknownToPureRooms.map(name => ({ name, message: handedIn }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: handedIn },
        { object: 'Math', property: 'random', message: handedIn },
      ],
      'no-restricted-syntax': ['error', noAs, noEnum, noAngleBrackets, noClock],
    },
  },
  {
    // ESLint sees a component that is imported as `any`; vue-tsc knows better and has checked it.
    files: ['**/*.vue', 'renderer/**/open*.ts', 'test/unit/renderer/**/*.ts'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map(what => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  { files: schemaFiles, rules: { 'no-restricted-syntax': ['error', noEnum, noClock] } },
  { files: consoleWriters, rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // expect(stop).toHaveBeenCalled() and the like hand a method on without calling it.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  prettier,
)
