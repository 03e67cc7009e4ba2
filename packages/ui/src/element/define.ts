/**
 * Registers an element class. A second registration by the same version is ignored; by another version the first one
 * stays and `document` receives `mains-error` with code `version-conflict`. Does nothing where there is no DOM.
 */
export function defineWidget(
  tag: string,
  elementClass: CustomElementConstructor & { readonly version: string },
): void {
  if (!globalThis.customElements) return;
  const known: (CustomElementConstructor & { readonly version?: string }) | undefined =
    customElements.get(tag);
  if (!known) {
    customElements.define(tag, elementClass);
    return;
  }
  if (known === elementClass || known.version === elementClass.version) return;
  const message = `<${tag}> is already defined by Mains ${known.version ?? '(unknown version)'}; ${elementClass.version} is not used.`;
  document.dispatchEvent(
    new CustomEvent('mains-error', { detail: { code: 'version-conflict', message, widget: tag } }),
  );
}
