import type { Id, ProofKind } from '@mains/contract';
import { personaPlans } from '../personas/personas.js';
import { opaque } from '../random.js';
import { Ledger } from './ledger.js';
import type { AccountPlan, PersonaPlan, PremisePlan } from './plan.js';

/** One commodity at one premise, with its bills. */
export interface WorldService {
  readonly id: Id;
  readonly ledger: Ledger;
}

export interface WorldPremise {
  readonly id: Id;
  readonly plan: PremisePlan;
  readonly services: readonly WorldService[];
}

export interface WorldAccount {
  readonly id: Id;
  readonly plan: AccountPlan;
  readonly persona: PersonaPlan;
  readonly premises: readonly WorldPremise[];
}

/** Everyone and everything Riverbend serves: a function of the seed. Nothing is metered or billed before it is asked for. */
export class World {
  readonly seed: string;
  readonly accounts: readonly WorldAccount[];

  constructor(seed: string) {
    this.seed = seed;
    this.accounts = personaPlans.flatMap((persona) =>
      persona.accounts.map((plan) => this.#account(persona, plan)),
    );
  }

  accountsOf(personaId: string): readonly WorldAccount[] {
    return this.accounts.filter(({ persona }) => persona.id === personaId);
  }

  /** The account that number and proof belong to; both without spaces, dashes and case. */
  provedAccount(
    number: string,
    proof: { readonly kind: ProofKind; readonly value: string },
  ): WorldAccount | undefined {
    // All accounts are looked at whatever is found, so that a miss takes as long as a hit.
    return this.accounts
      .map((account) => ({
        account,
        sameNumber: significant(account.plan.number) === significant(number),
        proved: proofsOf(account.plan)[proof.kind].some(
          (value) => significant(value) === significant(proof.value),
        ),
      }))
      .filter(({ sameNumber, proved }) => sameNumber && proved)
      .map(({ account }) => account)[0];
  }

  #account(persona: PersonaPlan, plan: AccountPlan): WorldAccount {
    return {
      id: this.#id('acc', plan.key),
      plan,
      persona,
      premises: plan.premises.map((premise) => ({
        id: this.#id('pre', premise.key),
        plan: premise,
        services: premise.services.map((service) => ({
          id: this.#id('svc', service.key),
          ledger: new Ledger(this.seed, service),
        })),
      })),
    };
  }

  #id(kind: string, key: string): Id {
    return `${kind}_${opaque(`${this.seed}/${kind}/${key}`, 8)}`;
  }
}

/** What a guest may prove an account with. */
export function proofsOf(account: AccountPlan): Readonly<Record<ProofKind, readonly string[]>> {
  return {
    'meter-number': account.premises.flatMap(({ services }) =>
      services.flatMap(({ meter, second }) => [meter.number, ...(second ? [second.meter.number] : [])]),
    ),
    postcode: account.premises.map(({ postcode }) => postcode),
    'phone-last4': [account.phoneLast4],
  };
}

/** What counts of a number or proof as typed: no spaces, no dashes of any kind, no case. */
export function significant(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Dash_Punctuation}\u2212]/gu, '')
    .toUpperCase();
}
