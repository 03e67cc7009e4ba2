/** One text on a page. Positions are in points from the lower left corner of an A4 page. */
export interface PageText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly bold?: boolean;
  /** `x` is where the text ends. Only for figures, whose widths are known. */
  readonly alignRight?: boolean;
}

/** A horizontal line. */
export interface PageRule {
  readonly fromX: number;
  readonly toX: number;
  readonly y: number;
  readonly width: number;
}

export interface Page {
  readonly title: string;
  readonly language: string;
  readonly texts: readonly PageText[];
  readonly rules: readonly PageRule[];
}

/**
 * A PDF 1.7 file of one A4 page, without embedded fonts: Helvetica for Latin text, and for everything else a Chinese
 * font that every reader has or replaces (Adobe-GB1). Written as plain ASCII.
 */
export function writePdf(page: Page): Uint8Array<ArrayBuffer> {
  const content = [
    ...page.rules.map(({ fromX, toX, y, width }) => `${width} w ${fromX} ${y} m ${toX} ${y} l S`),
    ...page.texts.map(drawn),
  ].join('\n');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (${page.language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R /F3 7 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [8 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 9 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Title <FEFF${utf16Hex(page.title)}> /Producer (Riverbend Utilities) >>`,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 10 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function drawn({ x, y, size, text, bold, alignRight }: PageText): string {
  const bytes = latinBytes(text);
  const left = alignRight === true ? x - figureWidth(text) * size : x;
  const font = bytes ? (bold === true ? 'F2' : 'F1') : 'F3';
  const string = bytes ? `(${escaped(bytes)})` : `<${utf16Hex(text)}>`;
  return `BT /${font} ${size} Tf ${left.toFixed(2)} ${y} Td ${string} Tj ET`;
}

/** Signs of WinAnsi beyond Latin-1; the minus sign, which it lacks, becomes an en dash. */
const WIN_ANSI: ReadonlyMap<string, number> = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['−', 0x96],
  ['—', 0x97],
]);

/** The text in WinAnsi; undefined when it has other signs. Control characters become spaces. */
function latinBytes(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const byte = WIN_ANSI.get(sign) ?? (code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0x20 : code);
    if (byte > 0xff) return undefined;
    bytes.push(byte);
  }
  return bytes;
}

function escaped(bytes: readonly number[]): string {
  return bytes
    .map((byte) => {
      if (byte === 0x28 || byte === 0x29 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
      return byte < 0x80 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`;
    })
    .join('');
}

function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0').toUpperCase();
  }
  return hex;
}

/** Of Helvetica, in parts of its size. */
function figureWidth(text: string): number {
  const widths: Readonly<Record<string, number>> = { '.': 278, ',': 278, ' ': 278, '-': 333 };
  return Array.from(text).reduce((total, sign) => total + (widths[sign] ?? 556), 0) / 1000;
}
