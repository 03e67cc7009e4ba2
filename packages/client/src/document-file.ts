export interface DocumentFile {
  /** With one of the media types of the contract, never HTML. */
  readonly blob: Blob;
  /** As the server proposes it, without folders. */
  readonly fileName?: string;
}

/**
 * `broken` makes the error for an answer that is no document; importing it would split what all widgets share.
 */
export function readDocumentFile(
  body: ArrayBuffer,
  response: Response,
  broken: (field: string, status: number) => Error,
): DocumentFile {
  const blob = new Blob([body], { type: response.headers.get('Content-Type') ?? '' });
  // Anything else, such as the HTML page of a proxy, must not be opened as a document from our origin.
  if (!/^application\/(pdf|ofd|xml)\b/.test(blob.type)) throw broken('Content-Type', response.status);
  if (blob.size === 0) throw broken('body', response.status);
  const fileName = fileNameFrom(response.headers.get('Content-Disposition') ?? '');
  return { blob, ...(fileName && { fileName }) };
}

/** RFC 6266: `filename*` in UTF-8 before `filename`. */
function fileNameFrom(disposition: string): string {
  const encoded = /filename\*\s*=\s*UTF-8''([^;]*)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/i.exec(disposition);
  const name = decoded(encoded) ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2] ?? '';
  // Folders and control characters are not for a server to choose.
  return name.replace(/[\\/\p{Cc}\p{Cf}]+/gu, '_').replace(/^[.\s]+|\s+$/g, '');
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text.trim());
  } catch {
    return undefined;
  }
}
