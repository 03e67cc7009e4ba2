/** A request as it would have gone out. */
export interface SentRequest {
  readonly method: string;
  /** Below the base, with its query: `/accounts?limit=100`. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly init: RequestInit;
}

/** An answer, a failure of the network, silence until the request is given up, or whatever a function makes of it. */
export type FakeAnswer =
  Response | 'network-failure' | 'silence' | ((request: SentRequest) => Response | Promise<Response>);

/** Answers requests from a list of routes, without a network. The last answer of a route is given again and again. */
export class FakeApi {
  readonly base = 'https://api.riverbend.example/v1';
  readonly sent: SentRequest[] = [];
  readonly #routes = new Map<string, FakeAnswer[]>();

  /** `route` is a method and a path, without the query: `GET /accounts`. Replaces what was there. */
  on(route: string, ...answers: FakeAnswer[]): this {
    this.#routes.set(route, answers);
    return this;
  }

  /** Method and target of all that was sent, in order. */
  get log(): string[] {
    return this.sent.map(({ method, target }) => `${method} ${target}`);
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const request: SentRequest = {
      method: init.method ?? 'GET',
      target: url.href.slice(this.base.length),
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : undefined,
      init,
    };
    init.signal?.throwIfAborted();
    this.sent.push(request);
    const route = `${request.method} ${url.pathname.slice(new URL(this.base).pathname.length)}`;
    const answers = this.#routes.get(route) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined) throw new Error(`Nothing answers ${route}`);
    return Promise.race([this.#answer(answer, request), givenUp(init.signal ?? undefined)]);
  };

  async #answer(answer: FakeAnswer, request: SentRequest): Promise<Response> {
    if (answer === 'network-failure') throw new TypeError('Failed to fetch');
    if (answer === 'silence') return new Promise(() => undefined);
    return typeof answer === 'function' ? answer(request) : answer.clone();
  }
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  return Response.json(body, init);
}

export function problem(
  status: number,
  code: string,
  extra: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify({ title: 'Not so', status, code, reference: '7F2-199', ...extra }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

function givenUp(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}
