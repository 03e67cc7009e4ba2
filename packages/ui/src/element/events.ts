/** Detail of `mains-error`. */
export interface MainsErrorDetail {
  /** A code of `MainsErrorCode`, or `render`, `version-conflict`, `config-error`. */
  readonly code: string;
  /** For the host's developers, not for customers. */
  readonly message: string;
  /** Tag of the widget. */
  readonly widget: string;
  /** What a customer can quote to the utility. */
  readonly reference?: string | undefined;
}

/** Events every widget dispatches; all bubble and leave shadow roots. */
export interface WidgetEvents {
  /** The widget shows real data for the first time. */
  'mains-loaded': { readonly widget: string };
  'mains-error': MainsErrorDetail;
  /** The customer has to sign in (again), once per widget: a page with several guards against repeats. */
  'mains-sign-in-requested': { readonly widget: string; readonly reason: 'none' | 'expired' };
}

/** What listeners are given: for each name the event with its detail. */
export type CustomEventsOf<Events extends object> = {
  readonly [Name in keyof Events]: CustomEvent<Events[Name]>;
};

declare global {
  interface HTMLElementEventMap extends CustomEventsOf<WidgetEvents> {}
  interface DocumentEventMap extends CustomEventsOf<WidgetEvents> {}
}
