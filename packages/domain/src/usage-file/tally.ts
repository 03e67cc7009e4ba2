import type { FileDetail, FileNotice, FileNoticeCode } from './usage-file.js';

/** Counts what is wrong with a file while it is read. */
export class Tally {
  readonly #notices = new Map<FileNoticeCode, { count: number; detail?: FileDetail }>();

  /** The detail of the first one is kept. */
  add(code: FileNoticeCode, count = 1, detail?: FileDetail): void {
    if (count === 0) return;
    const notice = this.#notices.get(code);
    if (notice) notice.count += count;
    else this.#notices.set(code, { count, ...(detail && { detail }) });
  }

  /** In the order in which they were first added. */
  notices(): readonly FileNotice[] {
    return [...this.#notices].map(([code, notice]) => ({ code, ...notice }));
  }
}
