import type { FileChannel, UsageFile } from '@mains/domain';
import { fileIcon, icon, notice, radioGroup } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { filePicker } from '../file-picker.js';
import { billsTable } from './bills.templates.js';
import { seriesFacts, seriesNames } from './channel.model.js';
import type { FileReading, FileState } from './file-reading.js';
import { faultWords, merged, noticeText } from './notice-words.js';
import { questionsForm } from './questions.templates.js';
import { readingsTable } from './readings.templates.js';
import type { FileWords } from './words.js';
import { zoneChoice } from './zone-choice.templates.js';

export type Heading = (content: unknown, depth: number, className: string) => TemplateResult;

export interface FilePanel {
  readonly reading: FileReading;
  readonly heading: Heading;
  /** What bills of the file count otherwise than its values do; each a sentence. */
  readonly differences?: readonly string[];
  /** Whether there is use of the utility to go back to. */
  readonly isBack: boolean;
  /** The customer goes back to what was there before. */
  readonly onClose: () => void;
}

/** So many series have their radio buttons; more are a list. */
const MOST_RADIOS = 6;

/** A file of the customer's own: opening it, what is asked about it, what is wrong with it, and what is in it. */
export function filePanel(panel: FilePanel, words: FileWords): TemplateResult {
  const { reading, heading } = panel;
  const { t } = words;
  const { state } = reading;
  const isNamed = state.kind !== 'closed';
  return html`<section class="file-panel" part="file" ?data-dropping=${reading.isDraggedOver}>
    <div class="file-head">
      <div class="file-focus" tabindex="-1">
        ${isNamed ? nameOf(state.name, words) : heading(t('usageFile.title'), 1, 'section')}
      </div>
      <p class="small quiet">${t('usageFile.stays')}</p>
    </div>
    <p class="hidden-text" role="status">${saidOf(state, words)}</p>
    ${bodyOf(panel, words)} ${isNamed && state.kind !== 'reading' ? ways(panel, words) : nothing}
  </section>`;
}

/** Another file, or none. */
function ways(panel: FilePanel, { t }: FileWords): TemplateResult {
  return html`<div class="file-ways no-print">
    ${filePicker(t('usageFile.another'), panel.reading.open, 'button toolbar')}
    <button type="button" class="link" @click=${() => close(panel)}>
      ${t(panel.isBack ? 'usageFile.close' : 'usageFile.closeOnly')}
    </button>
    <p class="small quiet">${t(panel.reading.isDraggedOver ? 'usageFile.dropNow' : 'usageFile.drop')}</p>
  </div>`;
}

function close({ reading, onClose }: FilePanel): void {
  reading.close();
  onClose();
}

function saidOf(state: FileState, { t }: FileWords): string {
  switch (state.kind) {
    case 'closed':
      return state.wasCancelled ? t('usageFile.reading.cancelled') : '';
    case 'reading':
      return t('usageFile.reading.said');
    case 'asked':
      return t('usageFile.question.title');
    case 'refused':
      return t('usageFile.fault.title');
    case 'open':
      return t('usageFile.done.said', { count: state.file.channels.length });
  }
}

function bodyOf(panel: FilePanel, words: FileWords): unknown {
  const { reading, heading } = panel;
  const { t, format } = words;
  const { state } = reading;
  switch (state.kind) {
    case 'closed':
      return html`${state.wasCancelled ? html`<p class="strong">${t('usageFile.reading.cancelled')}</p>` : nothing}
        <div class="file-drop">
          <p>${t('usageFile.intro')}</p>
          ${filePicker(t('usageFile.choose'), reading.open)}
          <p class="small quiet">${t(reading.isDraggedOver ? 'usageFile.dropNow' : 'usageFile.drop')}</p>
        </div>`;
    case 'reading':
      return html`<label class="file-progress">
          <span class="strong">${t('usageFile.reading.title')}</span>
          <progress max="1" .value=${state.done}></progress>
          <span class="small quiet" aria-hidden="true">
            ${t('usageFile.reading.progress', { percent: format.percent(String(Math.floor(state.done * 100))) })}
          </span>
        </label>
        <div>
          <button type="button" class="button" @click=${reading.cancel}>${t('usageFile.cancel')}</button>
        </div>`;
    case 'asked':
      return questionsForm({ reading, heading, state }, words);
    case 'refused': {
      const { text, details } = faultWords(state.fault, words);
      return notice({
        tone: 'danger',
        title: t('usageFile.fault.title'),
        text: html`<span class="file-fault">${text}</span
          >${details.map((detail) => html`<span class="file-fault quiet"><bdi>${detail}</bdi></span>`)}`,
      });
    }
    case 'open':
      return opened(panel, state.file, state.channel, words);
  }
}

function nameOf(name: string, { t }: FileWords): TemplateResult {
  return html`<p class="file-name">${icon(fileIcon, 20)}<bdi>${t('usageFile.name', { name })}</bdi></p>`;
}

function opened(
  { reading, heading, differences = [] }: FilePanel,
  file: UsageFile,
  channel: FileChannel | undefined,
  words: FileWords,
): TemplateResult {
  const { t } = words;
  const notices = merged([...file.notices, ...(channel?.notices ?? [])]);
  const told = [
    ...differences,
    ...notices.map((one) => noticeText(one, channel?.timeZone.name ?? '', words)),
  ];
  return html`${channel ? seriesChoice(reading, file.channels, channel, words) : nothing}
    ${
      told.length === 0
        ? nothing
        : html`<div>
            ${heading(t('usageFile.notices.title'), 1, 'strong')}
            <ul class="file-notices small">
              ${told.map((one) => html`<li>${one}</li>`)}
            </ul>
          </div>`
    }
    ${channel ? zoneChoice(reading, channel, words) : nothing}
    <details class="file-about" ?open=${channel === undefined}>
      <summary>${t('usageFile.about')}</summary>
      <p class="small quiet">
        ${t(`usageFile.format.${file.format}`)}${file.title === undefined ? nothing : html` · <bdi>${file.title}</bdi>`}
      </p>
      ${channel ? factsOf(channel, words) : nothing} ${channel ? readingsTable(channel, words) : nothing}
      ${file.bills.length === 0 ? nothing : billsTable({ reading, heading, bills: file.bills }, words)}
    </details>`;
}

function seriesChoice(
  reading: FileReading,
  channels: readonly FileChannel[],
  chosen: FileChannel,
  words: FileWords,
): unknown {
  const { t } = words;
  const names = seriesNames(channels, words);
  if (channels.length < 2) return html`<p class="strong"><bdi>${names[0]}</bdi></p>`;
  if (channels.length <= MOST_RADIOS) {
    return radioGroup({
      id: 'file-series',
      legend: t('usageFile.series.legend'),
      options: channels.map((channel, index) => ({
        value: channel.id,
        label: names[index] ?? '',
      })),
      value: chosen.id,
      onChange: reading.choose,
    });
  }
  const onChange = (event: Event): void => reading.choose((event.target as HTMLSelectElement).value);
  return html`<div class="file-select">
    <label for="file-series">${t('usageFile.series.legend')}</label>
    <select id="file-series" @change=${onChange}>
      ${channels.map(
        (channel, index) =>
          html`<option value=${channel.id} .selected=${channel === chosen}>${names[index]}</option>`,
      )}
    </select>
  </div>`;
}

function factsOf(channel: FileChannel, words: FileWords): TemplateResult {
  return html`<dl class="file-facts" aria-label=${words.t('usageFile.series.facts')}>
    ${seriesFacts(channel, words).map(
      ({ name, value }) =>
        html`<div>
          <dt>${name}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`,
    )}
  </dl>`;
}
