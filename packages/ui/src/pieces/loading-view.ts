import { html, noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';

export interface LoadingView {
  /** Sketch of what is coming. */
  readonly skeleton: unknown;
  /** Shown and announced once it takes long. */
  readonly words: string;
  readonly announce: (text: string) => void;
}

const sketchAfterMs = 200;
const wordsAfterMs = 2000;

class LoadingDirective extends AsyncDirective {
  #phase: 0 | 1 | 2 = 0;
  #model: LoadingView | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  render(model: LoadingView): unknown {
    this.#model = model;
    if (this.isConnected && this.#phase === 0 && this.#timers.length === 0) this.#start();
    return this.#template();
  }

  protected override disconnected(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }

  protected override reconnected(): void {
    this.#phase = 0;
    this.#start();
    this.setValue(this.#template());
  }

  #start(): void {
    this.#timers = [
      setTimeout(() => this.#reach(1), sketchAfterMs),
      setTimeout(() => this.#reach(2), wordsAfterMs),
    ];
  }

  #reach(phase: 1 | 2): void {
    this.#phase = phase;
    if (phase === 2) this.#model?.announce(this.#model.words);
    this.setValue(this.#template());
  }

  #template(): unknown {
    const model = this.#model;
    if (!model) return noChange;
    return html`<div class="state loading" data-phase=${this.#phase}>
      ${model.skeleton} ${this.#phase === 2 ? html`<p class="small quiet">${model.words}</p>` : nothing}
    </div>`;
  }
}

const loading = directive(LoadingDirective);

/**
 * Waiting: nothing for 200 ms (its room is kept), then the sketch, and after 2 s words, which are also announced.
 * Leaving the state stops the clocks.
 */
export function loadingView(model: LoadingView): DirectiveResult {
  return loading(model);
}
