import { html, type TemplateResult } from 'lit';
import { ref, type Ref } from 'lit/directives/ref.js';
import { geometry } from '../../pieces/geometry.js';
import type { Gestures } from './gestures.js';
import {
  choice,
  head,
  legend,
  type Moves,
  type Overlay,
  type RangeEvents,
  ranges,
  words,
} from './overlay.js';

/** What a picture is held by, and what it does to pointer and keys. */
export interface PictureParts {
  readonly stage: Ref<HTMLElement>;
  readonly canvas: Ref<HTMLCanvasElement>;
  readonly gestures: Gestures;
  readonly pressed: (event: KeyboardEvent) => void;
  readonly moves: Moves;
  /** The item that arrow keys go on from. */
  readonly current: number;
  readonly ranges: RangeEvents;
}

/** The canvas with everything over and around it. */
export function pictureTemplate(overlay: Overlay, parts: PictureParts): TemplateResult {
  const { plot, layout } = overlay;
  const { down, move, up, cancel, leave, wheel } = parts.gestures;
  return html`${head(overlay, parts.moves)}
    <div
      class="plot-stage"
      ?data-zooms=${plot.leastInView !== undefined}
      ${ref(parts.stage)}
      ${geometry({ '--height': `${layout.heightPx}px` })}
      @pointerdown=${down}
      @pointermove=${move}
      @pointerup=${up}
      @pointercancel=${cancel}
      @pointerleave=${leave}
      @wheel=${{ handleEvent: wheel, passive: false }}
      @keydown=${parts.pressed}
    >
      <div class="plot-box"><canvas aria-hidden="true" ${ref(parts.canvas)}></canvas></div>
      ${words(overlay)} ${ranges(overlay, parts.current, parts.ranges)} ${choice(overlay)}
    </div>
    ${legend(overlay)}`;
}
