import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import typescript from 'typescript-eslint'
import roomImports from './test/support/architecture/roomImports.mjs'
import { pureRooms } from './test/support/architecture/rooms.mjs'

const rooms = ['stations', 'electron', 'renderer']
const schemaFiles = ['**/*[sS]chema*.ts', 'stations/contract/**/*.ts', 'stations/board/**/*.ts']
const consoleWriters = [
  'electron/launch/**',
  'test/**/*.mjs',
  'test/bench/**',
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
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An interface and a type alias read differently; whoever writes picks.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // A branded type and a `{}` with a brand look needless to it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['**/*.vue'],
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
