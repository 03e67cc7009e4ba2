import type { PlotSpan } from '../plot.js';

/** What keys work on, beside those that the native ranges know. */
export interface KeyGround {
  readonly count: number;
  readonly canZoom: boolean;
  readonly canSpan: boolean;
  readonly selected: number | undefined;
  readonly span: PlotSpan | undefined;
  /** Shows that many times as much. */
  zoom: (factor: number) => void;
  pin: (index: number) => void;
  choose: (span: PlotSpan) => void;
  /** Takes the choice back; the stretch when no item is chosen. */
  clear: () => void;
}

/** Escape clears, + and − zoom, Shift and an arrow choose a stretch. */
export function pressed(event: KeyboardEvent, ground: KeyGround): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  if (key === 'Escape') {
    if (ground.selected === undefined && ground.span === undefined) return;
    ground.clear();
  } else if (ground.canZoom && ['+', '=', '-', '−'].includes(key)) {
    ground.zoom(key === '+' || key === '=' ? 0.5 : 2);
  } else if (event.shiftKey && ground.canSpan && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    stretch(ground, key === 'ArrowRight' ? 1 : -1);
  } else return;
  event.preventDefault();
}

/** Moves the end of the stretch at which the chosen item is; begins one there when it is at none. */
function stretch(ground: KeyGround, step: 1 | -1): void {
  const at = ground.selected;
  if (at === undefined) return;
  const next = Math.max(0, Math.min(ground.count - 1, at + step));
  const { span } = ground;
  const isFirst = span?.first === at;
  const isLast = span !== undefined && span.end - 1 === at;
  let fixed = at;
  if (span && isLast && !(isFirst && step < 0)) fixed = span.first;
  else if (span && isFirst) fixed = span.end - 1;
  ground.pin(next);
  ground.choose({ first: Math.min(fixed, next), end: Math.max(fixed, next) + 1 });
}
