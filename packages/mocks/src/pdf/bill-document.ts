import type { Account, AllowanceBasis, Bill, BillLine, Utility } from '@mains/contract';
import { compareDecimals, moneyToDecimal, parseDecimal } from '@mains/domain';
import type { Language } from '../text.js';
import type { PageRule, PageText } from './pdf-page.js';
import { writePdf } from './pdf-page.js';

export interface BillDocumentContent {
  readonly bill: Bill;
  readonly account: Account;
  readonly customerName: string;
  readonly utility: Utility;
  readonly language: Language;
}

const LEFT = 56;
const RIGHT = 539;
/** Lines beyond this many would leave the page; they are counted in words instead. */
const MOST_LINES = 26;

/** The bill as it was sent: one A4 page with every line and how it was got. */
export function billDocument(content: BillDocumentContent): Uint8Array<ArrayBuffer> {
  const words = WORDS[content.language];
  const { bill, account, customerName, utility } = content;
  const { summary } = bill;
  const texts: PageText[] = [
    { x: LEFT, y: 780, size: 16, text: utility.name, bold: true },
    { x: LEFT, y: 762, size: 9, text: words.phone(utility.servicePhone) },
    { x: 340, y: 780, size: 9, text: words.billNumber(summary.number) },
    { x: 340, y: 766, size: 9, text: words.account(account.number) },
    { x: 340, y: 752, size: 9, text: words.issued(summary.issuedOn) },
    { x: LEFT, y: 722, size: 11, text: customerName, bold: true },
    ...addressOf(account, summary.serviceId).map((line, index) => ({
      x: LEFT,
      y: 708 - index * 14,
      size: 10,
      text: line,
    })),
    { x: LEFT, y: 646, size: 18, text: words.title[summary.commodity], bold: true },
    { x: LEFT, y: 628, size: 10, text: words.period(summary.period.firstDate, summary.period.lastDate) },
    {
      x: LEFT,
      y: 612,
      size: 10,
      text: `${words.used(summary.quantity.value)} ${words.unit[summary.quantity.unit]}`,
    },
  ];
  const rules: PageRule[] = [{ fromX: LEFT, toX: RIGHT, y: 600, width: 1 }];
  let y = 582;
  for (const line of bill.lines.slice(0, MOST_LINES)) {
    texts.push(
      { x: LEFT, y, size: 10, text: line.label },
      { x: 200, y, size: 8, text: howWeGotIt(line, words) },
      { x: RIGHT, y, size: 10, text: moneyToDecimal(line.amount), alignRight: true },
    );
    rules.push({ fromX: LEFT, toX: RIGHT, y: y - 6, width: 0.25 });
    y -= 19;
  }
  if (bill.lines.length > MOST_LINES) {
    texts.push({ x: LEFT, y, size: 8, text: words.more(bill.lines.length - MOST_LINES) });
    y -= 19;
  }
  rules.push({ fromX: LEFT, toX: RIGHT, y: y + 13, width: 1 });
  texts.push(
    { x: LEFT, y: y - 6, size: 12, text: words.toPay(summary.dueOn), bold: true },
    { x: RIGHT - 100, y: y - 6, size: 10, text: summary.total.currency },
    { x: RIGHT, y: y - 6, size: 14, text: moneyToDecimal(summary.total), bold: true, alignRight: true },
  );
  if (bill.note !== undefined) texts.push({ x: LEFT, y: y - 30, size: 8, text: bill.note });
  const title = `${words.title[summary.commodity]} ${summary.month}`;
  return writePdf({ title, language: content.language, texts, rules });
}

function addressOf(account: Account, serviceId: string): readonly string[] {
  const premise =
    account.premises.find(({ services }) => services.some(({ id }) => id === serviceId)) ??
    account.premises[0];
  return premise ? [...premise.address.lines, premise.address.postcode ?? ''] : [];
}

type Words = (typeof WORDS)[Language];

/** The days of the line first, where it is not for the whole bill. */
function howWeGotIt(line: BillLine, words: Words): string {
  const { period } = line;
  const got = arithmetic(line, words);
  return period ? [words.period(period.firstDate, period.lastDate), got].filter(Boolean).join(': ') : got;
}

function arithmetic({ basis, quantity, price }: BillLine, words: Words): string {
  const sum = quantity && price ? `${quantity.value} ${words.unit[quantity.unit]} × ${price.value}` : '';
  switch (basis?.kind) {
    case 'registers':
      return basis.spans
        .map(({ register, start, end, multiplier }) => {
          const times = multiplier === undefined ? '' : ` × ${multiplier}`;
          return `${words.register} ${register}: ${start.value} – ${end.value}${times}`;
        })
        .concat(sum)
        .join('; ');
    case 'allowance':
      return [aboveAllowance(basis), sum].filter(Boolean).join(' = ');
    case 'percentage':
      return `${basis.percent}% × ${moneyToDecimal(basis.base)}`;
    case 'power-factor':
      return `${basis.powerFactor} / ${basis.standard}: ${basis.percent}% × ${moneyToDecimal(basis.base)}`;
    case 'demand':
      return basis.measured ? `${words.measured} ${basis.measured.value}; ${sum}` : sum;
    case 'share':
      return `${basis.spans.map(({ start, end }) => `${start.value} – ${end.value}`).join(', ')}; ${sum}`;
    case 'minimum':
      return `${moneyToDecimal(basis.least)} – ${moneyToDecimal(basis.charged)}`;
    case 'overdue':
      return basis.items
        .map(({ overdue, percentPerDay, days }) => `${moneyToDecimal(overdue)} × ${percentPerDay}% × ${days}`)
        .concat(basis.least ? `${words.least} ${moneyToDecimal(basis.least)}` : [])
        .join('; ');
    case 'note':
      return [basis.text, basis.reference, sum].filter(Boolean).join('; ');
    case undefined:
      return sum;
  }
}

/** `4095 + 397 – 4300`; nothing where the allowance was used up before, so that all use is above it. */
function aboveAllowance({ used, usedBefore, allowance }: AllowanceBasis): string {
  if (!usedBefore) return `${used.value} – ${allowance.value}`;
  const isUsedUp = compareDecimals(parseDecimal(usedBefore.value), parseDecimal(allowance.value)) >= 0;
  return isUsedUp ? '' : `${usedBefore.value} + ${used.value} – ${allowance.value}`;
}

const WORDS = {
  en: {
    title: { electricity: 'Electricity bill', water: 'Water bill', gas: 'Gas bill' },
    unit: { kWh: 'kWh', kvarh: 'kvarh', kW: 'kW', kVA: 'kVA', m3: 'm³', day: 'days', month: 'months' },
    phone: (phone: string) => `Questions: ${phone}`,
    billNumber: (number: string) => `Bill ${number}`,
    account: (number: string) => `Account ${number}`,
    issued: (date: string) => `Issued ${date}`,
    period: (from: string, to: string) => `${from} to ${to}`,
    used: (value: string) => `Used: ${value}`,
    register: 'Register',
    measured: 'Measured',
    least: 'at the least',
    toPay: (date: string | undefined) => (date === undefined ? 'To pay' : `To pay by ${date}`),
    more: (count: number) => `and ${count} more lines`,
  },
  'zh-CN': {
    title: { electricity: '电费账单', water: '水费账单', gas: '燃气账单' },
    unit: {
      kWh: '千瓦时',
      kvarh: '千乏时',
      kW: '千瓦',
      kVA: '千伏安',
      m3: '立方米',
      day: '天',
      month: '个月',
    },
    phone: (phone: string) => `服务热线 ${phone}`,
    billNumber: (number: string) => `账单编号 ${number}`,
    account: (number: string) => `户号 ${number}`,
    issued: (date: string) => `出账日期 ${date}`,
    period: (from: string, to: string) => `${from} 至 ${to}`,
    used: (value: string) => `用量 ${value}`,
    register: '示数',
    measured: '实测',
    least: '不足则按',
    toPay: (date: string | undefined) => (date === undefined ? '应缴金额' : `应缴金额（${date}前）`),
    more: (count: number) => `另有${count}项`,
  },
} as const;
