import { readUsageFile, type FileResult } from '@mains/domain';
import type { ReadingMessage, ReadingRequest } from './messages.js';

/** The worker's own side, which the types of pages do not have. */
interface WorkerScope {
  postMessage: (message: ReadingMessage, transfer: readonly ArrayBufferLike[]) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<ReadingRequest>) => void) => void;
}

const scope = globalThis as unknown as WorkerScope;
/** More often would be more messages than the page can show. */
const PROGRESS_EVERY_MS = 50;

/** Arrays of a result that move to the page instead of being copied. */
function buffersOf(result: FileResult): ArrayBufferLike[] {
  const buffers = new Set<ArrayBufferLike>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(result);
  return [...buffers];
}

async function read({ file, options }: ReadingRequest): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    scope.postMessage({ kind: 'unreadable' }, []);
    return;
  }
  const reader = readUsageFile(bytes, options);
  let told = performance.now();
  let step = reader.next();
  while (!step.done) {
    const now = performance.now();
    if (now - told >= PROGRESS_EVERY_MS) {
      told = now;
      scope.postMessage({ kind: 'progress', done: step.value }, []);
    }
    step = reader.next();
  }
  scope.postMessage({ kind: 'result', result: step.value }, buffersOf(step.value));
}

async function answer(request: ReadingRequest): Promise<void> {
  try {
    await read(request);
  } catch {
    scope.postMessage({ kind: 'failed' }, []);
  }
}

scope.addEventListener('message', ({ data }) => void answer(data));
scope.postMessage({ kind: 'ready' }, []);
