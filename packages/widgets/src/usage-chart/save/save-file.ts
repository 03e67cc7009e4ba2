/** Hands a file over as a download. Nothing is opened, so nothing in it can run. */
export function saveFile(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task; a revoked one would give an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
