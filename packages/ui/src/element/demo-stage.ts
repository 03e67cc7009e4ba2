import type { DemoStageSource, Settings } from '../settings/settings.js';

/** What a widget shows instead of the page's own data. */
export interface DemoStage {
  /** The state by its name; without one there is no demo. */
  readonly name?: string | null | undefined;
  readonly source?: DemoStageSource | undefined;
  /** They win over all others. Without an address until the stage is there, so that nothing is asked of anybody. */
  settings?: Settings;
  /** Stands for the widget's own view as long as the stage is not there. */
  view?:
    { readonly state: 'loading' } | { readonly state: 'config-error'; readonly field: string } | undefined;
}

/** The stage for a state: the last one as long as nothing else is wanted. `changed` is called when it is there or cannot come. */
export function stageFor(
  last: DemoStage,
  name: DemoStage['name'],
  source: DemoStage['source'],
  changed: () => void,
): DemoStage {
  if (name === last.name && source === last.source) return last;
  const stage: DemoStage = { name, source };
  if (name) {
    stage.settings = { api: undefined, session: undefined };
    stage.view = { state: 'loading' };
    void (source?.(name) ?? Promise.reject(new Error('no data')))
      .then(
        (settings) => {
          stage.settings = settings;
          stage.view = undefined;
        },
        ({ message }: Error) => {
          stage.view = { state: 'config-error', field: `demo (${message})` };
        },
      )
      .then(changed);
  }
  return stage;
}
