import { css, html, type CSSResult, type TemplateResult } from 'lit';

/**
 * What a part of a drawing stands for. Each tone has a fill and a pattern, so that no meaning hangs on colour alone:
 * sharp peak darker with light lines, peak solid, flat 45° lines, valley dots, deep valley sparse dots, tier amber,
 * fixed grey, tax horizontal lines, demand grey with vertical lines, power factor a fine hatch in an amber outline, credit
 * green hatch.
 */
export type Tone =
  | 'sharp'
  | 'peak'
  | 'flat'
  | 'valley'
  | 'deep-valley'
  | 'tier'
  | 'fixed'
  | 'tax'
  | 'demand'
  | 'power-factor'
  | 'credit'
  | 'other';

/** Small square that repeats a tone beside its name. */
export function swatch(tone: Tone): TemplateResult {
  return html`<span class="swatch tone" data-tone=${tone} aria-hidden="true"></span>`;
}

export const toneStyles: CSSResult = css`
  .tone {
    --fill: var(--m-c-fixed);
    --lines: none;
    background: var(--lines) var(--fill);
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .tone[data-tone='peak'] {
    --fill: var(--m-c-peak);
  }
  .tone[data-tone='other'] {
    --fill: var(--m-surface);
    box-shadow: inset 0 0 0 2px var(--m-edge);
  }
  .tone[data-tone='flat'] {
    --fill: var(--m-c-flat);
    --stroke: color-mix(in oklab, var(--m-c-peak) 62%, var(--m-c-flat));
    --lines: repeating-linear-gradient(
      135deg,
      transparent 0 4.6px,
      var(--stroke) 4.9px 5.9px,
      transparent 6.2px
    );
  }
  .tone[data-tone='valley'] {
    --fill: var(--m-c-valley);
    --lines: radial-gradient(circle, var(--m-c-peak) 1.05px, transparent 1.45px) 0 0 / 6px 6px;
    box-shadow: inset 0 0 0 1px var(--m-c-flat);
  }
  .tone[data-tone='sharp'] {
    --fill: color-mix(in oklab, var(--m-chart) 60%, var(--m-ink));
    --stroke: color-mix(in oklab, var(--m-surface) 55%, var(--fill));
    --lines: repeating-linear-gradient(
      45deg,
      transparent 0 4.6px,
      var(--stroke) 4.9px 5.6px,
      transparent 5.9px
    );
  }
  .tone[data-tone='deep-valley'] {
    --fill: var(--m-surface);
    --lines: radial-gradient(circle, var(--m-c-peak) 1.05px, transparent 1.45px) 1px 1px / 10px 10px;
    box-shadow: inset 0 0 0 1px var(--m-c-flat);
  }
  .tone[data-tone='tier'] {
    --fill: var(--m-amber);
  }
  .tone[data-tone='tax'] {
    --fill: var(--m-c-tax);
    --stroke: color-mix(in oklab, var(--m-edge) 76%, var(--m-c-tax));
    --lines: repeating-linear-gradient(transparent 0 3px, var(--stroke) 3px 4px);
  }
  .tone[data-tone='demand'] {
    --stroke: var(--m-line-2);
    --lines: repeating-linear-gradient(90deg, transparent 0 5px, var(--stroke) 5px 6px);
  }
  .tone[data-tone='power-factor'] {
    --fill: color-mix(in oklab, var(--m-amber) 12%, var(--m-surface));
    --stroke: var(--m-c-fixed);
    --lines: repeating-linear-gradient(
      45deg,
      transparent 0 2.8px,
      var(--stroke) 3px 3.8px,
      transparent 4.1px
    );
    box-shadow: inset 0 0 0 1px var(--m-amber-text);
  }
  .tone[data-tone='credit'] {
    --fill: color-mix(in oklab, var(--m-green) 12%, var(--m-surface));
    --stroke: var(--m-green);
    --lines: repeating-linear-gradient(
      45deg,
      transparent 0 2.8px,
      var(--stroke) 3px 4.4px,
      transparent 4.6px
    );
    box-shadow: inset 0 0 0 1px var(--m-green-line);
  }
  .swatch {
    display: inline-block;
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 2px;
  }
  @media (forced-colors: active) {
    .tone {
      --m-c-peak: CanvasText;
      --stroke: CanvasText !important;
      --fill: Canvas !important;
      box-shadow: inset 0 0 0 1px CanvasText !important;
    }
    .tone:is([data-tone='peak'], [data-tone='sharp']) {
      --fill: CanvasText !important;
    }
    .tone[data-tone='sharp'] {
      --stroke: Canvas !important;
    }
    .tone[data-tone='fixed'] {
      --lines: repeating-conic-gradient(CanvasText 0 25%, Canvas 0 50%) 0 0 / 6px 6px;
    }
  }
`;
