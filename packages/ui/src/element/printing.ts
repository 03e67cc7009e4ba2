import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the page is being printed, also where printing is only emulated; its host updates at both ends of it. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed: ((isPrinting: boolean) => void) | undefined;
  #stop: AbortController | undefined;
  #isPrinting = false;

  /** @param changed called at once: a page that prints waits for nothing that comes later */
  constructor(host: ReactiveControllerHost, changed?: (isPrinting: boolean) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get isPrinting(): boolean {
    return this.#isPrinting;
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    addEventListener('beforeprint', () => this.#set(true), { signal });
    addEventListener('afterprint', () => this.#set(false), { signal });
    matchMedia('print').addEventListener('change', ({ matches }) => this.#set(matches), { signal });
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }

  #set(isPrinting: boolean): void {
    if (isPrinting === this.#isPrinting) return;
    this.#isPrinting = isPrinting;
    this.#changed?.(isPrinting);
    this.#host.requestUpdate();
  }
}

/** For those who only want to be told. */
export function watchPrinting(
  host: ReactiveControllerHost,
  changed: (isPrinting: boolean) => void,
): PrintController {
  return new PrintController(host, changed);
}
