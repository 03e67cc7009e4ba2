import type { Translator } from '@mains/i18n';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { DeferredPart } from '../deferred-part.js';
import type { CustomerChoice } from './customer-choice.js';
import type { UsageFileOpenedDetail } from './events.js';
import type * as File from './file/index.js';
import { Remembered } from './remembered.js';
import { choosableOf } from './file-sight.model.js';
import { sightOf, type WantedSight } from './sight.model.js';
import type { IntervalFacts } from './usage-facts.js';
import type { ScreenContext, ScreenSource } from './usage-screen.js';

export interface OwnFileOptions {
  readonly choice: CustomerChoice;
  readonly timeZone: () => string;
  readonly onOpened: (detail: UsageFileOpenedDetail) => void;
}

/** A file of the customer's own in the place of what the utility has. Its code comes when it is asked for or dropped. */
export class OwnFile implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: OwnFileOptions;
  readonly #part: DeferredPart<typeof File>;
  readonly #facts = new Remembered<IntervalFacts | undefined>();
  #reading: File.FileReading | undefined;
  #isWanted = false;
  #dropped: globalThis.File | undefined;
  #wanted: WantedSight = {};

  constructor(host: LitElement, options: OwnFileOptions) {
    this.#host = host;
    this.#options = options;
    this.#part = new DeferredPart(host, () => import('./file/index.js'), this.#arrived);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#dragOver);
    this.#host.addEventListener('drop', this.#drop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#dragOver);
    this.#host.removeEventListener('drop', this.#drop);
  }

  /** Fetches the code, once it is wanted. */
  load(translators: readonly Translator[]): void {
    if (this.#isWanted) this.#part.load(translators);
  }

  /** What the file has, in the place of what the utility knows; undefined where it has nothing that the views draw. */
  source(context: ScreenContext, nowMs: number): ScreenSource | undefined {
    const { any, translator } = context;
    const state = this.#reading?.state;
    const part = this.#isWanted ? this.#part.readyFor(translator) : undefined;
    if (!part || state?.kind !== 'open' || !state.channel) return undefined;
    const { channel, file, name } = state;
    const { layers } = this.#options.choice.looks;
    const facts = this.#facts.of([channel, file, layers], () => {
      const found = part.factsFromChannel(channel, { nowMs, bills: file.bills });
      return { ...found, layers: { ...layers, show: 'quantity' } };
    });
    const choosable = facts && choosableOf(facts);
    if (!choosable) return undefined;
    const title = any.t('usageFile.name', { name });
    return {
      id: channel.id,
      title,
      subject: html`<p class="small quiet">${title}</p>
        ${
          channel.flow === 'export' || channel.flow === 'reactive'
            ? html`<p>${any.t(`usageFile.notUsed.${channel.flow}`)}</p>`
            : nothing
        }`,
      facts,
      choosable,
      sight: sightOf(this.#wanted, choosable),
      isPriced: true,
      more: this.render(context),
      intervals: { data: { series: facts.intervals, remarks: [] }, error: undefined },
    };
  }

  /** Takes what is looked at, where a file is drawn; else the utility's own is meant. */
  look(wanted: WantedSight): boolean {
    const state = this.#reading?.state;
    if (state?.kind !== 'open' || !state.channel) return false;
    this.#wanted = wanted;
    this.#options.choice.forgetPlace();
    return true;
  }

  /** The way to a file, or all about the one that is open. */
  render({ words, any, translator, heading }: ScreenContext): unknown {
    const part = this.#isWanted ? this.#part.readyFor(translator) : undefined;
    if (part && this.#reading) {
      return part.filePanel({ reading: this.#reading, heading, onClose: this.#close }, any);
    }
    return html`<div class="own-file no-print">
      <button type="button" class="link" @click=${this.#open}>${words.t('usageChart.file.open')}</button>
      <p class="small quiet">${words.t('usageChart.file.hint')}</p>
    </div>`;
  }

  readonly #arrived = (module: typeof File): void => {
    const reading = new module.FileReading(this.#host, {
      timeZone: this.#options.timeZone,
      onChange: (state) => {
        if (state.kind === 'reading') this.#wanted = {};
        if (state.kind !== 'open') return;
        this.#options.choice.forgetPlace();
        this.#options.onOpened({ format: state.file.format, channels: state.file.channels.length });
      },
    });
    this.#reading = reading;
    if (this.#dropped) reading.open(this.#dropped);
    this.#dropped = undefined;
  };

  readonly #open = (): void => {
    this.#part.retry();
    this.#isWanted = true;
    this.#host.requestUpdate();
  };

  readonly #close = (): void => {
    this.#isWanted = false;
    this.#options.choice.forgetPlace();
  };

  readonly #dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (!this.#isWanted) this.#open();
  };

  /** Before the code is there, which then takes over. */
  readonly #drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file || this.#reading) return;
    event.preventDefault();
    this.#dropped = file;
  };
}
