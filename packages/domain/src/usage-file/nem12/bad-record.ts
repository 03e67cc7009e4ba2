import type { FileFault } from '../file-result.js';

/** A record that is not as the format demands. */
export class BadRecord extends Error {
  readonly fault: FileFault;

  /** @param value its place among the values, or how many there are */
  constructor(line: number, record: string, value?: number) {
    super(`line ${line}`);
    const detail = { code: record, ...(value !== undefined && value >= 0 && { value }) };
    this.fault = { code: 'bad-record', line, detail };
  }
}
