import type { FileChannel, UsageFile } from '@mains/domain';
import { fileIcon, icon, notice, radioGroup } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { billsTable } from './bills.templates.js';
import { seriesFacts, seriesName } from './channel.model.js';
import type { FileReading, FileState } from './file-reading.js';
import { faultWords, merged, noticeText } from './notice-words.js';
import { questionsForm } from './questions.templates.js';
import { readingsTable } from './readings.templates.js';
import type { FileWords } from './words.js';

export type Heading = (content: unknown, depth: number, className: string) => TemplateResult;

export interface FilePanel {
  readonly reading: FileReading;
  readonly heading: Heading;
  /** The customer goes back to what the utility has. */
  readonly onClose: () => void;
}

/** So many series have their radio buttons; more are a list. */
const MOST_RADIOS = 6;

/** A file of the customer's own: opening it, what is asked about it, what is wrong with it, and what is in it. */
export function filePanel(panel: FilePanel, words: FileWords): TemplateResult {
  const { reading, heading } = panel;
  const { t } = words;
  const { state } = reading;
  return html`<section class="file-panel" part="file" ?data-dropping=${reading.isDraggedOver}>
    <div class="file-head">
      <div class="file-focus" tabindex="-1">${heading(t('usageFile.title'), 1, 'section')}</div>
      <p class="small quiet">${t('usageFile.stays')}</p>
    </div>
    <p class="hidden-text" role="status">${saidOf(state, words)}</p>
    ${bodyOf(panel, words)}
    <div>
      <button type="button" class="link" @click=${() => close(panel)}>${t('usageFile.close')}</button>
    </div>
  </section>`;
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
        <p>${t('usageFile.intro')}</p>
        ${picker(reading, t('usageFile.choose'), words)}`;
    case 'reading':
      return html`${nameOf(state.name, words)}
        <label class="file-progress">
          <span class="strong">${t('usageFile.reading.title')}</span>
          <progress max="1" .value=${state.done}></progress>
          <span class="small quiet" aria-hidden="true">
            ${t('usageFile.reading.progress', { percent: format.percent((Math.round(state.done * 100) / 100).toFixed(2)) })}
          </span>
        </label>
        <div>
          <button type="button" class="button" @click=${reading.cancel}>${t('usageFile.cancel')}</button>
        </div>`;
    case 'asked':
      return html`${nameOf(state.name, words)} ${questionsForm({ reading, heading, state }, words)}
      ${picker(reading, t('usageFile.another'), words)}`;
    case 'refused': {
      const { text, details } = faultWords(state.fault, words);
      return html`${nameOf(state.name, words)}
      ${notice({
        tone: 'danger',
        title: t('usageFile.fault.title'),
        text: html`<span class="file-fault">${text}</span
          >${details.map((detail) => html`<span class="file-fault quiet"><bdi>${detail}</bdi></span>`)}`,
      })}
      ${picker(reading, t('usageFile.another'), words)}`;
    }
    case 'open':
      return html`${nameOf(state.name, words)} ${opened(panel, state.file, state.channel, words)}
      ${picker(reading, t('usageFile.another'), words)}`;
  }
}

function nameOf(name: string, { t }: FileWords): TemplateResult {
  return html`<p class="file-name">${icon(fileIcon, 20)}<bdi>${t('usageFile.name', { name })}</bdi></p>`;
}

/** A native file input: reached by keyboard, named, and the same on a phone. */
function picker(reading: FileReading, label: string, { t }: FileWords): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (file) reading.open(file);
  };
  return html`<div class="file-drop">
    <label class="file-choose">
      <span class="strong">${label}</span>
      <input
        type="file"
        accept=".xml,.csv,.txt,.tsv,.nem12,.nem13,text/xml,application/xml,application/atom+xml,text/csv,text/plain"
        @change=${onChange}
      />
    </label>
    <p class="small quiet">${t(reading.isDraggedOver ? 'usageFile.dropNow' : 'usageFile.drop')}</p>
  </div>`;
}

function opened(
  { reading, heading }: FilePanel,
  file: UsageFile,
  channel: FileChannel | undefined,
  words: FileWords,
): TemplateResult {
  const { t } = words;
  const notices = merged([...file.notices, ...(channel?.notices ?? [])]);
  return html`<p class="small quiet">
      ${t(`usageFile.format.${file.format}`)}${file.title === undefined ? nothing : html` · <bdi>${file.title}</bdi>`}
    </p>
    ${channel ? seriesChoice(reading, file.channels, channel, words) : nothing}
    ${channel ? factsOf(channel, heading, words) : nothing}
    ${channel ? readingsTable(channel, words) : nothing}
    ${
      notices.length === 0
        ? nothing
        : html`<div>
            ${heading(t('usageFile.notices.title'), 2, 'strong')}
            <ul class="file-notices">
              ${notices.map((one) => html`<li>${noticeText(one, channel?.timeZone.name ?? '', words)}</li>`)}
            </ul>
          </div>`
    }
    ${file.bills.length === 0 ? nothing : billsTable({ reading, heading, bills: file.bills }, words)}`;
}

function seriesChoice(
  reading: FileReading,
  channels: readonly FileChannel[],
  chosen: FileChannel,
  words: FileWords,
): unknown {
  const { t } = words;
  if (channels.length < 2) return html`<p class="strong"><bdi>${seriesName(chosen, 0, words)}</bdi></p>`;
  if (channels.length <= MOST_RADIOS) {
    return radioGroup({
      id: 'file-series',
      legend: t('usageFile.series.legend'),
      options: channels.map((channel, index) => ({
        value: channel.id,
        label: seriesName(channel, index, words),
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
          html`<option value=${channel.id} .selected=${channel === chosen}>
            ${seriesName(channel, index, words)}
          </option>`,
      )}
    </select>
  </div>`;
}

function factsOf(channel: FileChannel, heading: Heading, words: FileWords): TemplateResult {
  return html`${heading(words.t('usageFile.series.facts'), 2, 'strong')}
    <dl class="file-facts">
      ${seriesFacts(channel, words).map(
        ({ name, value }) =>
          html`<div>
            <dt>${name}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
    </dl>`;
}
