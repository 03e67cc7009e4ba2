import type { Commodity, Id, ProofKind } from '@mains/contract';
import type { LocalText } from '../text.js';
import type { World } from '../world/world.js';
import { proofsOf } from '../world/world.js';

/** Someone to sign in as, or to look up as a guest. */
export interface PersonaDescription {
  readonly id: string;
  readonly name: LocalText;
  readonly summary: LocalText;
  readonly accounts: readonly PersonaAccount[];
}

export interface PersonaAccount {
  readonly id: Id;
  /** As printed on a bill. */
  readonly number: string;
  /** Everything that proves it. */
  readonly proofs: Readonly<Record<ProofKind, readonly string[]>>;
  readonly services: readonly { readonly id: Id; readonly commodity: Commodity }[];
}

export function describePersonas(world: World): readonly PersonaDescription[] {
  const personas = new Set(world.accounts.map(({ persona }) => persona));
  return [...personas].map((persona) => ({
    id: persona.id,
    name: persona.name,
    summary: persona.summary,
    accounts: world.accountsOf(persona.id).map(({ id, plan, premises }) => ({
      id,
      number: plan.number,
      proofs: proofsOf(plan),
      services: premises.flatMap(({ services }) =>
        services.map((service) => ({ id: service.id, commodity: service.ledger.plan.commodity })),
      ),
    })),
  }));
}
