import type { Riverbend } from '../riverbend.js';
import { scenarios } from '../scenario/scenario.js';

/** Under this path a local demo is switched. Not part of the contract. */
export const CONTROL_PATH = '/__riverbend';

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Content-Type',
} as const;

/**
 * `GET /__riverbend`: clock, scenario, personas. `POST /__riverbend/clock` with `{set}`, `{advance: {days…}}` or
 * `{mode: 'ticking' | 'frozen'}`. `POST /__riverbend/scenario` with `{id}`. `POST /__riverbend/tokens` with
 * `{personaId}` gives `{token}`.
 */
export async function control(riverbend: Riverbend, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.slice(CONTROL_PATH.length);
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS });
  if (request.method === 'GET' && (path === '' || path === '/')) return answer(200, state(riverbend));
  if (request.method !== 'POST') return answer(404, { error: 'There is no such switch' });
  try {
    const order = (await request.json()) as Readonly<Record<string, unknown>>;
    switch (path) {
      case '/clock':
        moveClock(riverbend, order);
        return answer(200, state(riverbend));
      case '/scenario':
        riverbend.scenario.use(String(order['id']));
        return answer(200, state(riverbend));
      case '/tokens':
        return answer(200, { token: riverbend.tokenFor(String(order['personaId'])) });
      default:
        return answer(404, { error: 'There is no such switch' });
    }
  } catch (error) {
    return answer(400, { error: error instanceof Error ? error.message : 'The order is malformed' });
  }
}

function moveClock({ clock }: Riverbend, order: Readonly<Record<string, unknown>>): void {
  const { set, advance, mode } = order;
  if (typeof set === 'string' || typeof set === 'number') clock.set(set);
  if (typeof advance === 'object' && advance !== null) clock.advance(advance);
  if (mode === 'ticking') clock.tick();
  if (mode === 'frozen') clock.freeze();
}

function state({ clock, scenario, personas }: Riverbend): unknown {
  return {
    now: new Date(clock.now()).toISOString(),
    mode: clock.mode,
    scenario: scenario.current.id,
    scenarios: scenarios.map(({ id, title }) => ({ id, title })),
    personas,
  };
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: CORS });
}
