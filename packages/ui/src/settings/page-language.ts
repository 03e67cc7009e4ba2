const subscribers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Language the page declares on its root element, if any. */
export function pageLanguage(): string | undefined {
  return document.documentElement.lang || undefined;
}

/** Calls `notify` when the page's declared language changes. One observer serves the page and goes with the last subscriber. */
export function subscribePageLanguage(notify: () => void): () => void {
  subscribers.add(notify);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const each of subscribers) each();
    });
    observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }
  return () => {
    subscribers.delete(notify);
    if (subscribers.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
