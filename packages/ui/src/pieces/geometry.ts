import { noChange } from 'lit';
import {
  directive,
  Directive,
  type DirectiveResult,
  type ElementPart,
  type PartInfo,
  PartType,
} from 'lit/directive.js';

class GeometryDirective extends Directive {
  #set: Readonly<Record<string, string>> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('geometry() belongs on an element');
  }

  render(_properties: Readonly<Record<string, string>>): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Readonly<Record<string, string>>]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const name of Object.keys(this.#set)) if (!(name in properties)) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) {
      if (this.#set[name] !== value) style.setProperty(name, value);
    }
    this.#set = properties;
    return noChange;
  }
}

const onElement = directive(GeometryDirective);

/**
 * Sets custom properties of an element through the CSSOM: `<div ${geometry({ '--share': '12%' })}>`. A style attribute in
 * a template would break the strict content security policy of a host.
 */
export function geometry(properties: Readonly<Record<string, string>>): DirectiveResult {
  return onElement(properties);
}
