/** A module loaded later, that may be asked for again after it did not arrive. */
export class RepeatedImport<Module> {
  readonly #import: () => Promise<Module>;
  #failedUrl: string | undefined;
  #attempts = 0;

  /** @param importModule `() => import('./rest/index.js')`, so that the bundler sees the path */
  constructor(importModule: () => Promise<Module>) {
    this.#import = importModule;
  }

  /**
   * Browsers remember a module that failed under its address until the page is reloaded; under another one they ask
   * again. The address is only told in the error's message, and not by every browser.
   */
  async load(): Promise<Module> {
    if (this.#failedUrl !== undefined) {
      return (await import(/* @vite-ignore */ `${this.#failedUrl}?again=${++this.#attempts}`)) as Module;
    }
    try {
      return await this.#import();
    } catch (error) {
      this.#failedUrl = /https?:\S+\.js/.exec(String(error))?.[0];
      throw error;
    }
  }
}
