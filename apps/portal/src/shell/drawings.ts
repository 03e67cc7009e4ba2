import type { TemplateResult } from 'lit';
import { html } from 'lit';

// Paths on the 24 px grid of the icons in @mains/ui.
export const globeIcon =
  'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.2 12h17.6M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.500-3.9-5.500-3.9-9S9.4 5.500 12 3Z';
export const menuIcon = 'M4 6.500h16M4 12h16M4 17.500h16';
export const closeIcon = 'm5.500 5.500 13 13m0-13-13 13';

/** The sign of Riverbend: two lines of a river on a square. It says nothing by itself. */
export function logo(sizePx: number): TemplateResult {
  return html`<svg class="logo" width=${sizePx} height=${sizePx} viewBox="0 0 36 36" aria-hidden="true">
    <rect class="logo-ground" width="36" height="36" rx="6"></rect>
    <path class="logo-river" d="M0 22h7c10 0 5.500-13 16-13h13"></path>
    <path class="logo-river" d="M0 28h10c11 0 6.500-13 16.500-13H36"></path>
  </svg>`;
}
