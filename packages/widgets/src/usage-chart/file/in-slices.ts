import { readUsageFile, type FileOptions, type FileResult } from '@mains/domain';
import { UnreadableFile } from './messages.js';

/** Shorter than a frame. */
const SLICE_MS = 8;

export interface SlicedReading {
  readonly options: FileOptions;
  /** 0 to 1. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads a file on the page's own thread, in slices between which the page goes on.
 * @throws UnreadableFile when it cannot be read from the device
 */
export async function inSlices(
  file: Blob,
  { options, onProgress, signal }: SlicedReading,
): Promise<FileResult> {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnreadableFile();
  });
  const reader = readUsageFile(new Uint8Array(bytes), options);
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = reader.next();
    while (!step.done && performance.now() < until) step = reader.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await otherWork();
    signal.throwIfAborted();
  }
}

/** Lets the page draw and answer before the next slice. A message comes back sooner than any timer. */
function otherWork(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
