import type { FileOptions, FileResult } from '@mains/domain';

/** What the page asks of the worker: once each, it ends after its answer. */
export interface ReadingRequest {
  readonly file: Blob;
  readonly options: FileOptions;
}

export type ReadingMessage =
  /** The worker runs: whatever ends it from now on is no refusal to start. */
  | { readonly kind: 'ready' }
  /** 0 to 1. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'result'; readonly result: FileResult }
  /** The file could not be read from the device. */
  | { readonly kind: 'unreadable' }
  /** The reader stumbled. */
  | { readonly kind: 'failed' };

/** The file is no longer where it was, or the page may not read it. */
export class UnreadableFile extends Error {}

/** The reader stumbled, or ended before it answered, as for want of memory. */
export class FailedReading extends Error {}
