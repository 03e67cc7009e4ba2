import { html, type TemplateResult } from 'lit';

/** What is offered first; what a file is, is found by what is in it. */
const TYPES =
  '.xml,.csv,.txt,.tsv,.nem12,.nem13,text/xml,application/xml,application/atom+xml,text/csv,text/plain';

/** A native file input that looks like a button: reached by keyboard, named by its label, and the same on a phone. */
export function filePicker(label: string, onFile: (file: File) => void, look = 'button'): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (file) onFile(file);
  };
  return html`<label class="file-pick ${look}"
    ><span>${label}</span><input type="file" class="file-input" accept=${TYPES} @change=${onChange}
  /></label>`;
}
