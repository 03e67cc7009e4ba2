import { html, type TemplateResult } from 'lit';

// Paths on a 24 px grid, drawn with a 1.5 px line. One constant each, so that a bundle carries only those it uses.
export const alertIcon = 'M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.6v.1';
export const checkIcon = 'm4.5 12.5 5 5 10-11';
export const infoIcon = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5m0-9v.1';
export const offlineIcon =
  'M3 3.5 20.5 21M2.5 9a14 14 0 0 1 4-2.6M5.8 12.7a9 9 0 0 1 4.3-2.4M9.2 16.2a4.5 4.5 0 0 1 5 -.4M11 5.1A14 14 0 0 1 21.5 9m-5.6 2.2a9 9 0 0 1 2.3 1.5M12 19.6v.1';
export const phoneIcon =
  'M5 4h4l1.5 5L8 10.5a12 12 0 0 0 5.5 5.500L15 13.500l5 1.500v4a1.5 1.5 0 0 1-1.7 1.500A16.5 16.5 0 0 1 3.5 5.7 1.5 1.5 0 0 1 5 4Z';
export const retryIcon = 'M19.5 8A8 8 0 0 0 5.3 7.500M4.5 4v4h4M4.5 16a8 8 0 0 0 14.2.500m.8 3.500v-4h-4';
export const toolIcon =
  'M14.5 6.500a4.5 4.5 0 0 0-5.8 5.800L3.5 17.500l3 3 5.2-5.200a4.5 4.5 0 0 0 5.8-5.800l-2.8 2.8-3-3 2.8-2.800Z';

/** A small drawing beside words; it says nothing by itself. `sizePx`: 16 beside 14 px text, 20 beside 16. */
export function icon(path: string, sizePx = 20): TemplateResult {
  return html`<svg
    class="icon"
    width=${sizePx}
    height=${sizePx}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width=${(1.5 * 24) / sizePx}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;
}
