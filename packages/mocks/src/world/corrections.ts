import type { CalculatedBill } from '@mains/domain';
import { moneyToDecimal } from '@mains/domain';
import type { AfterTaxText } from './plan.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].concat([
  'September',
  'October',
  'November',
  'December',
]);

/** Words for the line that puts an earlier bill right. */
export function correctionText(
  billed: {
    readonly number: string;
    readonly cycle: { readonly month: string };
    readonly calculated: CalculatedBill;
  },
  corrected: CalculatedBill,
): AfterTaxText {
  const month = Number(billed.cycle.month.slice(5));
  const name = MONTHS[month - 1] ?? '';
  const was = moneyToDecimal(billed.calculated.total);
  const is = moneyToDecimal(corrected.total);
  return {
    text: {
      label: { en: `Correction, ${name} bill`, 'zh-CN': `${month}月账单更正` },
      shortLabel: { en: 'Correction', 'zh-CN': '更正' },
      meaning: {
        en: `${name} was billed from an estimate`,
        'zh-CN': `${month}月按估抄计费`,
      },
      note: {
        en: `¥${is} by the actual reading, ¥${was} by the estimate`,
        'zh-CN': `按实抄应为${is}元，按估抄已计${was}元`,
      },
    },
    reference: billed.number,
  };
}
