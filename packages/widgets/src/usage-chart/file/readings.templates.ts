import type { FileChannel } from '@mains/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { datesText, unitSign } from './channel.model.js';
import { decimalOf } from './facts-from-channel.js';
import type { FileWords } from './words.js';

/** More would be longer than anybody reads. */
const MOST_ROWS = 60;

/** What was used from reading to reading, newest first; nothing for other channels, which the views draw. */
export function readingsTable(
  { content, unit, timeZone }: FileChannel,
  words: FileWords,
): TemplateResult | typeof nothing {
  if (content.kind !== 'readings') return nothing;
  const { t, format } = words;
  const { digits, readings } = content.readings;
  return html`<div class="table-scroll">
    <table class="data-table">
      <caption class="hidden-text">
        ${t('usageFile.series.facts')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('usageFile.series.span')}</th>
          <th scope="col" class="number">${t('usageFile.series.value')}</th>
        </tr>
      </thead>
      <tbody>
        ${readings
          .slice(-MOST_ROWS)
          .toReversed()
          .map(
            ({ startMs, endMs, value, mark }) =>
              html`<tr>
                <th scope="row">${datesText(startMs, endMs, timeZone.name, words)}</th>
                <td class="number">
                  ${format.decimal(decimalOf(value, digits))} ${unitSign(unit)}
                  ${mark === 0 ? nothing : html`<span class="small quiet">(${t(mark === 1 ? 'usageFile.series.estimated' : 'usageFile.series.doubtful')})</span>`}
                </td>
              </tr>`,
          )}
      </tbody>
    </table>
  </div>`;
}
