import { fetchBillDocument, MainsError, type MainsClient } from '@mains/client';
import type { Bill, BillDocument, BillSummary } from '@mains/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { billCsv } from './csv.model.js';
import type { DetailsWords } from './words.js';

/** Hands the documents of a bill to the customer, one at a time. */
export class BillFiles implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #fetching: { readonly documentId: string; readonly abort: AbortController } | undefined;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#fetching?.abort.abort();
    this.#fetching = undefined;
  }

  /** The document on its way. */
  get fetchingId(): string | undefined {
    return this.#fetching?.documentId;
  }

  /** Whether the last one did not arrive. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  forgetFailure(): void {
    this.#hasFailed = false;
  }

  /** Resolves to whether the document arrived; a second press meanwhile does nothing and resolves to true. */
  async download(
    client: MainsClient,
    summary: BillSummary,
    document: BillDocument,
    locale: string,
  ): Promise<boolean> {
    if (this.#fetching) return true;
    const fetching = { documentId: document.id, abort: new AbortController() };
    this.#fetching = fetching;
    this.#hasFailed = false;
    this.#host.requestUpdate();
    try {
      const { blob, fileName } = await fetchBillDocument(client, {
        billId: summary.id,
        documentId: document.id,
        locale,
        signal: fetching.abort.signal,
      });
      saveFile(blob, fileName ?? summary.number);
    } catch (error) {
      if (!fetching.abort.signal.aborted) {
        if (!(error instanceof MainsError)) throw error;
        this.#hasFailed = true;
      }
    } finally {
      if (this.#fetching === fetching) this.#fetching = undefined;
      this.#host.requestUpdate();
    }
    return !this.#hasFailed;
  }
}

/** The lines of a bill as a file for spreadsheets. */
export function saveCsv(bill: Bill, words: DetailsWords): void {
  const { text, fileName } = billCsv(bill, words);
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName);
}

/** Hands a file over as a download. Nothing is opened, so nothing in it can run. */
function saveFile(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task; a revoked one would give an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
