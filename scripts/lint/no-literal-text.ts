import type { Rule } from 'eslint';
import type { Expression, TaggedTemplateExpression } from 'estree';
import { hole, scanTemplate } from './template-scan.ts';

/** Attributes and properties whose value a person reads or hears. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'ariadescription',
  'arialabel',
  'ariavaluetext',
  'label',
  'placeholder',
  'summary',
  'title',
]);

const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replace(/&#?\w+;/g, ''));

/** Strings an expression may come to, as far as they are written down in it. */
function literals(node: Expression): Expression[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && hasLetters(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return node.quasis.some(({ value }) => hasLetters(value.raw)) ? [node] : [];
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
      return [...literals(node.left), ...literals(node.right)];
    default:
      return [];
  }
}

function isHtml({ tag }: TaggedTemplateExpression): boolean {
  return tag.type === 'Identifier' && (tag.name === 'html' || tag.name === 'svg');
}

/**
 * Words in a template cannot be translated: they belong in a locale file. Also refuses `style=`, which a strict
 * content security policy blocks.
 */
export const noLiteralText: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      text: 'Text "{{text}}" in a template: take it from a locale file.',
      attribute: 'Text "{{text}}" in {{name}}: take it from a locale file.',
      style: 'A style attribute is blocked by a strict content security policy: use a class.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node): void {
        if (!isHtml(node)) return;
        const { quasis, expressions } = node.quasi;
        const source = quasis.map(({ value }) => value.raw).join(hole);
        let index = 0;
        for (const place of scanTemplate(source)) {
          const first = index;
          index = source.slice(0, place.offset + place.value.length).split(hole).length - 1;
          const holesBefore = source.slice(0, place.offset).split(hole).length - 1;
          const inside = expressions.slice(Math.max(first, holesBefore), index);
          const name = place.kind === 'attribute' ? place.name.replace(/^[.?]/, '') : '';
          if (place.kind === 'attribute' && name === 'style') {
            context.report({ node, messageId: 'style' });
            continue;
          }
          if (place.kind === 'attribute' && !spoken.has(name)) continue;
          const messageId = place.kind;
          const words = place.value.replaceAll(hole, '').trim();
          if (hasLetters(words)) context.report({ node, messageId, data: { text: words, name } });
          for (const literal of inside.flatMap(literals)) {
            context.report({
              node: literal,
              messageId,
              data: { text: context.sourceCode.getText(literal), name },
            });
          }
        }
      },
    };
  },
};
