/** Calls back when the screen or the reader's wishes for colours change, and when fonts arrive; until told to stop. */
export function watchTheme(changed: () => void): () => void {
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
  return () => stop.abort();
}
