import type { Messages } from './texts.js';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const MARKED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';

/** Every text with marks on its letters, in brackets, and a third longer, as translations are. `{{names}}` stay. */
export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([name, text]) => [
      name,
      typeof text === 'string' ? pseudoText(text) : pseudoMessages(text),
    ]),
  );
}

function pseudoText(text: string): string {
  const marked = text
    .split(/(\{\{.*?\}\})/)
    .map((piece, index) =>
      index % 2 ? piece : piece.replace(/[A-Za-z]/g, (letter) => MARKED.charAt(PLAIN.indexOf(letter))),
    )
    .join('');
  return `⟦${marked}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}
