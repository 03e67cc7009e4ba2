import type { PlotTone } from '../plot.js';

export type Ink = string | CanvasPattern;

/** How a tone is drawn. */
export interface Look {
  readonly fill: Ink;
  /** Around the shape, where its fill alone is pale. */
  readonly outline?: string;
}

/** The colours of the widget's theme as a canvas can use them. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly edge: string;
  readonly surface: string;
  readonly accent: string;
  readonly amber: string;
  readonly amberText: string;
  readonly outage: Ink;
  readonly estimate: Look;
  readonly tones: Readonly<Record<PlotTone, Look>>;
  readonly fontFamily: string;
}

const named = {
  ink: ['--m-ink', 'CanvasText'],
  quiet: ['--m-ink-2', 'CanvasText'],
  line: ['--m-line', 'GrayText'],
  edge: ['--m-edge', 'CanvasText'],
  surface: ['--m-surface', 'Canvas'],
  accent: ['--m-c-peak', 'CanvasText'],
  flat: ['--m-c-flat', 'Canvas'],
  valley: ['--m-c-valley', 'Canvas'],
  past: ['--m-c-tax', 'GrayText'],
  amber: ['--m-amber', 'CanvasText'],
  amberText: ['--m-amber-text', 'CanvasText'],
  green: ['--m-green', 'CanvasText'],
} as const;

const isForced = (): boolean => matchMedia('(forced-colors: active)').matches;

/** Changes whenever the colours may have; cheap enough for every update. */
export function themeKey(element: Element): string {
  const style = getComputedStyle(element);
  const inputs = ['--m-accent', '--m-surface', '--m-ink', '--m-ink-2', '--m-amber-text', '--m-line'];
  return [
    style.fontFamily,
    style.color,
    devicePixelRatio,
    isForced(),
    ...inputs.map((name) => style.getPropertyValue(name)),
  ].join();
}

/**
 * Reads the theme. A custom property may hold any expression, so each is laid on `probe` and read as the colour that comes
 * of it.
 */
export function readPalette(probe: HTMLElement): Palette {
  const forced = isForced();
  const colour = (value: string): string => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const entries = Object.entries(named).map(([name, [property, system]]) => [
    name,
    colour(forced ? system : `var(${property})`),
  ]);
  const colours = Object.fromEntries(entries) as Record<keyof typeof named, string>;
  const { ink, surface, accent, flat, valley, green } = colours;
  const mixed = (a: string, share: number, b: string): string =>
    forced ? ink : colour(`color-mix(in oklab, ${a} ${share}%, ${b})`);
  const sharp = forced ? ink : colour('color-mix(in oklab, var(--m-accent) 60%, var(--m-ink))');
  const tones: Record<PlotTone, Look> = {
    sharp: { fill: slanted(sharp, forced ? surface : mixed(surface, 55, sharp), 9, 0.8, false) },
    peak: { fill: accent },
    flat: { fill: slanted(flat, mixed(accent, 62, flat), 9, 1.1), ...(forced ? { outline: ink } : {}) },
    valley: { fill: dotted(valley, accent, 6), outline: forced ? ink : flat },
    'deep-valley': { fill: dotted(surface, accent, 10), outline: forced ? ink : flat },
    use: { fill: accent },
    export: {
      fill: slanted(forced ? surface : mixed(green, 12, surface), green, 6, 1.3, false),
      outline: green,
    },
    past: { fill: colours.past },
  };
  return {
    ink,
    surface,
    accent,
    tones,
    quiet: colours.quiet,
    line: colours.line,
    edge: colours.edge,
    amber: colours.amber,
    amberText: colours.amberText,
    outage: slanted('transparent', colours.amber, 8, 1.6),
    estimate: {
      fill: slanted(surface, mixed(accent, 60, surface), 6, 1),
      outline: mixed(accent, 70, surface),
    },
    fontFamily: getComputedStyle(probe).fontFamily,
  };
}

/** Lines at 45°, rising to the right unless told otherwise, `period` px apart along the axes. */
function slanted(ground: string, stroke: string, period: number, widthPx: number, rises = true): Ink {
  return tile(period, ground, (context) => {
    context.strokeStyle = stroke;
    context.lineWidth = widthPx;
    context.beginPath();
    for (const shift of [-period, 0, period]) {
      // Longer than the tile on both sides, so that the corners are filled too.
      context.moveTo(shift - 1, rises ? period + 1 : -1);
      context.lineTo(shift + period + 1, rises ? -1 : period + 1);
    }
    context.stroke();
  });
}

function dotted(ground: string, dot: string, period: number): Ink {
  return tile(period, ground, (context) => {
    context.fillStyle = dot;
    context.beginPath();
    context.arc(period / 2, period / 2, 1.15, 0, 2 * Math.PI);
    context.fill();
  });
}

/** A pattern as sharp as the screen: its tile has device pixels and is laid out in CSS ones. */
function tile(period: number, ground: string, draw: (context: CanvasRenderingContext2D) => void): Ink {
  const canvas = document.createElement('canvas');
  const size = Math.max(1, Math.round(period * devicePixelRatio));
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return ground;
  context.scale(size / period, size / period);
  context.fillStyle = ground;
  context.fillRect(0, 0, period, period);
  draw(context);
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(period / size));
  return pattern ?? ground;
}
