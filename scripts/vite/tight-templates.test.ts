import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { tightCss, tightMarkup, withTightTemplates } from './tight-templates.js';

test('styles lose comments and spaces that mean nothing', () => {
  const css = `
    /* why it isn't */
    :host([hidden]) { display: none; }
    .a > .b, .c :hover {
      margin: 0 calc(1px + 2px) -1px;
      content: ' a:  b; ';
    }
    @container (min-width: 600px) and (max-width: 899px) { .a { color: red } }`;
  expect(tightCss(css)).toBe(
    ":host([hidden]){display:none}.a>.b,.c :hover{margin:0 calc(1px + 2px) -1px;content:' a:  b; '}" +
      '@container (min-width:600px) and (max-width:899px){.a{color:red}}',
  );
});

test('markup keeps one space where a line broke and all spaces within a line', () => {
  expect(tightMarkup('<p>\n    one  two\n    <b>three</b>\n</p><!-- x -->')).toBe(
    '<p> one  two <b>three</b> </p>',
  );
});

test('templates within templates keep their expressions', () => {
  const code =
    'html`<ul>\n  ${items.map((x) => html`<li>\n    ${x}\n  </li>`)}\n</ul>`; css`a {\n  b: ${c};\n}`';
  expect(withTightTemplates(code, parseAst)).toBe(
    'html`<ul> ${items.map((x) => html`<li> ${x} </li>`)} </ul>`; css`a{b:${c}}`',
  );
});

test('other templates and templates with an expression in a comment stay as they are', () => {
  const code = 'text`a\n  b`; `c\n  d`; css`/* ${x} */ a { }`';
  expect(withTightTemplates(code, parseAst)).toBe(code);
});
