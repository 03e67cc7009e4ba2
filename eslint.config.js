import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { layerRule } from './scripts/lint/layers.ts';
import { noLiteralText } from './scripts/lint/no-literal-text.ts';

// oxlint checks the language; ESLint checks what it cannot: templates, custom elements, layers.

const sources = ['packages/*/src/**/*.ts', 'apps/portal/src/**/*.ts'];
const tests = ['**/*.test.ts', '**/*.test-data.ts'];

const noFetch = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket'].map((name) => ({
  name,
  message: 'Only @mains/client talks to the network.',
}));

const noDomMarkup = [
  {
    selector: 'AssignmentExpression[left.type="MemberExpression"][left.property.name=/^(inner|outer)HTML$/]',
    message: 'Markup from strings breaks Trusted Types: use a template.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Markup from strings breaks Trusted Types: use a template.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Markup from strings breaks Trusted Types: use a template.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|Static)$/]',
    message: 'Unsafe markup is not used in Mains.',
  },
  {
    selector: 'Decorator[expression.callee.name="customElement"]',
    message: 'Registration has its own module: define.ts.',
  },
];

/** Pure layers: the same input gives the same output on every machine. */
const pure = [
  {
    selector: 'CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name="now"]',
    message: 'Time is passed in.',
  },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is passed in.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time is passed in.' },
  {
    selector: 'CallExpression[callee.object.object.name="Temporal"][callee.object.property.name="Now"]',
    message: 'Time is passed in.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Randomness is passed in.',
  },
  {
    selector: 'CallExpression[callee.object.name="crypto"]',
    message: 'Randomness is passed in.',
  },
  {
    selector:
      ':matches(NewExpression, CallExpression)[callee.object.name="Intl"]:matches([arguments.length=0], [arguments.0.type="Identifier"][arguments.0.name="undefined"])',
    message: 'The locale is passed in.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString|UpperCase|LowerCase)$/][arguments.length=0]',
    message: 'The locale is passed in.',
  },
];
const noBrowser = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
].map((name) => ({ name, message: 'Pure code does not know the browser.' }));

const litA11yRules = Object.fromEntries(
  Object.keys(litA11y.rules).map((name) => [`lit-a11y/${name}`, 'error']),
);

export default [
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'stories/static/',
      'test/output/',
      'test/screenshots/',
      '**/*.generated.ts',
    ],
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, sourceType: 'module' },
    // Directives for oxlint's rules must not be reported as unused here.
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { mains: { rules: { layers: layerRule, 'no-literal-text': noLiteralText } } },
    rules: { 'mains/layers': 'error' },
  },
  {
    ...lit.configs['flat/recommended'],
    files: [...sources, 'stories/**/*.ts'],
  },
  {
    ...wc.configs['flat/recommended'],
    files: [...sources, 'stories/**/*.ts'],
  },
  {
    files: [...sources, 'stories/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11yRules,
      'lit/no-private-properties': 'error',
      'lit/no-property-change-update': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/attribute-names': 'off',
      // Asks for `blur`, against what browsers and WCAG 3.2.2 have said for years.
      'lit-a11y/no-invalid-change-handler': 'off',
      // VoiceOver forgets that an <ol> without markers is a list unless its role says so.
      'lit-a11y/no-redundant-role': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: sources,
    ignores: tests,
    rules: {
      'mains/no-literal-text': 'error',
      'no-restricted-globals': ['error', ...noFetch],
      'no-restricted-syntax': ['error', ...noDomMarkup],
    },
  },
  {
    files: ['packages/client/src/**/*.ts', 'packages/mocks/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: [
      'packages/contract/src/**/*.ts',
      'packages/domain/src/**/*.ts',
      'packages/i18n/src/**/*.ts',
      'packages/{ui,widgets}/src/**/*.model.ts',
      'packages/mocks/src/**/*.ts',
    ],
    ignores: [
      ...tests,
      'packages/mocks/src/{browser,node,server}*.ts',
      'packages/mocks/src/{browser,node,server}/**',
    ],
    rules: {
      'no-restricted-globals': ['error', ...noFetch, ...noBrowser],
      'no-restricted-syntax': ['error', ...noDomMarkup, ...pure],
    },
  },
];
