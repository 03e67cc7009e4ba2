/** Answers a request as a utility's server would. */
export type Backend = (request: Request) => Promise<Response>;

/** How the network between page and server behaves. */
export type Weather = 'fine' | 'silent' | 'failing' | 'cut' | 'refusing';

/**
 * Stands between the page's `fetch` and a back end, for tests in a browser. `silent` never answers, `failing` answers
 * 500, `cut` fails as an unplugged cable does, `refusing` answers 401 to whoever has a token.
 */
export class PageNetwork {
  readonly requests: Request[] = [];
  weather: Weather = 'fine';
  readonly #backend: Backend;
  readonly #original = globalThis.fetch;

  constructor(backend: Backend) {
    this.#backend = backend;
    globalThis.fetch = (input, init) => this.#fetch(new Request(input, init));
  }

  /** Method and path of all that was asked, in order. */
  get log(): string[] {
    return this.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
  }

  restore(): void {
    globalThis.fetch = this.#original;
  }

  async #fetch(request: Request): Promise<Response> {
    this.requests.push(request);
    request.signal.throwIfAborted();
    switch (this.weather) {
      case 'fine':
        return this.#backend(request);
      case 'cut':
        throw new TypeError('Failed to fetch');
      case 'failing':
        return problem(500, 'internal');
      case 'refusing':
        return request.headers.has('Authorization')
          ? problem(401, 'session-expired')
          : this.#backend(request);
      case 'silent':
        return new Promise((_resolve, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
        });
    }
  }
}

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ title: 'Not now', status, code, reference: '7F2-194' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
