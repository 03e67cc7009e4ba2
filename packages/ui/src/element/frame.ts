const rightToLeft = /^(ar|fa|he|ur|ps|sd|ug|yi)\b/;

export interface Dress {
  readonly language: string;
  /** The host element's own `dir`; the language decides when it is empty. */
  readonly direction: string;
  readonly theme: string;
}

/**
 * The fixed inside of a widget's shadow root: the container Lit renders into and, beside it so that no render and no
 * crash touches them, one polite and one assertive live region.
 */
export class Frame {
  readonly stage: HTMLElement = document.createElement('div');
  readonly #polite = document.createElement('div');
  readonly #assertive = document.createElement('div');

  build(root: ShadowRoot): void {
    this.stage.className = 'widget';
    this.stage.part.add('widget');
    for (const [region, urgency] of [
      [this.#polite, 'polite'],
      [this.#assertive, 'assertive'],
    ] as const) {
      region.className = 'live';
      region.ariaLive = urgency;
      region.ariaAtomic = 'true';
    }
    root.append(this.stage, this.#polite, this.#assertive);
  }

  /** True when the theme has changed. */
  dress({ language, direction, theme }: Dress): boolean {
    const { stage } = this;
    const rethemed = stage.dataset['theme'] !== theme;
    stage.lang = this.#polite.lang = this.#assertive.lang = language;
    stage.dir = direction || (rightToLeft.test(language) ? 'rtl' : 'ltr');
    if (rethemed) stage.dataset['theme'] = theme;
    return rethemed;
  }

  announce(text: string, urgency: 'polite' | 'assertive'): void {
    const region = urgency === 'polite' ? this.#polite : this.#assertive;
    // The same words twice are no change of the region and would stay unsaid.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  }
}
