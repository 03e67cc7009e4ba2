import type { Account, Commodity, Premise, Service } from '@mains/contract';
import { COMMODITIES } from '@mains/domain';

/**
 * The account to show: the one wanted, else the one shown last time, else the first.
 * An account that is wanted but not among the customer's is not replaced silently by another.
 */
export function chooseAccount(
  accounts: readonly Account[],
  wantedId: string | undefined,
  rememberedId: string | undefined,
): Account | undefined {
  if (wantedId !== undefined) return accounts.find((account) => account.id === wantedId);
  return accounts.find((account) => account.id === rememberedId) ?? accounts[0];
}

/** A service with the place it is supplied to. */
export interface SuppliedService {
  readonly service: Service;
  readonly premise: Premise;
}

/** All services of an account, electricity first, services that have ended last. */
export function servicesOf(account: Account): SuppliedService[] {
  const all = account.premises.flatMap((premise) =>
    premise.services.map((service) => ({ service, premise })),
  );
  const rank = ({ service }: SuppliedService): number =>
    COMMODITIES.indexOf(service.commodity) + (service.endedOn === undefined ? 0 : COMMODITIES.length);
  return all.sort((one, other) => rank(one) - rank(other));
}

/**
 * The service to show: the wanted one, else one of the wanted commodity (none, where there is no such), else the first
 * that is billed, else the first.
 */
export function chooseService(
  account: Account,
  wanted: { readonly serviceId?: string | undefined; readonly commodity?: Commodity | undefined },
): SuppliedService | undefined {
  const services = servicesOf(account);
  const chosen = services.find(({ service }) => service.id === wanted.serviceId);
  if (chosen) return chosen;
  const { commodity } = wanted;
  if (commodity) return services.find(({ service }) => service.commodity === commodity);
  return services.find(({ service }) => service.payment === 'billed') ?? services[0];
}

/** How a place is called in one line. */
export function placeName(premise: Premise | undefined): string {
  return premise?.address.lines[0] ?? '';
}
