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
  /** From the lowest to the highest value where many share a pixel. */
  readonly upTo: string;
  /** The same of what was fed in: up to the lowest, and on to the highest. */
  readonly fedIn: string;
  readonly fedInUpTo: string;
  readonly look: (tone: PlotTone) => Look;
  readonly fontFamily: string;
}

/** Each colour by what it is made of, and what stands for it where the reader's system chooses the colours. */
const recipes = {
  ink: ['var(--m-ink)', 'CanvasText'],
  quiet: ['var(--m-ink-2)', 'CanvasText'],
  line: ['var(--m-line)', 'GrayText'],
  edge: ['var(--m-edge)', 'CanvasText'],
  surface: ['var(--m-surface)', 'Canvas'],
  accent: ['var(--m-c-peak)', 'CanvasText'],
  sharp: ['color-mix(in oklab, var(--m-accent) 60%, var(--m-ink))', 'CanvasText'],
  sharpLine: [
    'color-mix(in oklab, var(--m-surface) 55%, color-mix(in oklab, var(--m-accent) 60%, var(--m-ink)))',
    'Canvas',
  ],
  flat: ['var(--m-c-flat)', 'Canvas'],
  flatLine: ['color-mix(in oklab, var(--m-c-peak) 62%, var(--m-c-flat))', 'CanvasText'],
  valley: ['var(--m-c-valley)', 'Canvas'],
  valleyEdge: ['var(--m-c-flat)', 'CanvasText'],
  past: ['var(--m-c-tax)', 'GrayText'],
  amber: ['var(--m-amber)', 'CanvasText'],
  amberText: ['var(--m-amber-text)', 'CanvasText'],
  green: ['var(--m-green)', 'CanvasText'],
  greenWash: ['color-mix(in oklab, var(--m-green) 12%, var(--m-surface))', 'Canvas'],
  upTo: ['var(--m-c-flat)', 'GrayText'],
  greenUpTo: ['color-mix(in oklab, var(--m-green) 45%, var(--m-surface))', 'GrayText'],
  estimate: ['color-mix(in oklab, var(--m-c-peak) 65%, var(--m-surface))', 'CanvasText'],
} as const;

type Colours = Readonly<Record<keyof typeof recipes, string>>;

const isForced = (): boolean => matchMedia('(forced-colors: active)').matches;

/** Changes whenever the colours may have; cheap enough for every update. */
function themeKey(element: Element): string {
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

/** Of the last themes: plots of a page share theirs. */
const known = new Map<string, Palette>();
const mostKnown = 4;

/** The palette of the theme around an element; the same object as long as nothing changes. */
export function paletteAt(element: HTMLElement): Palette {
  const key = themeKey(element);
  const found = known.get(key);
  if (found) return found;
  const palette = paletteOf(readColours(element), getComputedStyle(element).fontFamily, isForced());
  known.set(key, palette);
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
  return palette;
}

/**
 * A custom property may hold any expression, so each colour is laid on an element of its own and read as what comes of it:
 * all at once, for one look at the style sheets.
 */
function readColours(element: HTMLElement): Colours {
  const column = isForced() ? 1 : 0;
  const probes = document.createElement('span');
  const entries = Object.entries(recipes).map(([name, recipe]) => {
    const probe = document.createElement('span');
    probe.style.color = recipe[column];
    probes.append(probe);
    return [name, probe] as const;
  });
  element.append(probes);
  const colours = entries.map(([name, probe]) => [name, getComputedStyle(probe).color]);
  probes.remove();
  return Object.fromEntries(colours) as Colours;
}

function paletteOf(colours: Colours, fontFamily: string, forced: boolean): Palette {
  const { ink, surface, accent, amber, estimate } = colours;
  const looks: Record<PlotTone, () => Look> = {
    sharp: () => ({ fill: slanted(colours.sharp, colours.sharpLine, 9, 0.8, false) }),
    peak: () => ({ fill: accent }),
    flat: () => ({
      fill: slanted(colours.flat, colours.flatLine, 9, 1.1),
      ...(forced ? { outline: ink } : {}),
    }),
    valley: () => ({ fill: dotted(colours.valley, accent, 6), outline: colours.valleyEdge }),
    'deep-valley': () => ({ fill: dotted(surface, accent, 10), outline: colours.valleyEdge }),
    use: () => ({ fill: accent }),
    export: () => ({
      fill: slanted(colours.greenWash, colours.green, 6, 1.3, false),
      outline: colours.green,
    }),
    past: () => ({ fill: colours.past }),
  };
  // Tiles are made when they are first wanted: a plot has few of them.
  const made = new Map<PlotTone, Look>();
  let outageFill: Ink | undefined;
  let estimateLook: Look | undefined;
  return {
    ink,
    surface,
    accent,
    amber,
    fontFamily,
    quiet: colours.quiet,
    upTo: colours.upTo,
    fedIn: colours.green,
    fedInUpTo: colours.greenUpTo,
    line: colours.line,
    edge: colours.edge,
    amberText: colours.amberText,
    get outage() {
      return (outageFill ??= slanted('transparent', amber, 8, 1.6));
    },
    get estimate() {
      return (estimateLook ??= { fill: slanted(surface, estimate, 6, 1), outline: estimate });
    },
    look(tone) {
      const look = made.get(tone) ?? looks[tone]();
      made.set(tone, look);
      return look;
    },
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
