import { css, type CSSResult } from 'lit';

const dark = css`
  --m-accent: var(--mains-accent, oklch(0.79 0.088 215));
  --m-surface: var(--mains-surface, oklch(0.195 0.022 256));
  --m-ink: var(--mains-ink, oklch(0.945 0.012 88));
  --m-scheme: dark;
`;

const contrastInputs = css`
  --m-accent: var(--mains-accent, oklch(0.36 0.09 240));
  --m-surface: var(--mains-surface, oklch(1 0 0));
  --m-ink: var(--mains-ink, oklch(0.12 0.02 262));
`;

/** More contrast from any inputs: grey steps move towards ink, signals draw their outlines in the words' colour. */
const contrast = css`
  --m-ink-2: var(--m-ink);
  --m-ink-3: color-mix(in oklab, var(--m-ink) 90%, var(--m-surface));
  --m-edge: var(--m-ink);
  --m-line-2: color-mix(in oklab, var(--m-ink) 62%, var(--m-surface));
  --m-line: color-mix(in oklab, var(--m-ink) 40%, var(--m-surface));
  --m-amber-text: oklch(from var(--m-surface) clamp(0.36, (0.6 - l) * 1000, 0.88) 0.112 68);
  --m-red: oklch(from var(--m-surface) clamp(0.42, (0.6 - l) * 1000, 0.74) 0.165 30);
  --m-red-text: oklch(from var(--m-surface) clamp(0.38, (0.6 - l) * 1000, 0.82) 0.138 30);
  --m-green: oklch(from var(--m-surface) clamp(0.4, (0.6 - l) * 1000, 0.78) 0.11 142);
  --m-green-text: oklch(from var(--m-surface) clamp(0.36, (0.6 - l) * 1000, 0.86) 0.092 142);
  --m-amber-line: var(--m-amber-text);
  --m-red-line: var(--m-red-text);
  --m-green-line: var(--m-green-text);
`;

/**
 * The five inputs (`--mains-accent`, `-surface`, `-ink`, `-radius`, `-density`) come in from the page; everything a
 * widget uses inside is `--m-*` and derives from them. Plain light values first, for engines without relative colour.
 */
export const tokens: CSSResult = css`
  .widget {
    --m-accent: var(--mains-accent, oklch(0.43 0.082 228));
    --m-surface: var(--mains-surface, oklch(0.985 0.008 87));
    --m-ink: var(--mains-ink, oklch(0.255 0.045 262));
    --m-density: clamp(0.85, var(--mains-density, 1), 1.15);
    --m-radius: min(var(--mains-radius, 6px), 12px);
    --m-chip-radius: min(4px, var(--m-radius));
    --m-4: calc(4px * var(--m-density));
    --m-8: calc(8px * var(--m-density));
    --m-12: calc(12px * var(--m-density));
    --m-16: calc(16px * var(--m-density));
    --m-24: calc(24px * var(--m-density));
    --m-32: calc(32px * var(--m-density));
    --m-48: calc(48px * var(--m-density));
    --m-control: calc(44px * var(--m-density));

    --m-wash: #f1f0ed;
    --m-ink-2: #474f62;
    --m-ink-3: #5b6375;
    --m-edge: #7c8290;
    --m-line-2: #b5b8bf;
    --m-line: #d8d9d8;
    --m-accent-text: #0d5069;
    --m-accent-wash: #dae9ea;
    --m-on-accent: #fff;
    --m-amber: oklch(0.795 0.155 73);
    --m-amber-text: #704100;
    --m-red: #b93425;
    --m-red-text: #8f2c20;
    --m-green: #498041;
    --m-green-text: #30592b;
    --m-chart: var(--m-accent);
    --m-c-peak: #0b526c;
    --m-c-flat: #7ea0ae;
    --m-c-valley: #ccd9dc;
    --m-c-fixed: #676d7b;
    --m-c-tax: #c4c6c8;
    --m-amber-line: var(--m-amber);
    --m-red-line: var(--m-red);
    --m-green-line: var(--m-green);
  }

  @supports (color: oklch(from red l c h)) {
    .widget {
      --m-wash: color-mix(in oklab, var(--m-ink) 4%, var(--m-surface));
      --m-ink-2: color-mix(in oklab, var(--m-ink) 78%, var(--m-surface));
      --m-ink-3: color-mix(in oklab, var(--m-ink) 68%, var(--m-surface));
      --m-edge: color-mix(in oklab, var(--m-ink) 52%, var(--m-surface));
      --m-line-2: color-mix(in oklab, var(--m-ink) 28%, var(--m-surface));
      --m-line: color-mix(in oklab, var(--m-ink) 14%, var(--m-surface));
      --m-accent-text: color-mix(in oklab, var(--m-accent) var(--m-accent-share, 88%), var(--m-ink));
      --m-accent-wash: color-mix(
        in oklab,
        oklch(from var(--m-accent) l max(c, 0.15) h) 11%,
        var(--m-surface)
      );
      --m-on-accent: oklch(from var(--m-accent) clamp(0.18, (0.58 - l) * 1000, 0.995) min(c, 0.01) h);
      --m-amber-text: oklch(from var(--m-surface) clamp(0.44, (0.6 - l) * 1000, 0.83) 0.112 68);
      --m-red: oklch(from var(--m-surface) clamp(0.52, (0.6 - l) * 1000, 0.68) 0.165 30);
      --m-red-text: oklch(from var(--m-surface) clamp(0.455, (0.6 - l) * 1000, 0.77) 0.138 30);
      --m-green: oklch(from var(--m-surface) clamp(0.55, (0.6 - l) * 1000, 0.72) 0.11 142);
      --m-green-text: oklch(from var(--m-surface) clamp(0.43, (0.6 - l) * 1000, 0.8) 0.092 142);
      --m-c-peak: color-mix(in oklab, var(--m-chart) 92%, var(--m-ink));
      --m-c-flat: color-mix(in oklab, var(--m-chart) 54%, var(--m-surface));
      --m-c-valley: color-mix(in oklab, var(--m-chart) 20%, var(--m-surface));
      --m-c-fixed: color-mix(in oklab, var(--m-ink) 62%, var(--m-surface));
      --m-c-tax: color-mix(in oklab, var(--m-ink) 22%, var(--m-surface));
    }
    /* A shape must stand out from the surface, as words must. */
    [data-pale-accent] {
      --m-chart: var(--m-accent-text);
    }
    [data-theme='dark'] {
      ${dark}
    }
    @media (prefers-color-scheme: dark) {
      [data-theme='auto'] {
        ${dark}
      }
    }
    [data-theme='high-contrast'] {
      ${contrastInputs}
      ${contrast}
    }
    @media (prefers-contrast: more) {
      [data-theme='light'] {
        ${contrastInputs}
      }
      [data-theme] {
        ${contrast}
      }
    }
  }
  /* What the accent guard measures, in colours that compute to linear numbers. */
  .widget::before {
    content: none;
    color: color-mix(in srgb-linear, var(--m-accent-text), var(--m-accent-text));
    background-color: color-mix(in srgb-linear, var(--m-surface), var(--m-surface));
    border-color: color-mix(in srgb-linear, var(--m-accent), var(--m-accent));
  }
  /* Paper is white, whatever the screen's theme. */
  @media print {
    .widget[data-theme] {
      --m-accent: oklch(0.43 0.082 228);
      --m-surface: #fff;
      --m-ink: oklch(0.255 0.045 262);
      --m-scheme: light;
    }
  }
`;
