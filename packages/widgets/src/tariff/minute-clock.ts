import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

/** Redraws its host at the beginning of every minute of a clock, while the host is on the page. */
export class MinuteClock implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Epoch milliseconds. */
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, now: () => number) {
    this.#host = host;
    this.#now = now;
    host.addController(this);
  }

  /** The clock of the page is known only once the host has been drawn. */
  hostUpdated(): void {
    if (this.#timer !== undefined || !this.#host.isConnected) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#host.requestUpdate();
      },
      MINUTE_MS - (this.#now() % MINUTE_MS),
    );
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
