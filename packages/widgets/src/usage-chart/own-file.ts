import type { MainsClient } from '@mains/client';
import type { Translator } from '@mains/i18n';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { DeferredPart } from '../deferred-part.js';
import type { CustomerChoice } from './customer-choice.js';
import type { UsageFileOpenedDetail } from './events.js';
import { filePicker } from './file-picker.js';
import type * as File from './file/index.js';
import { Remembered } from './remembered.js';
import { sightOf, type WantedSight } from './sight.model.js';
import { partFailed } from './states.templates.js';
import type { IntervalFacts } from './usage-facts.js';
import type { ScreenContext, ScreenSource } from './usage-screen.js';

export interface OwnFileOptions {
  /** Whose session it is: what one person opened is closed for the next. */
  readonly client: () => MainsClient | undefined;
  readonly choice: CustomerChoice;
  readonly timeZone: () => string;
  readonly onOpened: (detail: UsageFileOpenedDetail) => void;
}

/** Who is there while a file is open; nobody is one as well. */
interface Owner {
  readonly client: MainsClient | undefined;
  readonly personNumber: number | undefined;
}

/** A file of the customer's own in the place of what the utility has. Its code comes when it is asked for or dropped. */
export class OwnFile implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: OwnFileOptions;
  readonly #part: DeferredPart<typeof File>;
  #facts = new Remembered<IntervalFacts | undefined>();
  #reading: File.FileReading | undefined;
  #isWanted = false;
  #isHeldOver = false;
  #dropped: globalThis.File | undefined;
  #wanted: WantedSight = {};
  #owner: Owner | undefined;

  constructor(host: LitElement, options: OwnFileOptions) {
    this.#host = host;
    this.#options = options;
    this.#part = new DeferredPart(host, () => import('./file/index.js'), this.#arrived);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#dragOver);
    this.#host.addEventListener('dragleave', this.#dragLeave);
    this.#host.addEventListener('drop', this.#drop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#dragOver);
    this.#host.removeEventListener('dragleave', this.#dragLeave);
    this.#host.removeEventListener('drop', this.#drop);
  }

  /** Before anything is drawn: nothing of a file outlasts the session in which it was opened. */
  hostUpdate(): void {
    const client = this.#options.client();
    const owner = { client, personNumber: client?.session.personNumber };
    const last = this.#owner;
    this.#owner = owner;
    if (!last || (last.client === owner.client && last.personNumber === owner.personNumber)) return;
    this.#dropped = undefined;
    if (!this.#isWanted) return;
    this.#reading?.close();
    this.#facts = new Remembered();
    this.#wanted = {};
    this.#close();
  }

  /** Fetches the code, once it is wanted or a file is held over the widget. */
  load(translators: readonly Translator[]): void {
    if (this.#isWanted || this.#isHeldOver) this.#part.load(translators);
  }

  /** What the file has, in the place of what the utility knows; undefined where it has nothing that the views draw. */
  source(context: ScreenContext, nowMs: number): ScreenSource | undefined {
    const { words, any, translator } = context;
    const reading = this.#reading;
    const state = reading?.state;
    const part = this.#isWanted ? this.#part.readyFor(translator) : undefined;
    if (!part || !reading || state?.kind !== 'open' || !state.channel) return undefined;
    const { channel, file } = state;
    const { layers } = this.#options.choice.looks;
    const facts = this.#facts.of([channel, file, layers], () => {
      const found = part.factsFromChannel(channel, { nowMs, bills: file.bills });
      return { ...found, layers: { ...layers, show: 'quantity' } };
    });
    const choosable = facts && part.choosableOf(facts);
    if (!choosable) return undefined;
    return {
      id: channel.id,
      title: words.t(`usageChart.title.${facts.commodity ?? 'any'}`),
      subject: html`${part.filePanel({ ...this.#panel(reading, context), differences: part.billsAgainstValues(file.bills, facts, any) }, any)}
      ${
        channel.flow === 'export' || channel.flow === 'reactive'
          ? html`<p>${any.t(`usageFile.notUsed.${channel.flow}`)}</p>`
          : nothing
      }`,
      facts,
      choosable,
      sight: sightOf(this.#wanted.view ? this.#wanted : part.firstSight(facts, choosable), choosable),
      isPriced: true,
      more: nothing,
      intervals: { data: { series: facts.intervals, remarks: [] }, error: undefined },
    };
  }

  /** Whether a file is being read, asked about or refused, or has nothing that a view draws: then it is all there is to see. */
  isAlone({ translator }: ScreenContext): boolean {
    const kind = this.#reading?.state.kind ?? 'closed';
    return this.#isWanted && this.#part.readyFor(translator) !== undefined && kind !== 'closed';
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
  render(context: ScreenContext): unknown {
    const { words, any, translator } = context;
    const part = this.#isWanted ? this.#part.readyFor(translator) : undefined;
    if (part && this.#reading) return part.filePanel(this.#panel(this.#reading, context), any);
    if (this.#isWanted && this.#part.hasFailed) return partFailed(this.#part.retry, words);
    return html`<div class="own-file no-print" ?data-dropping=${this.#isHeldOver}>
      ${filePicker(words.t('usageChart.file.open'), this.#take)}
      <p class="small quiet">
        ${words.t(this.#isHeldOver ? 'usageChart.file.drop' : 'usageChart.file.hint')}
      </p>
    </div>`;
  }

  #panel(reading: File.FileReading, { heading }: ScreenContext): File.FilePanel {
    return { reading, heading, isBack: this.#options.client() !== undefined, onClose: this.#close };
  }

  readonly #arrived = (module: typeof File): void => {
    const reading = new module.FileReading(this.#host, {
      timeZone: this.#options.timeZone,
      onChange: (state) => {
        if (state.kind === 'reading') {
          this.#wanted = {};
          // A file that is dropped opens the panel; one that is only held over the widget does not.
          this.#isWanted = true;
        }
        if (state.kind !== 'open') return;
        this.#options.choice.forgetPlace();
        this.#options.onOpened({ format: state.file.format, channels: state.file.channels.length });
      },
    });
    this.#reading = reading;
    this.#openDropped(reading);
  };

  /** Chosen before the code is there. */
  readonly #take = (file: globalThis.File): void => {
    this.#dropped = file;
    if (this.#reading) this.#openDropped(this.#reading);
    this.#open();
  };

  #openDropped(reading: File.FileReading): void {
    if (this.#dropped) reading.open(this.#dropped);
    this.#dropped = undefined;
  }

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
    this.#heldOver(true);
  };

  readonly #dragLeave = ({ relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node) || !this.#host.contains(relatedTarget)) this.#heldOver(false);
  };

  /** Before the code is there, which then takes over. */
  readonly #drop = (event: DragEvent): void => {
    this.#heldOver(false);
    const file = event.dataTransfer?.files[0];
    if (!file || this.#reading) return;
    event.preventDefault();
    this.#dropped = file;
    this.#open();
  };

  #heldOver(isHeld: boolean): void {
    if (this.#isHeldOver === isHeld) return;
    this.#isHeldOver = isHeld;
    this.#host.requestUpdate();
  }
}
