import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** A sentence in which a phone number can be pressed. */
export function withPhone(sentence: string, phone: string): TemplateResult {
  const [before = '', after = ''] = sentence.split(phone);
  return html`${before}<a class="phone" href="tel:${phone.replaceAll(' ', '')}">${phone}</a>${after}`;
}
