import { loadingView, skeleton, type SkeletonBlock } from '@mains/ui';
import { html, nothing } from 'lit';
import {
  billChoice,
  differenceSteps,
  differenceTitle,
  differenceView,
  type ChoiceNotice,
  type DifferenceView,
} from '../../bill-difference/index.js';
import type { BillSheetModel } from '../bill-sheet.templates.js';
import type { BillDifference } from './bill-difference.js';
import type { DetailsWords } from './words.js';

export interface DifferenceSectionModel extends Pick<BillSheetModel, 'heading' | 'data' | 'loading'> {
  readonly difference: BillDifference;
}

/** Why the bill is more or less than the one before it; nothing where there is none before it. */
export function differenceSection(model: DifferenceSectionModel, words: DetailsWords): unknown {
  const { heading, data, difference } = model;
  const { pair, full, isChoosing, notice } = difference;
  if (!pair || !data.bill.data) return nothing;
  const { t } = words;
  const [before, after] = [full.before.data, full.after.data];
  const view = before && after && differenceView({ before, after }, words);
  if (view) difference.tellOnce(() => model.loading.announce(spoken(view, notice, words)));
  const isIncomparable = Boolean(before && after && !view);
  return html`<section class="rule difference" part="difference">
    ${heading(differenceTitle(pair, words), 1, 'section')}
    ${
      isChoosing
        ? html`${billChoice({ bills: data.bills, pair, onChoice: difference.choose }, words)}
          ${view ? html`<p class="small quiet">${spoken(view, notice, words)}</p>` : nothing}`
        : nothing
    }
    ${
      isIncomparable
        ? html`<p>${t('billDifference.note.incomparable')}</p>`
        : view
          ? differenceSteps(view)
          : waitOrFailure(model, words)
    }
    ${
      isChoosing
        ? html`<p class="no-print">
            <button type="button" class="link" @click=${difference.close}>
              ${t('billDetails.compare.back')}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}

function spoken({ shown }: DifferenceView, notice: ChoiceNotice | undefined, { t }: DetailsWords): string {
  if (!notice) return shown;
  return t('billDifference.shown.turned', { shown, turned: t(`billDifference.choice.${notice}`) });
}

function waitOrFailure(
  { difference, loading }: DifferenceSectionModel,
  { t, format }: DetailsWords,
): unknown {
  const { pair, full } = difference;
  const failed = (['before', 'after'] as const).filter((which) => full[which].error && !full[which].data);
  if (!pair || failed.length === 0) return loadingView({ skeleton: skeleton(STEPS_SKETCH), ...loading });
  return html`${failed.map(
      (which) =>
        html`<p>${t('billDifference.failed', { month: format.date(pair[which].month, 'monthYear') })}</p>`,
    )}
    <p>
      <button type="button" class="link" @click=${difference.retry}>${t('billDetails.compare.retry')}</button>
    </p>`;
}

const STEPS_SKETCH: readonly (readonly SkeletonBlock[])[] = [
  [{ widthPercent: 60, heightPx: 20 }],
  [{ widthPercent: 70, heightPx: 20 }],
  [{ widthPercent: 80, heightPx: 20 }],
  [{ widthPercent: 90, heightPx: 20 }],
];
