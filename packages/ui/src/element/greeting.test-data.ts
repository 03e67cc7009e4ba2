import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { loadingView } from '../pieces/loading-view.js';
import { unreachable, type ViewState } from './view-state.js';
import { WidgetElement } from './widget-element.js';

type View = ViewState<string, string>;

interface GreetingEvents {
  'mains-greeted': { readonly name: string };
}

export class GreetingElement extends WidgetElement<View, GreetingEvents> {
  @property({ attribute: false }) next: View = { state: 'ready', data: 'hello' };
  @property({ attribute: false }) broken: 'render' | 'commit' | 'computeView' | 'updated' | undefined;

  protected override computeView(): View {
    if (this.broken === 'computeView') throw new Error('no view');
    return this.next;
  }

  protected override renderView(view: View): unknown {
    if (this.broken === 'render') throw new Error('no template');
    switch (view.state) {
      case 'ready':
        return html`${this.heading(view.data)}
          <ul>
            ${['a', 'b'].map((item) => html`<li title=${this.broken === 'commit' ? new Bomb() : item}>${item}</li>`)}
          </ul>`;
      case 'loading':
        return loadingView({
          skeleton: html`<i>sketch</i>`,
          words: 'Fetching your bill.',
          announce: (text) => this.announce(text),
        });
      case 'config-error':
      case 'signed-out':
      case 'empty':
      case 'error':
        return html`<p>${view.state}</p>`;
      default:
        return unreachable(view);
    }
  }

  protected override updated(changed: Map<string, unknown>): void {
    super.updated(changed);
    if (this.broken === 'updated') throw new Error('no follow-up');
  }

  greet(name: string): boolean {
    return this.emit('mains-greeted', { name }, { cancelable: true });
  }

  say(text: string, urgency: 'polite' | 'assertive'): void {
    this.announce(text, urgency);
  }

  get word(): string {
    return this.t('ui.retry');
  }

  get inForce(): { readonly api?: string | undefined; readonly theme?: string | undefined } {
    return this.settings;
  }
}

/** Throws while Lit writes it into the page. */
class Bomb {
  toString(): string {
    throw new Error('no string');
  }
}

export function greeting(attributes: Record<string, string> = {}): GreetingElement {
  const element = document.createElement('mains-greeting') as GreetingElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export async function shown(element = greeting()): Promise<GreetingElement> {
  if (!element.isConnected) document.body.append(element);
  await element.updateComplete;
  return element;
}

export function inside(element: GreetingElement): string {
  return element.renderRoot.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

export function heard(element: GreetingElement, urgency: 'polite' | 'assertive'): string {
  return element.shadowRoot?.querySelector(`[aria-live=${urgency}]`)?.textContent ?? '';
}

export function events(element: EventTarget, type: string): CustomEvent[] {
  const list: CustomEvent[] = [];
  element.addEventListener(type, (event) => list.push(event as CustomEvent));
  return list;
}
