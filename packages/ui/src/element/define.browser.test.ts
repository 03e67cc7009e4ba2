import { describe, expect, it } from 'vitest';
import { defineWidget } from './define.js';
import './events.js';

class TeapotElement extends HTMLElement {
  static readonly version: string = '1.0.0';
}

describe('defineWidget', () => {
  it('ignores the same version and reports another one', () => {
    const codes: string[] = [];
    document.addEventListener('mains-error', ({ detail }) => void codes.push(detail.code));
    defineWidget('mains-teapot', TeapotElement);
    defineWidget('mains-teapot', class extends TeapotElement {});
    expect(codes).toEqual([]);
    defineWidget(
      'mains-teapot',
      class extends TeapotElement {
        static override readonly version = '9.0.0';
      },
    );
    expect(codes).toEqual(['version-conflict']);
    expect(customElements.get('mains-teapot')).toBe(TeapotElement);
  });
});
