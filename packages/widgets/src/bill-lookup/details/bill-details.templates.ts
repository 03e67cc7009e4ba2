import { html, nothing, type TemplateResult } from 'lit';
import type { BillSheetModel } from '../bill-sheet.templates.js';
import type { LookupData } from '../lookup-view.model.js';
import { differenceSection } from './difference.templates.js';
import { history } from './history.templates.js';
import { billLines } from './lines.templates.js';
import type { DetailsWords } from './words.js';

/** Everything below what the bill is made of: why it is more, the bills of the last months, every line. */
export function billDetails(model: BillSheetModel, words: DetailsWords): TemplateResult {
  const { heading, data, details, history: choice, onBill, onNavigate } = model;
  const { summary, bills } = data;
  const bill = data.bill.data;
  const { measure, isTable, selected = summary.month } = choice;
  const { difference } = details;
  return html`<div class="beside">
      ${difference ? differenceSection({ ...model, difference }, words) : nothing}
      ${history(
        {
          heading,
          bills,
          current: summary,
          measure,
          isTable,
          selected,
          onMeasure: (chosen) => choice.set({ measure: chosen }),
          onTable: (chosen) => choice.set({ isTable: chosen }),
          onSelect: (chosen) => choice.set({ selected: chosen }),
          onBill,
          onCompare: difference?.wayToCompare(onNavigate),
        },
        words,
      )}
    </div>
    ${
      bill
        ? billLines({ heading, bill, today: model.today, sender: senderText(data, words) }, words)
        : nothing
    }`;
}

function senderText({ utility, account }: LookupData, { t }: DetailsWords): string {
  return t('billDetails.lines.sender', {
    name: utility.name,
    phone: utility.servicePhone,
    account: account.number,
  });
}
