/** A random UUID (RFC 9562, version 4). Not `crypto.randomUUID`: pages that are not served over HTTPS lack it. */
export function randomUuid(): string {
  const digits = crypto.getRandomValues(new Uint8Array(36));
  // `y` is 8, 9, a or b: the variant.
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place, index: number) => {
    const digit = (digits[index] ?? 0) & 15;
    return (place === 'x' ? digit : (digit & 3) | 8).toString(16);
  });
}
