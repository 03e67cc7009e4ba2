import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import { noLiteralText } from './no-literal-text.js';

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester().run('no-literal-text', noLiteralText, {
  valid: [
    'html`<p>${t("billLookup.total.label")}</p>`',
    'html`<p class="total" id=${id} part="total">${money} · 24 % → ${a}/${b}</p>`',
    'html`<input aria-label=${label} placeholder="${hint}" name="accountNumber" />`',
    'html`<!-- Words for developers --><hr />&nbsp;&#8722;`',
    'html`<${tag} .title=${title}></${tag}>`',
    'html`<p class=${open ? "open" : "closed"}>${open ? html`<b></b>` : nothing}</p>`',
    'html`<button @click=${() => say("words")}>${label}</button>`',
    'css`p { content: "words"; }`',
    'html`<span>${amountMinor > 0 ? "+" : "−"}</span>`',
  ],
  invalid: [
    { code: 'html`<p>Total</p>`', errors: [{ messageId: 'text', data: { text: 'Total' } }] },
    { code: 'html`<p>${a} kWh</p>`', errors: [{ messageId: 'text', data: { text: 'kWh' } }] },
    { code: 'html`<p>账单</p>`', errors: [{ messageId: 'text' }] },
    { code: 'svg`<text>Итого</text>`', errors: [{ messageId: 'text' }] },
    {
      code: 'html`<img alt="Map" />`',
      errors: [{ messageId: 'attribute', data: { text: 'Map', name: 'alt' } }],
    },
    { code: "html`<a title='Open ${name}'></a>`", errors: [{ messageId: 'attribute' }] },
    { code: 'html`<input .placeholder=${"Number"} />`', errors: [{ messageId: 'attribute' }] },
    { code: 'html`<input aria-label=Number />`', errors: [{ messageId: 'attribute' }] },
    {
      code: 'html`<b>${x}</b><p>${open ? "Hide" : "Show"}</p>`',
      errors: [{ messageId: 'text' }, { messageId: 'text' }],
    },
    { code: 'html`<b id=${x}>${`${n} days`}</b>`', errors: [{ messageId: 'text' }] },
    { code: 'html`<b>${label ?? "None"}</b>`', errors: [{ messageId: 'text' }] },
    { code: 'html`<p style="color: red"></p>`', errors: [{ messageId: 'style' }] },
    { code: 'html`<p style=${styles}></p>`', errors: [{ messageId: 'style' }] },
    { code: 'html`<i></i>${ok && html`<p>Done</p>`}`', errors: [{ messageId: 'text' }] },
  ],
});
