import type { Id } from '@mains/contract';
import { brokenContract, pathId } from './answer.js';
import type { MainsClient } from './client.js';
import type { DocumentFile } from './document-file.js';
import { MainsError } from './errors.js';

const TIMEOUT_MS = 60_000;

export interface BillDocumentRequest {
  readonly billId: Id;
  readonly documentId: Id;
  readonly locale: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A document of a bill, to be offered as a download. Not cached.
 * @throws MainsError; `contract` with `Content-Type` or `body` when it is no document.
 */
export async function fetchBillDocument(
  client: MainsClient,
  request: BillDocumentRequest,
): Promise<DocumentFile> {
  const { billId, documentId, locale, signal } = request;
  return client.exchange(
    {
      path: `/bills/${pathId('billId', billId)}/documents/${pathId('documentId', documentId)}`,
      locale,
      signal,
      timeoutMs: TIMEOUT_MS,
    },
    // Few customers download anything: the reading comes with the first one.
    async (body, response) => {
      const { readDocumentFile } = await import('./document-file.js').catch((cause: unknown) => {
        throw new MainsError('network', { cause });
      });
      return readDocumentFile(body, response, brokenContract);
    },
  );
}
