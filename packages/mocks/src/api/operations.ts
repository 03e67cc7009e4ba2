import type { PlainDate } from '@mains/contract';
import { plainDateIn } from '@mains/domain';
import { billDocument } from '../pdf/bill-document.js';
import { profileView } from '../profiles/profile.js';
import { profiles } from '../profiles/profiles.js';
import type { OperationId } from '../scenario/scenario.js';
import type { Language } from '../text.js';
import { balanceListView } from '../world/balances.js';
import { ZONE } from '../world/plan.js';
import type { PlacedBill } from '../world/views.js';
import { accountView, billPageView, billsOn, billView, utilityView } from '../world/views.js';
import type { World, WorldAccount, WorldService } from '../world/world.js';
import { significant } from '../world/world.js';
import type { Answer } from './answers.js';
import { ApiProblem, problemAnswer } from './answers.js';
import { Attempts } from './attempts.js';
import { readGuestVerification } from './guest-verification.js';
import { IdempotentAnswers } from './idempotency.js';
import { pageOf } from './pages.js';
import type { OpenSession } from './sessions.js';
import { Sessions, sessionView } from './sessions.js';
import { getTariff, listTariffs } from './tariffs.js';
import { getDailyUsage, getIntervalUsage } from './usage.js';

/** A request that was found to be for one operation. */
export interface Call {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
  readonly language: Language;
  /** Who is calling, as far as the server knows: an address. */
  readonly client: string;
  /** Makes a reference for a problem. */
  readonly reference: () => string;
}

/** Every operation of the contract, answered from the world at the clock's time. */
export class Operations {
  readonly sessions: Sessions;
  readonly #world: World;
  readonly #now: () => number;
  readonly #attempts: Attempts;
  readonly #kept: IdempotentAnswers;

  constructor(world: World, now: () => number) {
    this.#world = world;
    this.#now = now;
    this.sessions = new Sessions(world, now);
    this.#attempts = new Attempts(now);
    this.#kept = new IdempotentAnswers(now);
  }

  /** @throws ApiProblem */
  run(operation: OperationId, call: Call): Answer {
    switch (operation) {
      case 'getUtility':
        return { status: 200, body: utilityView(call.language) };
      case 'getPromiseProfile':
        return { status: 200, body: profileView(profiles[call.language], call.language) };
      case 'listTariffs':
        return { status: 200, body: listTariffs(call) };
      case 'getTariff':
        return { status: 200, body: getTariff(call, this.#today()) };
      case 'createGuestSession':
        return this.#createGuestSession(call);
      case 'getSession':
        return { status: 200, body: sessionView(this.#session(call), call.language) };
      case 'deleteSession':
        this.sessions.end(call.headers.get('Authorization'));
        return { status: 204 };
      case 'listAccounts': {
        const { items, ...rest } = pageOf(this.#session(call).accounts, call.query, ({ id }) => id);
        const views = items.map((account) => accountView(account, call.language, this.#today()));
        return { status: 200, body: { items: views, ...rest } };
      }
      case 'getAccount':
        return { status: 200, body: accountView(this.#account(call), call.language, this.#today()) };
      case 'listBalances':
        return { status: 200, body: balanceListView(this.#account(call), this.#now()) };
      case 'listBills':
        return this.#listBills(call);
      case 'getBill':
        return { status: 200, body: billView(this.#bill(call), call.language, this.#today()) };
      case 'getBillDocument':
        return this.#getBillDocument(call);
      case 'getDailyUsage':
        return { status: 200, body: getDailyUsage(this.#world, this.#service(call), call, this.#today()) };
      case 'getIntervalUsage':
        return { status: 200, body: getIntervalUsage(this.#service(call), call, this.#today()) };
    }
  }

  #createGuestSession(call: Call): Answer {
    const key = call.headers.get('Idempotency-Key');
    return this.#kept.answer(`createGuestSession ${call.client}`, key, call.body, () => {
      const { accountNumber, proof } = readGuestVerification(call.body, call.language);
      const byNumber = `number ${significant(accountNumber)}`;
      const counted = [byNumber, `client ${call.client}`];
      this.#attempts.allow(counted);
      const account = this.#world.provedAccount(accountNumber, proof);
      if (!account) {
        this.#attempts.miss(counted);
        return problemAnswer(new ApiProblem('verification-failed'), call.reference());
      }
      this.#attempts.forget(byNumber);
      return { status: 201, body: this.sessions.startGuest(account) };
    });
  }

  #listBills(call: Call): Answer {
    const account = this.#account(call);
    const today = this.#today();
    const serviceId = call.query.get('serviceId');
    const services = account.premises
      .flatMap((premise) => premise.services)
      .filter(({ id }) => serviceId === null || id === serviceId);
    const bills = billsOn(account, services, today);
    const { items, nextCursor } = pageOf(bills, call.query, ({ bill }) => bill.id);
    return {
      status: 200,
      body: { ...billPageView(bills, items, today), ...(nextCursor !== undefined && { nextCursor }) },
    };
  }

  #getBillDocument(call: Call): Answer {
    const placed = this.#bill(call);
    if (placed.bill.documentId !== call.path['documentId']) throw new ApiProblem('not-found');
    const today = this.#today();
    const bytes = billDocument({
      bill: billView(placed, call.language, today),
      account: accountView(placed.account, call.language, today),
      customerName: placed.account.persona.name[call.language],
      utility: utilityView(call.language),
      language: call.language,
    });
    const month = placed.bill.cycle.month;
    return {
      status: 200,
      file: { bytes, mediaType: 'application/pdf' },
      headers: { 'Content-Disposition': `attachment; filename="bill-${month}.pdf"` },
    };
  }

  #session(call: Call): OpenSession {
    return this.sessions.require(call.headers.get('Authorization'));
  }

  /** @throws ApiProblem: a guest is told that the token does not open it, a customer that there is no such account. */
  #account(call: Call): WorldAccount {
    const session = this.#session(call);
    const found = session.accounts.find(({ id }) => id === call.path['accountId']);
    if (!found) throw closed(session);
    return found;
  }

  #service(call: Call): WorldService {
    const session = this.#session(call);
    const found = session.accounts
      .flatMap(({ premises }) => premises.flatMap(({ services }) => services))
      .find(({ id }) => id === call.path['serviceId']);
    if (!found) throw closed(session);
    return found;
  }

  #bill(call: Call): PlacedBill {
    const session = this.#session(call);
    const today = this.#today();
    for (const account of session.accounts) {
      const services = account.premises.flatMap((premise) => premise.services);
      for (const service of services) {
        const bill = service.ledger.billById(call.path['billId'] ?? '', today);
        if (bill) return { account, service, bill };
      }
    }
    throw closed(session);
  }

  #today(): PlainDate {
    return plainDateIn(this.#now(), ZONE);
  }
}

/** Whether such a thing exists elsewhere is nobody's business. */
function closed(session: OpenSession): ApiProblem {
  return new ApiProblem(session.kind === 'guest' ? 'forbidden' : 'not-found');
}
