import type { Bill } from '@mains/contract';
import { checkBill } from '@mains/domain';
import type { DetailsWords } from './words.js';

/** What to warn of when our own arithmetic does not come to the stated amounts; undefined when all is well. */
export function checkView(
  bill: Bill,
  servicePhone: string | undefined,
  { t, format }: DetailsWords,
): { title: string; text: string } | undefined {
  const { addsUp, linesTotal, discrepancies } = checkBill(bill);
  if (!addsUp) {
    const values = {
      lines: format.money(linesTotal),
      total: format.money(bill.summary.total),
      number: bill.summary.number,
    };
    const text =
      servicePhone === undefined
        ? t('billDetails.check.textNoPhone', values)
        : t('billDetails.check.text', { ...values, phone: servicePhone });
    return { title: t('billDetails.check.title'), text };
  }
  if (discrepancies.length === 0) return undefined;
  return {
    title: t('billDetails.check.lineTitle', { count: discrepancies.length }),
    text: t('billDetails.check.lineText'),
  };
}
