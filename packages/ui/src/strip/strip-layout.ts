/** Width between two segments, and what a segment too small to draw is drawn with, in px. */
const gapPx = 2;
const tinyPx = 6;
/** At 600 px, the narrowest horizontal strip, this share is 6 px. */
const tinyShare = 0.01;
/** Sizes at which it is decided to which side a leader bends; leaders stay apart for a good way around them. */
const nominalWidthPx = 1000;
/** One row of labels with leaders needs this much, else labels stand in rows without leaders. */
const widestRowPx = 880;

/** A place along the strip: percent of its length plus px. */
export interface Place {
  readonly percent: number;
  readonly px: number;
}

/** How a leader runs between its segment and its label. */
export interface Leader {
  /** Whether the label lies before or after the middle of the segment. */
  readonly toward: 'start' | 'end';
  /** Step counted from the strip outwards. */
  readonly level: number;
}

export interface StripPlan {
  readonly segments: readonly {
    /** Share of the length that is left for segments drawn to scale; 0: drawn 6 px. */
    readonly grow: number;
    readonly centre: Place;
    /** Where the label column begins in the horizontal layout, percent. */
    readonly columnPercent: number;
    readonly columnWidthPercent: number;
    readonly across: Leader;
    /** Leader of the vertical layout, where labels stand in rows of equal height. */
    readonly down: Leader;
  }[];
  /** False when labels are too many or too long for one row. */
  readonly fitsOneRow: boolean;
}

export interface StripText {
  readonly label: string;
  readonly amountText: string;
  readonly arithmetic?: string | undefined;
  readonly meaning?: string | undefined;
}

/**
 * Places segments, label columns and leaders for any width, without measuring. `heightPx` is the nominal height of the
 * vertical layout.
 */
export function planStrip(
  parts: readonly (StripText & { readonly share: number })[],
  heightPx: number,
): StripPlan {
  const drawn = parts.filter(({ share }) => share >= tinyShare);
  const scaled = new Set(drawn.length > 0 ? drawn : parts);
  const scale = [...scaled].reduce((sum, { share }) => sum + Math.max(0, share), 0) || 1;
  const fixedPx = gapPx * (parts.length - 1) + tinyPx * (parts.length - scaled.size);

  let passed = 0;
  let passedPx = 0;
  const spans = parts.map((part) => {
    const grow = scaled.has(part) ? Math.max(0, part.share) / scale : 0;
    const middle = passed + grow / 2;
    const own = scaled.has(part) ? 0 : tinyPx;
    const centre = { percent: 100 * middle, px: passedPx + own / 2 - fixedPx * middle };
    passed += grow;
    passedPx += own + gapPx;
    return { grow, centre };
  });

  const columns = planColumns(parts);
  const across = planLeaders(
    spans.map(({ centre }, index) => ({
      from: (centre.percent / 100) * nominalWidthPx + centre.px,
      to: ((columns.starts[index] ?? 0) / 100) * nominalWidthPx,
    })),
  );
  const down = planLeaders(
    spans.map(({ centre }, index) => ({
      from: (centre.percent / 100) * heightPx + centre.px,
      to: (index / parts.length) * heightPx + labelMiddlePx,
    })),
  );
  const straight: Leader = { toward: 'start', level: 0 };
  return {
    fitsOneRow: columns.neededPx <= widestRowPx,
    segments: spans.map((span, index) => ({
      ...span,
      columnPercent: columns.starts[index] ?? 0,
      columnWidthPercent: columns.widths[index] ?? 0,
      across: across[index] ?? straight,
      down: down[index] ?? straight,
    })),
  };
}

/** Middle of the first line of a label in the vertical layout. */
export const labelMiddlePx = 12;

/**
 * Steps for leaders in order. Neighbours that bend the same way would cross if a later one ran nearer to the strip
 * (bending back) or farther from it (bending on); runs that bend differently never meet.
 */
export function planLeaders(ends: readonly { readonly from: number; readonly to: number }[]): Leader[] {
  const leaders: Leader[] = [];
  for (let begin = 0; begin < ends.length;) {
    const toward = sideOf(ends[begin]);
    let end = begin;
    while (end < ends.length && sideOf(ends[end]) === toward) end++;
    for (let index = begin; index < end; index++) {
      leaders.push({ toward, level: toward === 'start' ? index - begin : end - 1 - index });
    }
    begin = end;
  }
  return leaders;
}

function sideOf(ends: { readonly from: number; readonly to: number } | undefined): Leader['toward'] {
  return ends && ends.to > ends.from ? 'end' : 'start';
}

/** Column widths by the text they must hold: name, amount and arithmetic on one line, the meaning on two. */
function planColumns(parts: readonly StripText[]): { starts: number[]; widths: number[]; neededPx: number } {
  const needs = parts.map(({ label, amountText, arithmetic = '', meaning = '' }) => {
    const line = Math.max(22 + 8 * units(label), 12.2 * units(amountText), 7.4 * units(arithmetic)) + 20;
    return Math.max(line, Math.min(3.8 * units(meaning) + 24, 1.9 * line, 220));
  });
  const neededPx = needs.reduce((sum, need) => sum + need, 0) || 1;
  const widths = needs.map((need) => (100 * need) / neededPx);
  let passed = 0;
  const starts = widths.map((width) => {
    passed += width;
    return passed - width;
  });
  return { starts, widths, neededPx };
}

/** Width of a text in average Latin letters; ideographs take two. */
function units(text: string): number {
  let count = 0;
  for (const letter of text) count += letter > '\u2e7f' ? 1.9 : 1;
  return count;
}
