/** An exact piece of a module, found in it once, and what stands in its place. */
export type Edit = readonly [from: string, to: string];

/**
 * Code with its pieces changed, one after the other.
 * @throws RangeError for a piece that is not there once
 */
export function edited(code: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    const at = text.indexOf(from);
    if (at < 0 || text.includes(from, at + 1)) throw new RangeError(`Not there once: ${from.trim()}`);
    return text.slice(0, at) + to + text.slice(at + from.length);
  }, code);
}
