import type { Account, Commodity, GuestVerification } from '@mains/contract';
import { createRiverbend } from '../riverbend.js';
import type { CachedQueries } from './answered-once.js';
import { ageAnswers, answeringOnce } from './answered-once.js';
import type { DemoState } from './demo-states.js';
import { demoStates } from './demo-states.js';

/** What a stage needs of the client that widgets make for it: a part of `MainsClient`. */
export interface DemoClient {
  readonly queryClient: CachedQueries;
  readonly session: {
    signInAsGuest(verification: GuestVerification, options: { readonly locale: string }): Promise<unknown>;
  };
}

/** Settings for widgets that show a demo state. */
export interface DemoStage {
  /** Of a host that cannot exist (RFC 6761): what should go past `fetch` by mistake reaches nobody. */
  readonly api: string;
  readonly session: {
    getToken(): Promise<string | undefined>;
    readonly stage: {
      fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
      opened(client: DemoClient): void;
    };
  };
  /** Epoch milliseconds; stands still. */
  readonly now: () => number;
}

const stages = new Map<string, Promise<DemoStage>>();

/**
 * A Riverbend of its own for a demo state, shared by all who ask for that state; for `configure({ demoStage })`.
 * Settles never for a state that is about waiting.
 * @throws RangeError for a state there is none of; its message is the list of those there are.
 */
export async function demoStage(name: string): Promise<DemoStage> {
  const state = demoStates.find((each) => each.name === name);
  if (!state) throw new RangeError(demoStates.map((each) => each.name).join(', '));
  let stage = stages.get(name);
  if (!stage) stages.set(name, (stage = open(state)));
  return stage;
}

async function open({ name, persona, clock, scenario, commodity, manner }: DemoState): Promise<DemoStage> {
  if (manner === 'never') return new Promise(() => undefined);
  const riverbend = createRiverbend({
    ...(clock !== undefined && { clock }),
    ...(scenario !== undefined && { scenario }),
  });
  const handle = async (request: Request): Promise<Response> => {
    const response = await riverbend.handle(request);
    return commodity && response.ok ? withServices(commodity, request, response) : response;
  };
  const answer = manner === 'once' ? answeringOnce(handle) : handle;

  let proving: Promise<unknown> | undefined;
  const prove = (client: DemoClient): Promise<unknown> => {
    const account = riverbend.personas.find(({ id }) => id === persona)?.accounts[0];
    const { number: accountNumber = '', proofs } = account ?? {};
    const value = proofs?.postcode[0] ?? '';
    return client.session.signInAsGuest(
      { accountNumber, proof: { kind: 'postcode', value } },
      { locale: 'en' },
    );
  };

  return {
    api: `https://${name}.demo.invalid${riverbend.basePath}`,
    session: {
      getToken: async () => {
        // The page has nobody signed in, and says so only when the guest is there.
        if (manner === 'guest') return void (await proving);
        return persona === undefined ? undefined : riverbend.tokenFor(persona);
      },
      stage: {
        fetch: async (input, init) => {
          const request = new Request(input, init);
          const response = await answer(request);
          request.signal.throwIfAborted();
          if (response.type === 'error') throw new TypeError('Failed to fetch');
          return response;
        },
        opened: (client) => {
          if (manner === 'once') ageAnswers(client.queryClient);
          if (manner === 'guest') proving = prove(client);
        },
      },
    },
    now: () => riverbend.clock.now(),
  };
}

/** The same answer, but for the services of other commodities. */
async function withServices(commodity: Commodity, { url }: Request, response: Response): Promise<Response> {
  if (!/\/accounts(\/[^/]+)?$/.test(new URL(url).pathname)) return response;
  const only = (account: Account): Account => ({
    ...account,
    premises: account.premises.map((premise) => ({
      ...premise,
      services: premise.services.filter((service) => service.commodity === commodity),
    })),
  });
  const body = (await response.json()) as Account | { readonly items: readonly Account[] };
  return Response.json('items' in body ? { ...body, items: body.items.map(only) } : only(body));
}
