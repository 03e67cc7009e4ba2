import type { MainsError } from '@mains/client';
import type { Bill } from '@mains/contract';
import {
  alertIcon,
  checkIcon,
  chip,
  loadingView,
  skeleton,
  strip,
  type QueryResult,
  type SkeletonBlock,
} from '@mains/ui';
import { html, type TemplateResult } from 'lit';
import { readView, stripModel } from './bill-sheet.model.js';
import type { Words } from './words.js';

/** What is shown and said once loading takes long. */
export interface LoadingWords {
  readonly words: string;
  readonly announce: (text: string) => void;
}

export interface BillBodyModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly bill: QueryResult<Bill>;
  readonly loading: LoadingWords;
  readonly errorView: (error: MainsError) => TemplateResult;
}

/** What the bill is made of; sketched while it is on its way. */
export function billBody(model: BillBodyModel, words: Words): unknown {
  const { data, error } = model.bill;
  if (data) return composition(model, data, words);
  if (error) return model.errorView(error);
  return loadingView({ skeleton: skeleton(STRIP_SKETCH), ...model.loading });
}

/** A whole bill on its way. */
export function billLoading(loading: LoadingWords): unknown {
  return loadingView({ skeleton: skeleton(BILL_SKETCH), ...loading });
}

function composition({ heading }: BillBodyModel, bill: Bill, words: Words): TemplateResult {
  const read = readView(bill, words);
  return html`<section class="rule">
    <div class="section-head">
      ${heading(html`<span id="strip-title">${words.t('billLookup.strip.title')}</span>`, 1, 'section')}
      ${chip({ text: read.text, iconPath: read.isActual ? checkIcon : alertIcon })}
    </div>
    ${strip(stripModel(bill, words))}
  </section>`;
}

/** The sketch of a strip and its labels. */
const STRIP_SKETCH: readonly (readonly SkeletonBlock[])[] = [
  [
    { widthPercent: 46, heightPx: 44 },
    { widthPercent: 24, heightPx: 44 },
    { widthPercent: 12, heightPx: 44 },
    { widthPercent: 10, heightPx: 44 },
    { widthPercent: 8, heightPx: 44 },
  ],
  [
    { widthPercent: 30, heightPx: 16 },
    { widthPercent: 30, heightPx: 16 },
  ],
];

/** The sketch of a whole bill: title, total, strip, labels. */
const BILL_SKETCH: readonly (readonly SkeletonBlock[])[] = [
  [{ widthPercent: 40, heightPx: 20 }],
  [{ widthPercent: 32, heightPx: 64 }],
  ...STRIP_SKETCH,
];
