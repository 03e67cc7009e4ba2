import type { FileResult } from '@mains/domain';
import type { SlicedReading } from './in-slices.js';
import { FailedReading, UnreadableFile, type ReadingMessage, type ReadingRequest } from './messages.js';
import { startWorker } from './start-worker.js';

export interface BackgroundReading extends SlicedReading {
  /** Starts a worker, where the page can have one. */
  readonly start?: () => Worker | undefined;
}

/**
 * Reads a file off the page's thread; where no worker may start, in slices between which the page goes on. A worker that
 * dies at its work is not followed by the page's own thread, which would die of the same.
 * @throws FailedReading when the reader stumbles or its worker dies
 * @throws UnreadableFile when it cannot be read from the device
 * @throws DOMException AbortError when the signal says so
 */
export async function readInBackground(file: Blob, reading: BackgroundReading): Promise<FileResult> {
  reading.signal.throwIfAborted();
  const worker = (reading.start ?? startWorker)();
  const result = worker && (await inWorker(worker, file, reading));
  reading.signal.throwIfAborted();
  // Few pages need it.
  return result ?? (await import('./in-slices.js')).inSlices(file, reading);
}

/** Undefined when the worker could not be fetched or was not let run: it never said that it was ready. */
function inWorker(
  worker: Worker,
  file: Blob,
  { options, onProgress, signal }: BackgroundReading,
): Promise<FileResult | undefined> {
  return new Promise<FileResult | undefined>((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    let isReady = false;
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingMessage>) => {
      isReady = true;
      if (data.kind === 'progress') onProgress(data.done);
      else if (data.kind === 'result') resolve(data.result);
      else if (data.kind === 'unreadable') reject(new UnreadableFile());
      else if (data.kind === 'failed') reject(new FailedReading());
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (isReady) reject(new FailedReading());
      else resolve(undefined);
    });
    worker.addEventListener('messageerror', () => reject(new FailedReading()));
    worker.postMessage({ file, options } satisfies ReadingRequest, []);
  }).finally(() => worker.terminate());
}
