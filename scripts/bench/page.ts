/** The same numbers for every library: one array for each part of the bars. */
export interface BenchData {
  readonly kind: 'bars' | 'curve';
  readonly count: number;
  readonly layers: readonly Float64Array[];
  /** Highest sum of an item. */
  readonly most: number;
}

/** What a library shows. */
export interface BenchChart {
  /** Draws another part of the items, within the frame that follows. */
  readonly view: (first: number, end: number) => void;
  /** The pointer at a share of the width. */
  readonly hover: (share: number) => void;
  readonly destroy: () => void;
}

/** A library on a page of its own. */
export interface BenchLibrary {
  /** Resolves once the canvas has everything. */
  readonly mount: (box: HTMLElement, data: BenchData) => Promise<BenchChart>;
}

interface BenchWindow {
  bench: {
    prepare: (kind: 'bars' | 'curve') => Promise<void>;
    firstDraw: (kind: 'bars' | 'curve') => Promise<number>;
    steps: (what: 'pan' | 'zoom' | 'hover', kind: 'bars' | 'curve', count: number) => Promise<number[]>;
    cycle: (kind: 'bars' | 'curve') => Promise<void>;
  };
}

const counts = { bars: 365, curve: 35_040 } as const;

function numbers(kind: 'bars' | 'curve'): BenchData {
  const count = counts[kind];
  let state = 7;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const layers = Array.from({ length: kind === 'bars' ? 3 : 1 }, () =>
    Float64Array.from({ length: count }, (_, index) => {
      const season = 1 + 0.5 * Math.cos((2 * Math.PI * index) / count);
      const hour = 1 + Math.sin((2 * Math.PI * (index % 96)) / 96);
      return season * (kind === 'bars' ? 4 : hour) * (0.5 + random());
    }),
  );
  return { kind, count, layers, most: kind === 'bars' ? 28 : 5 };
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits for the pixels: what was only recorded is drawn when it is read. */
function drawn(box: HTMLElement): void {
  const root = box.firstElementChild?.shadowRoot ?? box;
  const canvas = root.querySelector('canvas');
  canvas?.getContext('2d')?.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1);
}

/** Offers a library to the script that measures it. */
export function offer(library: BenchLibrary): void {
  const data = { bars: numbers('bars'), curve: numbers('curve') };
  const newBox = (): HTMLElement => {
    const box = document.createElement('div');
    box.style.width = '1100px';
    document.body.append(box);
    return box;
  };
  (window as unknown as BenchWindow).bench = {
    async prepare(kind) {
      const box = newBox();
      const chart = await library.mount(box, data[kind]);
      chart.destroy();
      box.remove();
    },
    async firstDraw(kind) {
      const box = newBox();
      await frame();
      const startMs = performance.now();
      const chart = await library.mount(box, data[kind]);
      drawn(box);
      const tookMs = performance.now() - startMs;
      chart.destroy();
      box.remove();
      return tookMs;
    },
    async steps(what, kind, count) {
      const box = newBox();
      const chart = await library.mount(box, data[kind]);
      const all = counts[kind];
      const length = all / 4;
      await frame();
      const tookMs: number[] = [];
      for (let step = 0; step < count; step++) {
        const share = (step + 1) / (count + 2);
        if (what === 'hover') {
          await frame();
          const startMs = performance.now();
          chart.hover(share);
          await Promise.resolve();
          drawn(box);
          tookMs.push(performance.now() - startMs);
          continue;
        }
        const first = what === 'pan' ? (all - length) * share : (all / 2) * share;
        const begin = frame().then(() => performance.now());
        chart.view(first, what === 'pan' ? first + length : all - first);
        const end = frame();
        const startMs = await begin;
        // Of the same frame, after the library's own.
        await end;
        drawn(box);
        tookMs.push(performance.now() - startMs);
      }
      chart.destroy();
      box.remove();
      return tookMs;
    },
    async cycle(kind) {
      const box = newBox();
      const chart = await library.mount(box, data[kind]);
      await frame();
      chart.destroy();
      box.remove();
      await frame();
    },
  };
}
