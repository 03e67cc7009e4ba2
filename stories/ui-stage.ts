import {
  barSeriesStyles,
  buttonStyles,
  chipStyles,
  dataTableStyles,
  fieldStyles,
  miniStripStyles,
  noticeStyles,
  plotStyles,
  segmentedStyles,
  skeletonStyles,
  stateStyles,
  stripStyles,
  waterfallStyles,
  WidgetElement,
  type Theme,
  type ViewState,
} from '@mains/ui';
import type { Translate } from '@mains/i18n';
import { css, html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

/** What a story draws with: the words of the ui package and a way to draw again. */
export interface Stage {
  readonly t: Translate;
  readonly announce: (text: string) => void;
  readonly redraw: () => void;
  /** For controllers of pieces. */
  readonly host: ReactiveControllerHost;
}

/** Stands in for a widget, so that a piece is seen as widgets show it: same tokens, frame and theme. */
class PieceStageElement extends WidgetElement<ViewState<undefined>> {
  static override styles = [
    ...WidgetElement.styles,
    barSeriesStyles,
    buttonStyles,
    chipStyles,
    dataTableStyles,
    fieldStyles,
    miniStripStyles,
    noticeStyles,
    plotStyles,
    segmentedStyles,
    skeletonStyles,
    stateStyles,
    stripStyles,
    waterfallStyles,
    css`
      .stage {
        display: grid;
        gap: var(--m-24);
        padding: var(--m-24);
      }
    `,
  ];

  @property({ attribute: false }) draw: (stage: Stage) => unknown = () => undefined;

  protected override computeView(): ViewState<undefined> {
    return { state: 'ready', data: undefined };
  }

  protected override renderView(): unknown {
    const stage: Stage = {
      t: this.t,
      announce: (text) => this.announce(text),
      redraw: () => this.requestUpdate(),
      host: this,
    };
    return html`<div class="stage">${this.draw(stage)}</div>`;
  }
}

if (!customElements.get('mains-piece-stage')) customElements.define('mains-piece-stage', PieceStageElement);

export interface Around {
  readonly widthPx?: number;
  readonly direction?: 'ltr' | 'rtl';
  /** That of the toolbar when left out. */
  readonly theme?: Theme;
}

/** Draws a piece in a box as wide as asked for. */
export function onStage(draw: (stage: Stage) => unknown, around: Around = {}): TemplateResult {
  const { widthPx, direction = '', theme } = around;
  const box = document.createElement('div');
  if (widthPx) box.style.maxWidth = `${widthPx}px`;
  const stage = document.createElement('mains-piece-stage') as PieceStageElement;
  stage.dir = direction;
  stage.theme = theme;
  stage.draw = draw;
  box.append(stage);
  return html`${box}`;
}
