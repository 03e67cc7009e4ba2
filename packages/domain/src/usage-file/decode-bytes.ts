import type { FileFault } from './file-result.js';

/** In browsers, in workers and in Node, yet not part of the language. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * The text of an XML file: by its byte order mark, else by the first bytes of UTF-16, else by the encoding that its
 * declaration names, else UTF-8. A file of other bytes than its encoding allows is refused rather than mended.
 */
export function decodeXml(bytes: Uint8Array): string | FileFault {
  const label = encodingByBytes(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  return decoded(bytes, label) ?? { code: 'encoding', detail: { code: label } };
}

/** The text of bytes by an encoding; undefined when they are not of it, or nobody knows it. */
export function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingByBytes([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  return a === 0 && b === 0x3c ? 'utf-16be' : undefined;
}

/** A declaration is ASCII in every encoding that has not shown itself by its first bytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCodePoint(...bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  // Bytes that show one byte for each letter are not UTF-16, whatever the declaration says.
  return label !== undefined && /^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(label) ? 'utf-8' : label;
}
