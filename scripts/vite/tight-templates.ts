import type { Plugin } from 'vite';

/** Stands for a `${…}` while a template is one text. */
const hole = '\uE000';

/** Style rules without comments and the spaces that mean nothing. Strings stay as they are. */
export function tightCss(css: string): string {
  return css
    .replace(/("[^"]*"|'[^']*')|\/\*[^]*?\*\//g, (_all, text: string | undefined) => text ?? '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;}/g, '}'),
    )
    .join('')
    .trim();
}

/** Markup whose line breaks and indents are one space: between words they show as one, between tags they might. */
export function tightMarkup(markup: string): string {
  return markup.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, ' ');
}

interface Template {
  readonly start: number;
  readonly end: number;
}

/** Tagged templates anywhere in a syntax tree. */
function* taggedTemplates(node: unknown): Generator<{ tag: string; quasis: readonly Template[] }> {
  if (Array.isArray(node)) {
    for (const child of node) yield* taggedTemplates(child);
  } else if (typeof node === 'object' && node !== null) {
    const { type, tag, quasi } = node as {
      type?: string;
      tag?: { name?: string };
      quasi?: { quasis: readonly Template[] };
    };
    if (type === 'TaggedTemplateExpression' && tag?.name !== undefined && quasi !== undefined) {
      yield { tag: tag.name, quasis: quasi.quasis };
    }
    for (const child of Object.values(node)) yield* taggedTemplates(child);
  }
}

/**
 * Makes `css`, `html` and `svg` templates short.
 * @param parse gives the syntax tree of the code, with offsets
 */
export function withTightTemplates(code: string, parse: (code: string) => unknown): string {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { tag, quasis } of taggedTemplates(parse(code))) {
    const tight = tag === 'css' ? tightCss : tag === 'html' || tag === 'svg' ? tightMarkup : undefined;
    if (tight === undefined) continue;
    const texts = quasis.map(({ start, end }) => code.slice(start, end));
    const short = tight(texts.join(hole)).split(hole);
    // A comment around an expression would take the expression with it.
    if (short.length !== texts.length) continue;
    quasis.forEach(({ start, end }, index) => edits.push({ start, end, text: short[index] ?? '' }));
  }
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** Build plugin: the templates of Mains without the spaces that only their authors need. */
export function tightTemplates(): Plugin {
  return {
    name: 'mains:tight-templates',
    apply: 'build',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(css|html|svg)`/.test(code)) return null;
      return { code: withTightTemplates(code, (text) => this.parse(text)), map: null };
    },
  };
}
