import type { TemplateResult } from 'lit';
import { html } from 'lit';

// Paths on the 24 px grid of the icons in @mains/ui.
export const globeIcon =
  'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.2 12h17.6M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.500-3.9-5.500-3.9-9S9.4 5.500 12 3Z';
export const menuIcon = 'M4 6.500h16M4 12h16M4 17.500h16';
export const closeIcon = 'm5.500 5.500 13 13m0-13-13 13';
export const homeIcon = 'm4 11 8-7 8 7v9h-5.500v-6h-5v6H4v-9Z';
export const boltIcon = 'M13 3 5 13.500h6L10.500 21 19 10.500h-6.500L13 3Z';
export const flameIcon =
  'M12 3c.5 3.500 5.500 5.800 5.500 11a5.500 5.500 0 0 1-11 0c0-2.300 1.200-3.600 2.200-4.800.6 1.300 1 1.800 1.800 2.300C10.200 8.500 10.500 5.500 12 3Z';
export const dropIcon = 'M12 3.500c3.500 4 6 7 6 10.200a6 6 0 0 1-12 0c0-3.200 2.500-6.200 6-10.200Z';

/** The sign of Riverbend: two lines of a river on a square. It says nothing by itself. */
export function logo(sizePx: number): TemplateResult {
  return html`<svg class="logo" width=${sizePx} height=${sizePx} viewBox="0 0 36 36" aria-hidden="true">
    <rect class="logo-ground" width="36" height="36" rx="6"></rect>
    <path class="logo-river" d="M0 22h7c10 0 5.500-13 16-13h13"></path>
    <path class="logo-river" d="M0 28h10c11 0 6.500-13 16.500-13H36"></path>
  </svg>`;
}
