/** Keeps what was made last, for as long as it is made from the same: a picture is drawn anew only when it is another one. */
export class Remembered<T> {
  #from: readonly unknown[] | undefined;
  #made: T | undefined;

  /** @param from compared one by one, by identity */
  of(from: readonly unknown[], make: () => T): T {
    const before = this.#from;
    if (before?.length === from.length && from.every((each, index) => Object.is(each, before[index]))) {
      return this.#made as T;
    }
    this.#made = make();
    this.#from = from;
    return this.#made;
  }
}
