import type { MainsError } from '@mains/client';
import type { Bill } from '@mains/contract';
import { alertIcon, checkIcon, chip, loadingView, skeleton, strip } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { billLines } from './bill-lines.templates.js';
import { readView, stripModel } from './bill-sheet.model.js';
import type { LookupData } from './lookup-view.model.js';
import type { Words } from './words.js';

export interface BillBodyModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly data: LookupData;
  readonly announce: (text: string) => void;
  readonly errorView: (error: MainsError) => TemplateResult;
  /** The bills of the last months, between the strip and the lines. */
  readonly history: unknown;
}

/** What the bill is made of, the months before, and every line. The parts that are not there yet are sketched. */
export function billBody(model: BillBodyModel, words: Words): TemplateResult {
  const { data } = model;
  const bill = data.bill.data;
  const missing = data.bill.error
    ? model.errorView(data.bill.error)
    : loadingView({
        skeleton: skeleton(SKETCH),
        words: words.t('billLookup.loading'),
        announce: model.announce,
      });
  return html`${bill ? composition(model, bill, words) : missing} ${model.history}
  ${bill ? billLines({ heading: model.heading, bill }, words) : nothing}`;
}

function composition({ heading }: BillBodyModel, bill: Bill, words: Words): TemplateResult {
  const read = readView(bill, words);
  return html`<section class="rule" aria-labelledby="strip-title">
    <div class="section-head">
      ${heading(html`<span id="strip-title">${words.t('billLookup.strip.title')}</span>`, 1, 'section')}
      ${chip({ text: read.text, iconPath: read.isActual ? checkIcon : alertIcon })}
    </div>
    ${strip(stripModel(bill, words))}
  </section>`;
}

const SKETCH = [
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
