import { translatorFor, Formatter } from '@mains/i18n';
import { startWorker } from './start-worker.js';
import { baseStyles, buttonStyles, heading, tokens } from '@mains/ui';
import { html, LitElement, nothing } from 'lit';
import { FileReading } from './file-reading.js';
import { filePanel, styles, texts, type FileWords } from './index.js';

const TIME_ZONE = 'America/New_York';

/** A widget of nothing but the panel. */
export class FilePanelElement extends LitElement {
  static override styles = [tokens, baseStyles, buttonStyles, ...styles];
  start: (() => Worker | undefined) | undefined;
  closed = 0;
  readonly reading = new FileReading(this, {
    timeZone: () => TIME_ZONE,
    start: () => (this.start ? this.start() : startWorker()),
  });
  #words: FileWords | undefined;

  async speak(locale: string): Promise<void> {
    const translator = translatorFor(locale);
    await Promise.all(texts.map((source) => translator.use(source)));
    this.#words = { t: translator.t, format: new Formatter({ locale, timeZone: TIME_ZONE }) };
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override render(): unknown {
    if (!this.#words) return nothing;
    const model = {
      reading: this.reading,
      heading: (content: unknown, depth: number, className: string) => heading(2 + depth, content, className),
      isBack: true,
      onClose: () => (this.closed += 1),
    };
    return html`<div class="widget" data-theme="light">${filePanel(model, this.#words)}</div>`;
  }
}
