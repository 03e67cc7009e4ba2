import type { Answer } from './api/answers.js';
import { ApiProblem, preflightResponse, problemAnswer, responseFrom } from './api/answers.js';
import { Operations } from './api/operations.js';
import { routeOf } from './api/routes.js';
import type { ClockSetting, RiverbendClock } from './clock.js';
import { createClock, PICTURE_DAY } from './clock.js';
import { describePersonas } from './personas/describe.js';
import type { PersonaDescription } from './personas/describe.js';
import type { Random } from './random.js';
import { hash32, randomFrom } from './random.js';
import { withNaughtyTexts, withoutField, withTextAmount } from './scenario/distort.js';
import type { Forced, OperationId, Scenario } from './scenario/scenario.js';
import { DEFAULT_SLOW_MS, scenarioFrom } from './scenario/scenario.js';
import { languageFor } from './text.js';
import { World } from './world/world.js';

/** No request of the contract comes near it; a larger one is answered `too-large`. */
export const LARGEST_BODY_BYTES = 65_536;

export interface RiverbendOptions {
  /** Another seed is another set of meters, bills and tokens of the same people. */
  readonly seed?: string;
  /** `picture-day` when left out. The clock stands still until it is told to tick. */
  readonly clock?: ClockSetting;
  /** `calm` when left out. */
  readonly scenario?: string | Scenario;
  /** Path under which the API lies, `/v1` when left out. */
  readonly basePath?: string;
  /** How waiting is done; replace it in tests. */
  readonly wait?: (ms: number) => Promise<void>;
  /** A clock that goes on by itself, in milliseconds, for ticking. */
  readonly realTimeMs?: () => number;
}

/** A simulated utility: one function from request to answer, with switches. */
export interface Riverbend {
  /** Answers any request, `OPTIONS` included. No network: `Response.error()`, which is what `offline` gives as well. */
  handle(
    request: Request,
    caller?: { readonly client?: string; readonly basePath?: string },
  ): Promise<Response>;
  readonly clock: RiverbendClock;
  readonly scenario: {
    readonly current: Scenario;
    /** @throws RangeError for an id that is not in `scenarios`. */
    use(scenario: string | Scenario): void;
  };
  /** Everyone who can be signed in, with what a guest would need to know. */
  readonly personas: readonly PersonaDescription[];
  /** A fresh customer token, as the host's sign-in would give. @throws RangeError for an unknown persona. */
  tokenFor(personaId: string): string;
  /** What lies behind the API, for tests and for what the contract does not offer yet. */
  readonly world: World;
  readonly basePath: string;
}

/** A Riverbend of its own: its sessions, misses and switches are shared with no other. */
export function createRiverbend(options: RiverbendOptions = {}): Riverbend {
  const { seed = 'riverbend', basePath = '/v1', wait = waitForReal, realTimeMs = Date.now } = options;
  const world = new World(seed);
  const clock = createClock(options.clock ?? PICTURE_DAY, realTimeMs);
  const operations = new Operations(world, () => clock.now());
  const chance = randomFrom(`${seed}/chance`);
  let scenario = scenarioFrom(options.scenario ?? 'calm');
  let references = hash32(`${seed}/reference`) % 9000;

  const reference = (): string => {
    references += 1;
    return `RB-${String(references + 1000)}`;
  };

  async function handle(
    request: Request,
    caller: { readonly client?: string; readonly basePath?: string } = {},
  ): Promise<Response> {
    const url = new URL(request.url);
    const base = caller.basePath ?? basePath;
    const path = url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : '';
    const route = routeOf(request.method, path);
    const operation = typeof route === 'string' ? undefined : route.operation;
    const forced = forcedOn(scenario, operation);
    const failure = forced ?? failureByChance(scenario, chance);

    await wait(latency(scenario, chance, failure));
    if (failure === 'offline') return Response.error();
    if (request.method === 'OPTIONS') return preflightResponse();

    const language = languageFor(request.headers.get('Accept-Language'));
    let answer: Answer;
    try {
      if (typeof route === 'string') throw new ApiProblem(route);
      refuse(failure, route.operation);
      const call = {
        path: route.path,
        query: url.searchParams,
        headers: request.headers,
        body: request.method === 'POST' ? await bodyOf(request) : '',
        language,
        client: caller.client ?? 'local',
        reference,
      };
      answer = distorted(operations.run(route.operation, call), failure);
    } catch (error) {
      answer = problemAnswer(error instanceof ApiProblem ? error : new ApiProblem('internal'), reference());
    }
    return responseFrom(answer, language);
  }

  return {
    handle,
    clock,
    scenario: {
      get current() {
        return scenario;
      },
      use(wanted) {
        scenario = scenarioFrom(wanted);
      },
    },
    personas: describePersonas(world),
    tokenFor: (personaId) => operations.sessions.signIn(personaId).token,
    world,
    basePath,
  };
}

async function bodyOf(request: Request): Promise<string> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > LARGEST_BODY_BYTES) throw new ApiProblem('too-large');
  return new TextDecoder().decode(bytes);
}

function forcedOn({ forced }: Scenario, operation: OperationId | undefined): Forced | undefined {
  return (operation && forced?.[operation]) ?? forced?.all;
}

/** Drawn for every request, whatever comes of it, so that a scenario switched on later finds the same chances. */
function failureByChance({ failureRate = 0 }: Scenario, chance: Random): Forced | undefined {
  const failed = chance() < failureRate;
  const how = chance();
  if (!failed) return undefined;
  return how < 0.4 ? 'fail' : how < 0.7 ? 'maintenance' : 'offline';
}

function latency(
  { latency: span, slowMs = DEFAULT_SLOW_MS }: Scenario,
  chance: Random,
  failure?: Forced,
): number {
  const drawn = chance();
  if (failure === 'slow') return slowMs;
  return span ? Math.round(span.minMs + drawn * (span.maxMs - span.minMs)) : 0;
}

/** Answered without a token. */
const PUBLIC: ReadonlySet<OperationId> = new Set([
  'getUtility',
  'getPromiseProfile',
  'listTariffs',
  'getTariff',
  'createGuestSession',
]);

function refuse(failure: Forced | undefined, operation: OperationId): void {
  if (failure === 'fail') throw new ApiProblem('internal');
  if (failure === 'maintenance') throw new ApiProblem('maintenance', { retryAfterSeconds: 1800 });
  if (failure === 'rate-limited') throw new ApiProblem('rate-limited', { retryAfterSeconds: 30 });
  if (failure === 'expired-session' && !PUBLIC.has(operation)) throw new ApiProblem('session-expired');
}

function distorted(answer: Answer, how: Forced | undefined): Answer {
  if (answer.body === undefined || answer.status >= 400) return answer;
  switch (how) {
    case 'malformed-missing':
      return { ...answer, body: withoutField(answer.body) };
    case 'malformed-text':
      return { ...answer, body: withTextAmount(answer.body) };
    case 'naughty':
      return { ...answer, body: withNaughtyTexts(answer.body) };
    default:
      return answer;
  }
}

function waitForReal(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
