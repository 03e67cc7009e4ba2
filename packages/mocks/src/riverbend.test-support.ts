import type { AccountPage, BillPage, Problem } from '@mains/contract';
import { createHash } from 'node:crypto';
import type { Riverbend } from './riverbend.js';

/** One request of a test, written short. */
export interface Ask {
  readonly method?: 'GET' | 'POST' | 'DELETE' | 'PUT' | 'OPTIONS';
  readonly token?: string;
  readonly language?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly client?: string;
}

export function ask(riverbend: Riverbend, path: string, options: Ask = {}): Promise<Response> {
  const { method = 'GET', token, language, body, key, client } = options;
  const headers = new Headers();
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (language !== undefined) headers.set('Accept-Language', language);
  if (key !== undefined) headers.set('Idempotency-Key', key);
  const request = new Request(`https://api.riverbend.example/v1${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return riverbend.handle(request, client === undefined ? {} : { client });
}

/** The body of an answer that is expected to be a success. */
export async function read<Body>(riverbend: Riverbend, path: string, options: Ask = {}): Promise<Body> {
  const response = await ask(riverbend, path, options);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}, not 200`);
  return (await response.json()) as Body;
}

/** The body of an answer that has to be this problem, in status, code and media type. */
export async function expectProblem(response: Response, status: number, code: string): Promise<Problem> {
  const mediaType = response.headers.get('Content-Type');
  const body = (await response.json()) as Problem;
  const found = [response.status, body.status, body.code, mediaType].join(' ');
  const expected = [status, status, code, 'application/problem+json'].join(' ');
  if (found !== expected) throw new Error(`Expected the problem ${expected}, found ${found}`);
  return body;
}

/** All items of a paged list. */
export async function readAll<Page extends AccountPage | BillPage>(
  riverbend: Riverbend,
  path: string,
  options: Ask = {},
): Promise<Page['items'][number][]> {
  const items: Page['items'][number][] = [];
  for (let cursor = ''; ;) {
    const page: Page = await read(riverbend, `${path}?limit=100${cursor}`, options);
    items.push(...page.items);
    if (page.nextCursor === undefined) return items;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

/** What a Riverbend answers to everyone in both languages, and the intervals behind it, as one hash. */
export async function fingerprint(riverbend: Riverbend): Promise<string> {
  const hash = createHash('sha256');
  for (const { id } of riverbend.personas) {
    for (const language of ['en', 'zh-CN']) {
      const as = { token: riverbend.tokenFor(id), language };
      const take = async (path: string): Promise<void> => {
        hash.update(Buffer.from(await (await ask(riverbend, path, as)).arrayBuffer()));
      };
      await take('/utility');
      await take('/tariffs');
      await take('/session');
      await take('/accounts?limit=100');
      for (const account of (await readAll<AccountPage>(riverbend, '/accounts', as)).slice(0, 3)) {
        const bills = await readAll<BillPage>(riverbend, `/accounts/${account.id}/bills`, as);
        // Chinese differs in words alone: a few bills will do.
        for (const bill of language === 'en' ? bills : bills.slice(0, 4)) await take(`/bills/${bill.id}`);
        for (const { id: serviceId } of account.premises.flatMap(({ services }) => services)) {
          await take(`/services/${serviceId}/daily-usage?firstDate=2026-08-01&lastDate=2026-11-30`);
          await take(`/services/${serviceId}/interval-usage?firstDate=2026-11-16&lastDate=2026-11-30`);
        }
      }
    }
  }
  for (const { premises } of riverbend.world.accounts.slice(0, 9)) {
    for (const { ledger } of premises.flatMap(({ services }) => services)) {
      for (let index = 0; index < 25; index += 1) {
        for (const values of Object.values(ledger.cycle(index)?.intervals ?? {})) hash.update(values);
      }
    }
  }
  return hash.digest('hex');
}
