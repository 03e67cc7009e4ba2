import { html, noChange } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

export interface LoadingView {
  /** Sketch of what is coming. */
  readonly skeleton: unknown;
  /** Shown and announced once it takes long. */
  readonly words: string;
  readonly announce: (text: string) => void;
}

const sketchAfterMs = 200;
const wordsAfterMs = 2000;

/** Sets the phase of the element it stands on as time goes by. */
class WaitingDirective extends Directive {
  #model: LoadingView | undefined;
  #isLong = false;

  render(_model: LoadingView): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [model]: [LoadingView]): typeof noChange {
    if (!this.#model) {
      const element = part.element as HTMLElement;
      setTimeout(() => this.#reach(element, '1'), sketchAfterMs);
      setTimeout(() => this.#reach(element, '2'), wordsAfterMs);
    }
    this.#model = model;
    if (this.#isLong) this.#say(part.element);
    return noChange;
  }

  #reach(element: HTMLElement, phase: '1' | '2'): void {
    // The answer has come meanwhile, or the widget has gone.
    if (!element.isConnected) return;
    element.dataset['phase'] = phase;
    if (phase === '1') return;
    this.#isLong = true;
    this.#say(element);
    this.#model?.announce(this.#model.words);
  }

  /** The last element is left empty by the template, so that Lit does not mind. */
  #say(element: Element): void {
    element.lastElementChild?.replaceChildren(this.#model?.words ?? '');
  }
}

const waiting: (model: LoadingView) => DirectiveResult = directive(WaitingDirective);

/** Waiting: nothing for 200 ms (its room is kept), then the sketch, and after 2 s words, which are also announced. */
export function loadingView(model: LoadingView): unknown {
  return html`<div class="state loading" data-phase="0" ${waiting(model)}>
    ${model.skeleton}
    <p class="small quiet"></p>
  </div>`;
}
