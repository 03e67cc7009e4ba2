import { expect, test } from 'vitest';
import { withoutJsonAttribute } from './json-imports.js';

test('takes the attribute off a dynamic import and keeps every position', () => {
  const code = "const zh = () => import('./zh-CN.json', { with: { type: 'json' } });\nnext();";
  const plain = withoutJsonAttribute(code);
  expect(plain.replace(/ +/g, ' ')).toBe("const zh = () => import('./zh-CN.json' );\nnext();");
  expect(plain).toHaveLength(code.length);
});

test('follows a formatter over several lines', () => {
  const code = "import(\n  './zh-CN.json',\n  {\n    with: { type: 'json' },\n  },\n)";
  expect(withoutJsonAttribute(code)).not.toContain('type');
  expect(withoutJsonAttribute(code).split('\n')).toHaveLength(6);
});

test('leaves static imports and other calls alone', () => {
  const code = "import en from './en.json' with { type: 'json' };\nload(a, { with: { type: 'json' } });";
  expect(withoutJsonAttribute(code)).toBe(code);
});
