/**
 * Calls back when the screen, the reader's wishes for colours or the widget's own colours change, and when fonts arrive; until
 * told to stop.
 */
export function watchTheme(element: Element, changed: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const queries = [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
    'print',
  ];
  for (const query of queries) matchMedia(query).addEventListener('change', changed, { signal });
  document.fonts.addEventListener('loadingdone', changed, { signal });

  // The accent is guarded some time after the first drawing.
  const dress = new MutationObserver(changed);
  const widget = element.closest('.widget');
  if (widget) dress.observe(widget, { attributeFilter: ['style', 'data-pale-accent', 'data-theme'] });

  // Such a query says only that the ratio is another one, once.
  const watchRatio = (): void => {
    const onRatio = (): void => {
      watchRatio();
      changed();
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', onRatio, {
      signal,
      once: true,
    });
  };
  watchRatio();
  return () => {
    stop.abort();
    dress.disconnect();
  };
}
