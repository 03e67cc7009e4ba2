import type { FileChannel } from '@mains/domain';
import { html, nothing } from 'lit';
import type { FileReading } from './file-reading.js';
import type { FileWords } from './words.js';

/** The zone by which the days of a file are told, where the file does not say it: taken for now, and chosen here. */
export function zoneChoice(reading: FileReading, { timeZone }: FileChannel, { t }: FileWords): unknown {
  if (!timeZone.assumed && reading.answers['time-zone'] === undefined) return nothing;
  const known = Intl.supportedValuesOf('timeZone');
  const zones = known.includes(timeZone.name) ? known : [timeZone.name, ...known];
  return html`<div class="file-select">
    <label for="file-zone">${t('usageFile.zone.label')}</label>
    <p class="small quiet" id="file-zone-hint">${t('usageFile.zone.hint')}</p>
    <select
      id="file-zone"
      aria-describedby="file-zone-hint"
      @change=${(event: Event) => reading.reread('time-zone', (event.currentTarget as HTMLSelectElement).value)}
    >
      ${zones.map(
        (zone) =>
          html`<option value=${zone} .selected=${zone === timeZone.name}>
            ${zone.replaceAll('_', ' ')}
          </option>`,
      )}
    </select>
  </div>`;
}
