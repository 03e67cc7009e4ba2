import type { Locator, Page } from 'playwright-core';

// What visitors of the portal do, in the words they see.

export interface Words {
  readonly account: string;
  readonly meter: string;
  readonly lookUp: string;
  readonly october: string;
  readonly september: string;
  readonly earlier: string;
  readonly guestGreeting: string;
  readonly greeting: string;
  readonly mei: string;
  readonly seeBill: string;
  readonly title: string;
}

export const words: Record<'en-GB' | 'zh-CN', Words> = {
  'en-GB': {
    account: 'Account number',
    meter: 'Meter number',
    lookUp: 'Look up the bill',
    october: 'October bill',
    september: 'September bill',
    earlier: 'Earlier bill',
    guestGreeting: 'Good afternoon',
    greeting: 'Good afternoon, Mei',
    mei: 'Mei Lin',
    seeBill: 'See the bill: electricity',
    title: 'Electricity bill, October 2026 – Riverbend Utilities',
  },
  'zh-CN': {
    account: '户号',
    meter: '表号',
    lookUp: '查询账单',
    october: '10月账单',
    september: '9月账单',
    earlier: '上一张账单',
    guestGreeting: '下午好',
    greeting: '林女士，下午好',
    mei: '林梅',
    seeBill: '查看账单：电费',
    title: '2026年10月电费账单 – 江湾公用',
  },
};
export const en: Words = words['en-GB'];

export async function lookUp(
  page: Page,
  { account, meter, lookUp: button } = en,
  proof = 'E-558 2047',
): Promise<void> {
  await page.getByLabel(account, { exact: true }).fill('4021 7738 06');
  await page.getByRole('textbox', { name: meter }).fill(proof);
  await page.getByRole('button', { name: button }).click();
}

/** Presses the persona's row on the first page. */
export async function signIn(page: Page, name = en.mei): Promise<void> {
  await page.locator('main').getByRole('button', { name }).first().click();
}

export const bill = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });
export const hash = (page: Page): string => new URL(page.url()).hash;
/** Chooses in the demonstration's settings. */
export async function setDemo(page: Page, label: string, choice: string): Promise<void> {
  const settings = page.getByRole('complementary');
  if (!(await settings.getByLabel(label).isVisible()))
    await settings.getByText('Demonstration settings').click();
  await settings.getByLabel(label).selectOption({ label: choice });
}
