import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Route } from './route.js';
import { hashOf, routeOf } from './route.js';

/** Keeps the route and the address bar the same, both ways. */
export class Address implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read = (): void => {
    this.#route = routeOf(location.hash, history.state);
    this.#host.requestUpdate();
  };
  #route = routeOf(location.hash, history.state);

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get route(): Route {
    return this.#route;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
  }

  /** Goes on to a route. `replace`: the present one was only a shorter way to say the same. */
  go(route: Route, { replace = false }: { replace?: boolean } = {}): void {
    const hash = hashOf(route);
    if (hash === location.hash) return;
    const state = route.view === 'pay' ? route.handOver : undefined;
    if (replace) history.replaceState(state, '', hash);
    else history.pushState(state, '', hash);
    this.#read();
  }
}
