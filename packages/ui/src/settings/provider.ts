import type { Settings, Theme } from './settings.js';

/** Tag that carries settings for everything inside it. */
export const providerTag = 'mains-provider';

/** Dispatched by a provider on itself (it does not bubble) when its settings have changed. */
export const providerChangeEvent = 'mains-provider-changed';

/** Ancestors of `element` that are providers, nearest first, as the customer sees the tree: through slots and shadow roots. */
export function providersAround(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  let node: Node | null = parentInFlatTree(element);
  while (node) {
    if (node instanceof HTMLElement && node.localName === providerTag) found.push(node);
    node = parentInFlatTree(node);
  }
  return found;
}

function parentInFlatTree(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
}

/**
 * Settings of a provider. Works before its class is defined too: attributes and properties set early are there to
 * be read.
 */
export function settingsOfProvider(provider: HTMLElement): Settings {
  const own = provider as HTMLElement & Settings;
  return {
    api: own.api ?? provider.getAttribute('api') ?? undefined,
    locale: own.locale ?? provider.getAttribute('locale') ?? undefined,
    theme: own.theme ?? (provider.getAttribute('theme') as Theme | null) ?? undefined,
    session: own.session,
    messages: own.messages,
    now: own.now,
    onEvent: own.onEvent,
  };
}
