import { clientFor, MainsError, type HostSession, type MainsClient } from '@mains/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Holds the page's client for an API and a session while the host is connected, and follows who is signed in. */
export class ClientController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #api: string | undefined;
  #session: HostSession | undefined;
  #client: MainsClient | undefined;
  #release: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Absent while `api` is missing or no address. */
  get client(): MainsClient | undefined {
    return this.#client;
  }

  use(api: string | undefined, session: HostSession | undefined): void {
    if (api === this.#api && session === this.#session) return;
    this.hostDisconnected();
    this.#api = api;
    this.#session = session;
    this.#client = api ? open(api, session) : undefined;
    if (this.#host.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    if (!this.#client) return;
    this.#release = [this.#client.retain(), this.#client.session.subscribe(() => this.#host.requestUpdate())];
  }

  hostDisconnected(): void {
    for (const release of this.#release.splice(0)) release();
  }
}

function open(apiBase: string, session: HostSession | undefined): MainsClient | undefined {
  try {
    return clientFor({ apiBase, session });
  } catch (error) {
    if (error instanceof MainsError) return undefined;
    throw error;
  }
}
