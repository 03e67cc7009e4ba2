const waiting = new Set<HTMLElement>();

/**
 * Keeps words in the host's accent readable, which CSS alone cannot: while the accent text is under 4.5:1 on the
 * surface its share of ink grows in steps of 10 %, and under 3:1 filled buttons get an outline and charts are
 * drawn in the accent of words. A dark surface of the host's makes native controls dark. All widgets of a page are
 * measured together before the next frame.
 */
export function guardAccent(stage: HTMLElement): void {
  if (waiting.size === 0) requestAnimationFrame(checkAll);
  waiting.add(stage);
}

function checkAll(): void {
  const stages = [...waiting].filter((stage) => stage.isConnected);
  waiting.clear();
  for (const stage of stages) {
    stage.style.removeProperty('--m-accent-share');
    delete stage.dataset['paleAccent'];
  }
  const measured = stages.map((stage) => ({ stage, ...contrasts(stage) }));
  for (const { stage, text, fill, surface } of measured) {
    // Other themes know by themselves, and follow the reader's system.
    stage.style.colorScheme = stage.dataset['theme'] === 'light' && surface < 0.18 ? 'dark' : '';
    if (fill < 3) stage.dataset['paleAccent'] = '';
    for (let share = 78, now = text; now < 4.5 && share >= 0; share -= 10) {
      stage.style.setProperty('--m-accent-share', `${share}%`);
      now = contrasts(stage).text;
    }
  }
}

/** Contrast ratios on the surface (WCAG 2), of accent text and of accent fills. */
function contrasts(stage: HTMLElement): { text: number; fill: number; surface: number } {
  const probe = getComputedStyle(stage, '::before');
  const surface = luminance(probe.backgroundColor);
  return {
    surface,
    text: ratio(luminance(probe.color), surface),
    fill: ratio(luminance(probe.borderTopColor), surface),
  };
}

/** The probe's colours are mixed in linear sRGB, so that they compute to `color(srgb-linear r g b)`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = /^color\(srgb-linear (.+)\)$/
    .exec(color)?.[1]
    ?.split(' ')
    .map(Number) ?? [NaN];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
