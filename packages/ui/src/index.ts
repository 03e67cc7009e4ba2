export { barScale, labelledBars, missingRuns } from './bar-series/bar-scale.js';
export type { BarScale } from './bar-series/bar-scale.js';
export { barSeries } from './bar-series/bar-series.js';
export type { BarSeries, SeriesBar } from './bar-series/bar-series.js';
export { barSeriesStyles } from './bar-series/bar-series.styles.js';
export { defineWidget } from './element/define.js';
export type { CustomEventsOf, MainsErrorDetail, WidgetEvents } from './element/events.js';
export { QueryController } from './element/query-controller.js';
export type { SelectedQuery, WidgetQuery } from './element/query-controller.js';
export { stalest, viewOfQuery } from './element/query-view.js';
export type { QueryResult } from './element/query-view.js';
export { uiTexts } from './element/texts.js';
export { RepeatedImport } from './element/repeated-import.js';
export { mainsVersion } from './element/version.js';
export { unreachable } from './element/view-state.js';
export type { Stale, ViewState } from './element/view-state.js';
export { WidgetElement } from './element/widget-element.js';
export { buttonStyles } from './pieces/button.js';
export { chip, chipStyles } from './pieces/chip.js';
export type { Chip, ChipTone } from './pieces/chip.js';
export { dataTableStyles } from './pieces/data-table.js';
export { errorSummary, focusErrorSummary } from './pieces/error-summary.js';
export type { ErrorSummary } from './pieces/error-summary.js';
export { field, fieldStyles, radioGroup } from './pieces/field.js';
export type { Field, RadioGroup, RadioOption } from './pieces/field.js';
export { geometry } from './pieces/geometry.js';
export { heading } from './pieces/heading.js';
export {
  alertIcon,
  checkIcon,
  icon,
  infoIcon,
  offlineIcon,
  phoneIcon,
  retryIcon,
  toolIcon,
} from './pieces/icon.js';
export {
  calendarIcon,
  lockIcon,
  chevronDownIcon,
  chevronLeftIcon,
  chevronRightIcon,
  clockIcon,
  downloadIcon,
  listIcon,
  printIcon,
  tableIcon,
  userIcon,
  fileIcon,
  dataIcon,
} from './pieces/more-icons.js';
export { loadingView } from './pieces/loading-view.js';
export type { LoadingView } from './pieces/loading-view.js';
export { notice, noticeStyles } from './pieces/notice.js';
export type { Notice, NoticeTone } from './pieces/notice.js';
export { segmented, segmentedStyles } from './pieces/segmented.js';
export type { Segmented } from './pieces/segmented.js';
export { signedOutStyles, signedOutView } from './pieces/signed-out-view.js';
export type { SignedOutView } from './pieces/signed-out-view.js';
export { skeleton, skeletonStyles } from './pieces/skeleton.js';
export type { SkeletonBlock } from './pieces/skeleton.js';
export { stateStyles } from './pieces/state-styles.js';
export { boltIcon, dropIcon, flameIcon, homeIcon } from './pieces/supply-icons.js';
export { callLink, configErrorView, errorTitle, errorView, staleBar } from './pieces/state-views.js';
export type { ErrorViewOptions } from './pieces/state-views.js';
export type {
  Plot,
  PlotBand,
  PlotEndLabel,
  PlotEnvelope,
  PlotGap,
  PlotLabel,
  PlotLayer,
  PlotLevel,
  PlotNote,
  PlotRun,
  PlotSpan,
  PlotTone,
  PlotView,
  ValueAxis,
} from './plot/plot.js';
export { PlotController } from './plot/plot-controller.js';
export type { PlotEvents } from './plot/plot-controller.js';
export type { PlotItem, PlotOptions, PlotWords } from './plot/plot-options.js';
export { plotStyles } from './plot/plot.styles.js';
export { valueAxis } from './plot/value-axis.js';
export { providerChangeEvent, providersAround, providerTag } from './settings/provider.js';
export { SettingsController } from './settings/settings-controller.js';
export {
  configure,
  getPageSettings,
  mergeSettings,
  subscribePageSettings,
  themes,
} from './settings/settings.js';
export type { DemoStageSource, EventRecord, Settings, Theme } from './settings/settings.js';
export { miniStrip, miniStripStyles } from './strip/mini-strip.js';
export { planLeaders, planStrip } from './strip/strip-layout.js';
export { strip } from './strip/strip.js';
export type { StripCredit, StripModel, StripPart } from './strip/strip.js';
export { stripStyles } from './strip/strip.styles.js';
export { baseStyles } from './style/base.js';
export { tokens } from './style/tokens.js';
export { swatch, toneStyles } from './style/tone.js';
export type { Tone } from './style/tone.js';
export { waterfall } from './waterfall/waterfall.js';
export type {
  WaterfallModel,
  WaterfallStep,
  WaterfallTag,
  WaterfallTone,
  WaterfallTotal,
} from './waterfall/waterfall.js';
export { waterfallStyles } from './waterfall/waterfall.styles.js';
