import type { Measure } from './layout.js';

let context: CanvasRenderingContext2D | null | undefined;

/** Measures texts of 12 px in a font, on a canvas that nobody sees. */
export function measureIn(fontFamily: string): Measure {
  return (text, isBold = false) => {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return text.length * 7;
    const font = `${isBold ? 600 : 400} 12px ${fontFamily}`;
    if (font !== fontSet) context.font = fontSet = font;
    // A widget's figures are all as wide as its zero; a canvas knows no such feature of a font.
    return context.measureText(text.replaceAll(/\d/g, '0')).width;
  };
}

let fontSet = '';
