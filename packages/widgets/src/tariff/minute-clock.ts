import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

/** Redraws its host at the beginning of every minute of a clock, while the host is on the page. */
export class MinuteClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Epoch milliseconds. */
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, now: () => number) {
    this.#host = host;
    this.#now = now;
    host.addController(this);
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#host.requestUpdate();
        this.#wait();
      },
      MINUTE_MS - (this.#now() % MINUTE_MS),
    );
  }
}
