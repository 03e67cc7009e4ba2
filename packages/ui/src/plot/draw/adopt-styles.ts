import type { CSSResult } from 'lit';

/**
 * Gives the root of an element style sheets it does not have yet. Constructed ones are not touched by the host's content
 * security policy.
 */
export function adoptStyles(element: HTMLElement, styles: readonly CSSResult[]): void {
  const root = element.getRootNode() as ShadowRoot | Document;
  const missing = styles
    .flatMap(({ styleSheet }) => styleSheet ?? [])
    .filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}
