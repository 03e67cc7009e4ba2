import type { Bill, BillPage } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import { createRiverbend, naughtyTexts } from '../index.js';
import { ask, read } from '../riverbend.test-support.js';
import { writePdf } from './pdf-page.js';

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function pageOf(...texts: string[]): string {
  const positioned = texts.map((line, index) => ({ x: 50, y: 700 - index * 20, size: 10, text: line }));
  return text(writePdf({ title: 'A page', language: 'en', texts: positioned, rules: [] }));
}

/** Every offset of the cross-reference table must point at its object, every stream be as long as it says. */
function expectSound(file: string): void {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  expect(file.slice(start, start + 5)).toBe('xref\n');
  const offsets = [...file.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) =>
    Number(offset),
  );
  offsets.forEach((offset, index) =>
    expect(file.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true),
  );
  expect(offsets).toHaveLength(10);
  const [, length, content] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(file) ?? [];
  expect(content?.length).toBe(Number(length));
  expect(file).toMatch(/^[\n\x20-\x7e]*$/);
}

async function document(language: string, persona = 'mei-lin', month = '2026-10'): Promise<string> {
  const riverbend = createRiverbend();
  const as = { token: riverbend.tokenFor(persona), language };
  const account = riverbend.personas.find(({ id }) => id === persona)!.accounts[0]!;
  const { items } = await read<BillPage>(riverbend, `/accounts/${account.id}/bills`, as);
  const { id } = items.find((each) => each.month === month && each.commodity === 'electricity')!;
  const bill = await read<Bill>(riverbend, `/bills/${id}`, as);
  const response = await ask(riverbend, `/bills/${id}/documents/${bill.documents[0]!.id}`, as);
  return text(new Uint8Array(await response.arrayBuffer()));
}

describe('the bill as a document', () => {
  it('says in English what the bill says', async () => {
    const file = await document('en');
    expectSound(file);
    for (const words of [
      '(Riverbend Utilities)',
      '(Mei Lin)',
      '(Peak electricity)',
      '(120.25)',
      '(-10.00)',
      '(244.26)',
      '(Account 4021 7738 06)',
    ]) {
      expect(file).toContain(words);
    }
    expect(file).toContain('(Register 1: 4812 \\226 4997; 185 kWh \\327 0.65)');
  });

  it('says it in Chinese', async () => {
    const file = await document('zh-CN');
    expectSound(file);
    // 峰段电费, 江湾公用
    for (const hex of ['<5CF06BB575358D39>', '<6C5F6E7E516C7528>']) expect(file).toContain(hex);
    expect(file).toContain('(244.26)');
    expect(file).toContain('/Lang (zh-CN)');
  });

  it.each([
    [
      'a price that changed',
      'lins-bakery',
      '2026-10',
      '(2026-10-01 to 2026-10-15: 31779 \\226 32203; 203.94',
    ],
    ['a power factor', 'wend-laundry', '2026-10', '(0.86 / 0.90: 2% \\327 21237.41)'],
    ['a year’s tier', 'yearly-tiers', '2026-10', '(4095 + 397 \\226 4300 = 192 kWh \\327 0.25)'],
    ['a year’s tier used up before', 'yearly-tiers', '2026-10', '(397 kWh \\327 0.05)'],
    ['a correction', 'corrected-home', '2026-09', '\\245191.56 by the estimate; RB-2026-08-'],
    ['a late fee', 'arrears-home', '2026-09', '(276.41 \\327 0.1% \\327 30)'],
  ])('says how it got %s', async (_, persona, month, words) => {
    const file = await document('en', persona, month);
    expectSound(file);
    expect(file).toContain(words);
  });
});

describe('writing a page', () => {
  it('escapes what has a meaning in a PDF', () => {
    const file = pageOf('a (b) \\ c', ') Tj ET endstream', '¥10 – 5 € “so”');
    expectSound(file);
    expect(file).toContain('(a \\(b\\) \\\\ c)');
    expect(file).toContain('(\\) Tj ET endstream)');
    expect(file).toContain('(\\24510 \\226 5 \\200 \\223so\\224)');
  });

  it('survives hostile texts', () => {
    expectSound(pageOf(...naughtyTexts));
  });

  it('writes signs beyond the first plane as pairs', () => {
    expect(pageOf('👩')).toContain('<D83DDC69>');
  });
});
