import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { MainsClient, QueryObserver } from '@mains/client';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { root } from '../../process.ts';
import { unusedWords } from './cuts.js';
import { leanQueryCore } from './lean-query-core.js';

type QueryClient = MainsClient['queryClient'];

/** What the client and the widgets take of query-core. */
interface QueryCore {
  readonly QueryClient: new (config: object) => QueryClient;
  readonly QueryObserver: typeof QueryObserver;
}

const index = createRequire(join(root, 'packages/client/package.json'))
  .resolve('@tanstack/query-core/package.json')
  .replace('package.json', 'build/modern/index.js');

async function bundled(plugins: Plugin[]): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('entry') ? '\0entry' : null),
    load: (id) =>
      id === '\0entry' ? `export { QueryClient, QueryObserver } from ${JSON.stringify(index)};` : null,
  };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [entry, ...plugins],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: 'entry', formats: ['es'], fileName: 'core' }, target: 'es2022' },
  });
  const [chunk] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (chunk?.type !== 'chunk') throw new TypeError('No chunk.');
  return chunk.code;
}

const run = async (code: string): Promise<QueryCore> =>
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as QueryCore;

let page: EventTarget;
let leanCode: string;
let originalCode: string;
let cores: readonly [original: QueryCore, lean: QueryCore];

beforeAll(async () => {
  page = new EventTarget();
  // A browser's: on a server query-core sets no timers.
  vi.stubGlobal('window', page);
  [originalCode, leanCode] = await Promise.all([bundled([]), bundled([leanQueryCore()])]);
  cores = [await run(originalCode), await run(leanCode)];
  return () => vi.unstubAllGlobals();
});
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

interface Scene {
  readonly client: QueryClient;
  readonly log: string[];
  readonly later: (waitMs: number) => Promise<unknown>;
  /** Watches a query and logs what a QueryController reads of its results, whenever it changes. */
  readonly watch: (name: string, options: Options) => { observer: QueryObserver; stop: () => void };
}
interface Options {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => unknown;
  readonly staleTime: number;
  readonly select?: (data: unknown) => unknown;
  readonly placeholderData?: (last: unknown) => unknown;
}

async function play(core: QueryCore, scenario: (scene: Scene) => Promise<void>): Promise<string[]> {
  const log: string[] = [];
  vi.setSystemTime(1_000_000);
  const client = new core.QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: false, refetchOnReconnect: true } },
  });
  client.mount();
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'observerResultsUpdated') return;
    log.push(`${event.type} ${event.query.queryHash} ${event.type === 'updated' ? event.action.type : ''}`);
  });
  const watch: Scene['watch'] = (name, options) => {
    const observer = new core.QueryObserver(client, options);
    let last = '';
    const note = (): void => {
      const { data, error, status, isPlaceholderData, dataUpdatedAt, isFetching, isStale } =
        observer.getCurrentResult();
      const rest = { isPlaceholderData, dataUpdatedAt, isFetching, isStale };
      const text = JSON.stringify({ data, status, error: error?.message, ...rest });
      if (text !== last) log.push(`${name}: ${text}`);
      last = text;
    };
    note();
    return { observer, stop: observer.subscribe(note) };
  };
  await scenario({ client, log, watch, later: (waitMs) => vi.advanceTimersByTimeAsync(waitMs) });
  client.unmount();
  client.clear();
  return log;
}

/** Answers a, b, c… one after the other, each after a second; what is in `failing` is an error. */
function answers(scene: Scene, failing = ''): Options['queryFn'] {
  let asked = 0;
  return async ({ signal }) => {
    const answer = 'abcdefgh'[asked++]!;
    scene.log.push(`asked ${answer}`);
    signal.addEventListener('abort', () => scene.log.push(`aborted ${answer}`));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (failing.includes(answer)) throw new Error(answer);
    return { answer, same: { always: 1 } };
  };
}

const seconds = 1_000;
const minutes = 60 * seconds;
const key = (...rest: string[]): readonly string[] => ['bills', ...rest];
const show = async (scene: Scene): Promise<void> => {
  page.dispatchEvent(new Event('visibilitychange'));
  await scene.later(3 * seconds);
};

const scenarios: Record<string, (scene: Scene) => Promise<void>> = {
  'an answer, fresh and then stale': async (scene) => {
    scene.watch('one', { queryKey: key(), queryFn: answers(scene), staleTime: 5 * minutes });
    await scene.later(2 * seconds);
    await show(scene);
    await scene.later(6 * minutes);
    await show(scene);
  },
  'an error, asked again, and an error over an answer': async (scene) => {
    const queryFn = answers(scene, 'ac');
    const { observer } = scene.watch('one', { queryKey: key(), queryFn, staleTime: minutes });
    await scene.later(2 * seconds);
    for (let time = 0; time < 3; time++) {
      const again = observer.refetch();
      await scene.later(2 * seconds);
      scene.log.push(`again: ${(await again).status}`);
    }
  },
  'an error is asked for again by the next who looks': async (scene) => {
    const options = { queryKey: key(), queryFn: answers(scene, 'a'), staleTime: minutes };
    const first = scene.watch('one', options);
    await scene.later(2 * seconds);
    first.stop();
    scene.watch('two', options);
    await scene.later(2 * seconds);
  },
  'throws at once, and answers nothing': async (scene) => {
    const thrower = (): never => {
      throw new Error('at once');
    };
    scene.watch('one', { queryKey: key('1'), queryFn: thrower, staleTime: 0 });
    scene.watch('two', { queryKey: key('2'), queryFn: () => undefined, staleTime: 0 });
    await scene.later(seconds);
  },
  'a selection, and one that fails': async (scene) => {
    const queryFn = answers(scene);
    const { observer } = scene.watch('one', {
      queryKey: key(),
      queryFn,
      staleTime: 0,
      select: (data) => {
        const { answer } = data as { answer: string };
        if (answer === 'b') throw new Error('not this');
        return [answer];
      },
    });
    await scene.later(2 * seconds);
    for (let time = 0; time < 2; time++) {
      void observer.refetch();
      await scene.later(2 * seconds);
    }
  },
  'the last answer stands in for the next': async (scene) => {
    const options = { queryFn: answers(scene), staleTime: minutes, placeholderData: (last: unknown) => last };
    const { observer } = scene.watch('one', { ...options, queryKey: key('en') });
    await scene.later(2 * seconds);
    observer.setOptions({ ...options, queryKey: key('zh') });
    await scene.later(500);
    observer.setOptions({ ...observer.options, placeholderData: undefined });
    await scene.later(2 * seconds);
    observer.setOptions({ ...options, queryKey: key('en'), staleTime: 10 * minutes });
    await scene.later(2 * minutes);
    // Other options for what is stale already ask nothing.
    observer.setOptions({ ...options, queryKey: key('en'), staleTime: minutes });
    await scene.later(2 * seconds);
  },
  'the network comes back': async (scene) => {
    scene.watch('one', { queryKey: key(), queryFn: answers(scene, 'a'), staleTime: minutes });
    await scene.later(2 * seconds);
    page.dispatchEvent(new Event('offline'));
    await scene.later(2 * seconds);
    page.dispatchEvent(new Event('online'));
    await scene.later(2 * seconds);
  },
  'nobody waits any more': async (scene) => {
    const first = scene.watch('one', { queryKey: key('1'), queryFn: answers(scene), staleTime: 0 });
    const deaf = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, seconds));
      return 'deaf';
    };
    const second = scene.watch('two', { queryKey: key('2'), queryFn: deaf, staleTime: 0 });
    await scene.later(500);
    first.stop();
    second.stop();
    await scene.later(6 * minutes);
  },
  'two watch one thing, and one asks again while it is fetched': async (scene) => {
    const options = { queryKey: key(), queryFn: answers(scene), staleTime: 0 };
    scene.watch('one', options);
    const { observer } = scene.watch('two', options);
    void observer.refetch();
    await scene.later(2 * seconds);
    void observer.refetch();
    await scene.later(500);
    void observer.refetch();
    await scene.later(2 * seconds);
  },
  'another person': async (scene) => {
    const options = { queryFn: answers(scene), staleTime: minutes };
    scene.watch('one', { ...options, queryKey: key('1') });
    const gone = scene.watch('two', { ...options, queryKey: key('2') });
    await scene.later(2 * seconds);
    gone.stop();
    scene.watch('three', { ...options, queryKey: key('3') });
    await scene.later(500);
    const { client } = scene;
    const personal = {
      predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === 'bills',
    };
    for (const query of client.getQueryCache().findAll(personal)) query.reset();
    client.removeQueries({ ...personal, type: 'inactive' });
    void client.refetchQueries({ ...personal, type: 'active' });
    await scene.later(2 * seconds);
    void client.refetchQueries({ queryKey: key('3'), exact: true });
    await scene.later(2 * seconds);
  },
  'what is the same stays the same object': async (scene) => {
    const { observer } = scene.watch('one', { queryKey: key(), queryFn: answers(scene), staleTime: 0 });
    const same = (): unknown => (observer.getCurrentResult().data as { same: unknown } | undefined)?.same;
    await scene.later(2 * seconds);
    const before = same();
    void observer.refetch();
    await scene.later(2 * seconds);
    scene.log.push(String(before !== undefined && before === same()));
  },
};

test.each(Object.entries(scenarios))('%s', async (_name, scenario) => {
  const [original, lean] = [await play(cores[0], scenario), await play(cores[1], scenario)];
  expect(original.length).toBeGreaterThan(4);
  expect(lean).toEqual(original);
});

test('no word of what is left out is in what is left', () => {
  const isIn = (code: string) => (word: string) => new RegExp(String.raw`\b${word}\b`).test(code);
  expect(unusedWords.filter(isIn(leanCode))).toEqual([]);
  expect(unusedWords.filter((word) => !isIn(originalCode)(word))).toEqual([]);
});

test('a query that is to be repeated or to wait does not run', async () => {
  const { QueryClient: Client } = cores[1];
  const client = new Client({ defaultOptions: { queries: { networkMode: 'always', retry: 3 } } });
  const fetching = client
    .getQueryCache()
    .build(client, client.defaultQueryOptions({ queryKey: key(), queryFn: () => 1 }))
    .fetch();
  await expect(fetching).rejects.toThrow('no retry');
});
