/** Trusted Types, as far as they are used here; browsers without them have no such global. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => URL };
}

/** The name that a page with Trusted Types allows. */
export const WORKER_POLICY = 'mains-worker';

/**
 * Takes the place of `Worker` in the expression below. Bundlers look for that expression: they build the worker's file and
 * write its address there, which is all that is wanted.
 */
class WorkerAddress {
  readonly href: string;
  constructor(address: URL, _options: { readonly type: 'module' }) {
    this.href = address.href;
  }
}

function workerAddress(): string {
  const Worker = WorkerAddress;
  return new Worker(new URL('./reading.worker.js', import.meta.url), { type: 'module' }).href;
}

let isRefused = false;
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The address as a page with Trusted Types wants it. The policy passes this one address and nothing else. */
function trusted(address: string): URL {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return new URL(address);
  policy ??= trustedTypes.createPolicy(WORKER_POLICY, {
    createScriptURL: (asked) => {
      if (asked !== workerAddress()) throw new TypeError('Not the address of the worker');
      return asked;
    },
  });
  return policy.createScriptURL(address);
}

/**
 * Starts the worker that reads files. Undefined where the page cannot have it: when the widget's files lie on another origin,
 * or when the page's policy does not let a worker start.
 */
export function startWorker(): Worker | undefined {
  const address = workerAddress();
  if (isRefused || new URL(address).origin !== location.origin) return undefined;
  try {
    return new Worker(trusted(address), { type: 'module', name: 'mains-file' });
  } catch {
    // Asking again would be another report to the page's owner.
    isRefused = true;
    return undefined;
  }
}
