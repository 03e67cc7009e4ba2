import type {
  FileAnswers,
  FileChannel,
  FileFault,
  FileQuestion,
  FileQuestionSubject,
  FileResult,
  UsageFile,
} from '@mains/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readInBackground } from './read-in-background.js';
import { UnreadableFile } from './messages.js';

/** A fault of the file, or one of the device or of ours. */
export type ReadingFault = FileFault | { readonly code: 'not-readable' | 'failed' };

export type FileState =
  | { readonly kind: 'closed'; readonly wasCancelled: boolean }
  /** `done` from 0 to 1. */
  | { readonly kind: 'reading'; readonly name: string; readonly done: number }
  | {
      readonly kind: 'asked';
      readonly name: string;
      readonly questions: readonly FileQuestion[];
      /** Asked for, but not answered. */
      readonly missing: readonly FileQuestionSubject[];
    }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: ReadingFault }
  /** A file with bills only has no channel. */
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly file: UsageFile;
      readonly channel: FileChannel | undefined;
    };

export interface FileReadingOptions {
  /** The premise's zone. */
  readonly timeZone: () => string;
  /** Called when a file is open, another channel of it is chosen (with the same file), or it is closed. */
  readonly onChange?: (state: FileState) => void;
  /** For tests. */
  readonly start?: () => Worker | undefined;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** A file of the customer's own on its way from the device to the screen. It is not kept, and not sent anywhere. */
export class FileReading implements ReactiveController {
  readonly #host: Host;
  readonly #options: FileReadingOptions;
  #state: FileState = { kind: 'closed', wasCancelled: false };
  #file: File | undefined;
  #answers: FileAnswers = {};
  #running: AbortController | undefined;
  #isDraggedOver = false;

  constructor(host: Host, options: FileReadingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): FileState {
    return this.#state;
  }

  /** What has been answered so far, sent or not. */
  get answers(): FileAnswers {
    return this.#answers;
  }

  /** Whether a file is held over the widget. */
  get isDraggedOver(): boolean {
    return this.#isDraggedOver;
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
    if (this.#state.kind === 'reading') this.cancel();
  }

  /** Opens a file in the place of the one that is open. */
  readonly open = (file: File): void => {
    this.#file = file;
    this.#answers = {};
    void this.#read();
  };

  /** Keeps an answer; `draw` reads the file with it. */
  readonly answer = (subject: FileQuestionSubject, value: string): void => {
    this.#answers = { ...this.#answers, [subject]: value };
    if (this.#state.kind === 'asked') {
      this.#state = { ...this.#state, missing: this.#state.missing.filter((about) => about !== subject) };
    }
    this.#host.requestUpdate();
  };

  /** Reads the file with the answers given; without all of them it says which are missing. */
  readonly draw = (): void => {
    if (this.#state.kind === 'asked') {
      const missing = this.#state.questions
        .map(({ about }) => about)
        .filter((about) => !this.#answers[about]);
      if (missing.length > 0) {
        this.#state = { ...this.#state, missing };
        this.#host.requestUpdate();
        return;
      }
    }
    void this.#read();
  };

  /** Reads an open file again with another answer, such as the scale of its money. */
  readonly reread = (subject: FileQuestionSubject, value: string): void => {
    this.#answers = { ...this.#answers, [subject]: value };
    void this.#read();
  };

  readonly choose = (channelId: string): void => {
    if (this.#state.kind !== 'open') return;
    const channel = this.#state.file.channels.find(({ id }) => id === channelId);
    if (channel) this.#become({ ...this.#state, channel });
  };

  readonly cancel = (): void => {
    this.#running?.abort();
    this.#file = undefined;
    this.#become({ kind: 'closed', wasCancelled: true });
  };

  readonly close = (): void => {
    this.#running?.abort();
    this.#file = undefined;
    this.#answers = {};
    this.#become({ kind: 'closed', wasCancelled: false });
  };

  async #read(): Promise<void> {
    const file = this.#file;
    if (!file) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { name } = file;
    this.#become({ kind: 'reading', name, done: 0 });
    const onProgress = (done: number): void => {
      if (this.#running !== running || this.#state.kind !== 'reading') return;
      this.#state = { kind: 'reading', name, done };
      this.#host.requestUpdate();
    };
    const options = { timeZone: this.#options.timeZone(), answers: this.#answers };
    const { start } = this.#options;
    const { signal } = running;
    try {
      const result = await readInBackground(file, { options, onProgress, signal, ...(start && { start }) });
      if (!signal.aborted) this.#become(stateOf(name, result));
    } catch (error) {
      if (signal.aborted) return;
      const code = error instanceof UnreadableFile ? 'not-readable' : 'failed';
      this.#become({ kind: 'refused', name, fault: { code } });
    }
  }

  #become(state: FileState): void {
    const root = this.#host.renderRoot;
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    const hadFocus = focused?.closest('.file-panel') !== null && focused !== null;
    const isOther = state.kind !== this.#state.kind;
    this.#state = state;
    this.#options.onChange?.(state);
    this.#host.requestUpdate();
    // What had the focus goes away with the old state.
    if (hadFocus && isOther) void this.#focusTitle();
  }

  async #focusTitle(): Promise<void> {
    await this.#host.updateComplete;
    const root = this.#host.renderRoot;
    if (root instanceof ShadowRoot && !root.activeElement) {
      root.querySelector<HTMLElement>('.file-panel .file-focus')?.focus();
    }
  }

  readonly #dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#dragged(true);
  };

  readonly #dragLeave = (event: DragEvent): void => {
    const into = event.relatedTarget;
    if (!(into instanceof Node) || !this.#host.contains(into)) this.#dragged(false);
  };

  readonly #drop = (event: DragEvent): void => {
    this.#dragged(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.open(file);
  };

  #dragged(isOver: boolean): void {
    if (this.#isDraggedOver === isOver) return;
    this.#isDraggedOver = isOver;
    this.#host.requestUpdate();
  }
}

function stateOf(name: string, result: FileResult): FileState {
  switch (result.kind) {
    case 'asked':
      return { kind: 'asked', name, questions: result.questions, missing: [] };
    case 'refused':
      return { kind: 'refused', name, fault: result.fault };
    case 'read':
      return { kind: 'open', name, file: result.file, channel: result.file.channels[0] };
  }
}
