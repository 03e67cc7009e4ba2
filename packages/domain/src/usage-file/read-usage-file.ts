import { readCsv } from './csv/read-csv.js';
import { decoded, decodeXml } from './decode-bytes.js';
import type { FileFault, FileOptions, FileReader } from './file-result.js';
import { readGreenButton } from './green-button/read.js';
import { looksLikeNem, readNem } from './nem12/read-nem.js';

/** Larger files are not read: decades of quarter hours fit. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024;

/** What is not text, by its first bytes in letters of one byte each. */
const SIGNATURES: readonly { readonly text: string; readonly at?: number; readonly format: string }[] = [
  { text: '%PDF', format: 'pdf' },
  { text: 'PK\u0003\u0004', format: 'zip' },
  { text: 'PK\u0005\u0006', format: 'zip' },
  { text: 'Rar!', format: 'zip' },
  { text: '7z\u00bc\u00af', format: 'zip' },
  { text: '\u00d0\u00cf\u0011\u00e0', format: 'xls' },
  { text: '\u001f\u008b', format: 'gzip' },
  { text: '\u0089PNG', format: 'image' },
  { text: '\u00ff\u00d8\u00ff', format: 'image' },
  { text: 'GIF8', format: 'image' },
  { text: 'WEBP', at: 8, format: 'image' },
  { text: 'ftyp', at: 4, format: 'image' },
  { text: 'PAR1', format: 'parquet' },
  { text: 'SQLite format 3', format: 'sqlite' },
];

/**
 * Reads a file of use of any known format, by what is in it and not by its name: Green Button (ESPI), NEM12 and NEM13, and
 * text in columns. Pure: the same bytes give the same answer anywhere.
 * @throws RangeError when the zone is not known
 */
export function* readUsageFile(bytes: Uint8Array, options: FileOptions): FileReader {
  if (bytes.length === 0) return { kind: 'refused', fault: { code: 'empty' } };
  if (bytes.length > MOST_FILE_BYTES) return { kind: 'refused', fault: { code: 'too-large' } };
  const binary = signatureOf(bytes);
  if (binary !== undefined)
    return { kind: 'refused', fault: { code: 'unknown-format', detail: { code: binary } } };
  yield 0;
  const text = looksLikeXml(bytes) ? decodeXml(bytes) : decodeText(bytes);
  if (typeof text !== 'string') return { kind: 'refused', fault: text };
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const start = body.slice(0, 2000).trimStart();
  if (start === '' && body.trim() === '') return { kind: 'refused', fault: { code: 'empty' } };
  if (start.startsWith('<')) return yield* readGreenButton(body, options);
  const otherText = textFormatOf(start);
  if (otherText !== undefined)
    return { kind: 'refused', fault: { code: 'unknown-format', detail: { code: otherText } } };
  return looksLikeNem(body) ? yield* readNem(body) : yield* readCsv(body, options);
}

function signatureOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCodePoint(...bytes.subarray(0, 16));
  const found = SIGNATURES.find(({ text, at = 0 }) => start.startsWith(text, at))?.format;
  // A spreadsheet is an archive with a part of this name.
  return found === 'zip' && hasName(bytes, 'xl/') ? 'xlsx' : found;
}

function hasName(bytes: Uint8Array, name: string): boolean {
  const head = bytes.subarray(0, 4096);
  return head.some(
    (byte, index) =>
      byte === name.charCodeAt(0) &&
      head[index + 1] === name.charCodeAt(1) &&
      head[index + 2] === name.charCodeAt(2),
  );
}

function looksLikeXml(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, 2000)) {
    if (byte === 0x3c) return true;
    // Byte order marks, zero bytes of UTF-16 and spaces may come before.
    if (byte > 0x20 && byte < 0xbb) return false;
  }
  return false;
}

function textFormatOf(start: string): string | undefined {
  if (/^[{[]/.test(start)) return 'json';
  if (start.startsWith('BEGIN:')) return 'calendar';
  return start.startsWith('{\\rtf') ? 'document' : undefined;
}

/** UTF-8 where it can be; else UTF-16 by its mark or its zero bytes; else the letters of Western Europe. */
function decodeText(bytes: Uint8Array): string | FileFault {
  const [a = 0, b = 0] = bytes;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 200).entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const wide =
    (a === 0xff && b === 0xfe) || odd > 40
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || even > 40
        ? 'utf-16be'
        : undefined;
  if (wide === undefined && even + odd > 0) return { code: 'unknown-format', detail: { code: 'binary' } };
  for (const label of wide === undefined ? ['utf-8', 'windows-1252'] : [wide]) {
    const text = decoded(bytes, label);
    if (text !== undefined) return text;
  }
  return { code: 'encoding', detail: { code: wide ?? 'utf-8' } };
}
