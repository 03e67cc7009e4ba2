import type { GuestSession, Session } from '@mains/contract';
import { instantFrom } from '../clock.js';
import { opaque } from '../random.js';
import type { Language } from '../text.js';
import type { PersonaPlan } from '../world/plan.js';
import type { World, WorldAccount } from '../world/world.js';
import { ApiProblem } from './answers.js';

const CUSTOMER_MINUTES = 20;
const GUEST_MINUTES = 30;

/** A token that is in use. */
export interface OpenSession {
  readonly token: string;
  readonly kind: Session['kind'];
  readonly expiresAtMs: number;
  readonly accounts: readonly WorldAccount[];
  readonly persona: PersonaPlan;
}

/** Who is signed in. Tokens follow from the seed and their order, so that a run can be repeated. */
export class Sessions {
  readonly #world: World;
  readonly #now: () => number;
  readonly #open = new Map<string, OpenSession>();
  readonly #ended = new Set<string>();
  #issued = 0;

  constructor(world: World, now: () => number) {
    this.#world = world;
    this.#now = now;
  }

  /** As the utility's own sign-in would. @throws RangeError for a persona that is not served here. */
  signIn(personaId: string): OpenSession {
    const accounts = this.#world.accountsOf(personaId);
    const [first] = accounts;
    if (!first) throw new RangeError(`There is no persona “${personaId}”`);
    return this.#start('customer', accounts, first.persona, CUSTOMER_MINUTES);
  }

  startGuest(account: WorldAccount): GuestSession {
    const { token, expiresAtMs } = this.#start('guest', [account], account.persona, GUEST_MINUTES);
    return { token, expiresAt: instantFrom(expiresAtMs), accountId: account.id };
  }

  /** The session of an `Authorization` header. @throws ApiProblem `not-authenticated` or `session-expired` */
  require(authorization: string | null): OpenSession {
    const token = bearer(authorization);
    const session = token === undefined ? undefined : this.#open.get(token);
    if (!session) {
      const wasGood = token !== undefined && this.#ended.has(token);
      throw new ApiProblem(wasGood ? 'session-expired' : 'not-authenticated');
    }
    if (session.expiresAtMs <= this.#now()) throw new ApiProblem('session-expired');
    return session;
  }

  /** @throws ApiProblem `not-authenticated` for a token that never was one. */
  end(authorization: string | null): void {
    const token = bearer(authorization);
    if (token === undefined || (!this.#open.has(token) && !this.#ended.has(token))) {
      throw new ApiProblem('not-authenticated');
    }
    this.#open.delete(token);
    this.#ended.add(token);
  }

  #start(
    kind: Session['kind'],
    accounts: readonly WorldAccount[],
    persona: PersonaPlan,
    minutes: number,
  ): OpenSession {
    this.#issued += 1;
    const prefix = kind === 'guest' ? 'gst' : 'cst';
    const token = `${prefix}_${opaque(`${this.#world.seed}/token/${kind}/${this.#issued}`, 24)}`;
    const session = { token, kind, expiresAtMs: this.#now() + minutes * 60_000, accounts, persona };
    this.#open.set(token, session);
    return session;
  }
}

export function sessionView({ kind, persona, expiresAtMs }: OpenSession, language: Language): Session {
  return {
    kind,
    ...(kind === 'customer' && { customerName: persona.name[language] }),
    expiresAt: instantFrom(expiresAtMs),
  };
}

function bearer(authorization: string | null): string | undefined {
  return /^Bearer\s+([\w~+/.-]+=*)$/i.exec(authorization ?? '')?.[1];
}
