import type { CalculatedLine } from '@mains/domain';
import type { LocalText } from '../text.js';
import type { ChargeText } from './plan.js';

const peak: ChargeText = {
  label: { en: 'Peak electricity', 'zh-CN': '峰段电费' },
  shortLabel: { en: 'Peak', 'zh-CN': '峰段电费' },
  meaning: { en: '8 to 11 in the morning, 18 to 22 in the evening', 'zh-CN': '8–11时、18–22时' },
};

const flat: ChargeText = {
  label: { en: 'Flat electricity', 'zh-CN': '平段电费' },
  shortLabel: { en: 'Flat', 'zh-CN': '平段电费' },
  meaning: { en: 'All other hours', 'zh-CN': '其余时段' },
};

const valley: ChargeText = {
  label: { en: 'Valley electricity', 'zh-CN': '谷段电费' },
  shortLabel: { en: 'Valley', 'zh-CN': '谷段电费' },
  meaning: { en: '23:00 to 07:00', 'zh-CN': '23时至次日7时' },
};

const vat: ChargeText = {
  label: { en: 'VAT', 'zh-CN': '增值税' },
  meaning: { en: 'Paid on to the state', 'zh-CN': '代收代缴' },
};

const publicFunds: ChargeText = {
  label: { en: 'Public funds and surcharges', 'zh-CN': '政府性基金及附加' },
  shortLabel: { en: 'Public funds', 'zh-CN': '基金及附加' },
  meaning: { en: 'Collected for the state on every kWh', 'zh-CN': '按用电量代征' },
};

/** “Use above 286 kWh in 33 days”, from the line's own figures. */
function aboveAllowance(line: CalculatedLine, unit: LocalText): LocalText {
  if (line.basis?.kind !== 'allowance') return { en: 'Use above the allowance', 'zh-CN': '超出基数的部分' };
  const { allowance, periodDays } = line.basis;
  return {
    en: `Use above ${allowance.value} ${unit.en} in ${periodDays} days`,
    'zh-CN': `超出${allowance.value}${unit['zh-CN']}的部分`,
  };
}

const kWh: LocalText = { en: 'kWh', 'zh-CN': '千瓦时' };
const cubicMetres: LocalText = { en: 'm³', 'zh-CN': '立方米' };

export const homeTexts: Readonly<Record<string, ChargeText>> = {
  peak,
  flat,
  valley,
  vat,
  'tier-2': {
    label: { en: 'Tier 2 uplift', 'zh-CN': '第二档加价' },
    shortLabel: { en: 'Tier 2', 'zh-CN': '第二档加价' },
    meaning: (line) => aboveAllowance(line, kWh),
  },
  'tier-3': {
    label: { en: 'Tier 3 uplift', 'zh-CN': '第三档加价' },
    shortLabel: { en: 'Tier 3', 'zh-CN': '第三档加价' },
    meaning: (line) => {
      const above = aboveAllowance(line, kWh);
      return { en: `${above.en}, on top of tier 2`, 'zh-CN': `${above['zh-CN']}，另加` };
    },
  },
  daily: {
    label: { en: 'Daily charge', 'zh-CN': '基本服务费' },
    meaning: { en: 'Your meter and the network', 'zh-CN': '电表与线路' },
    note: { en: 'Meter and network, each day', 'zh-CN': '电表与线路，按日计收' },
  },
  export: {
    label: { en: 'Electricity you fed in', 'zh-CN': '上网电费' },
    shortLabel: { en: 'Fed in', 'zh-CN': '上网电费' },
    meaning: { en: 'What your panels made and you did not use', 'zh-CN': '光伏余电上网' },
  },
};

export const businessTexts: Readonly<Record<string, ChargeText>> = {
  peak,
  flat,
  valley,
  vat,
  funds: publicFunds,
  monthly: {
    label: { en: 'Monthly charge', 'zh-CN': '基本服务费' },
    meaning: { en: 'Your meter and the network', 'zh-CN': '电表与线路' },
    note: { en: 'Meter and network, each month', 'zh-CN': '电表与线路，按月计收' },
  },
};

export const industryTexts: Readonly<Record<string, ChargeText>> = {
  flat,
  valley,
  vat,
  funds: publicFunds,
  sharp: {
    label: { en: 'Sharp peak electricity', 'zh-CN': '尖峰电费' },
    shortLabel: { en: 'Sharp peak', 'zh-CN': '尖峰电费' },
    meaning: { en: '19 to 21 in the evening', 'zh-CN': '19–21时' },
  },
  peak: {
    ...peak,
    meaning: { en: '8 to 11, 18 to 19 and 21 to 22', 'zh-CN': '8–11时、18–19时、21–22时' },
  },
  demand: {
    label: { en: 'Demand charge', 'zh-CN': '基本电费（需量）' },
    shortLabel: { en: 'Demand', 'zh-CN': '基本电费' },
    meaning: {
      en: 'For the power agreed; what goes above 105% of it counts double',
      'zh-CN': '按合同需量计收，超出105%部分加倍',
    },
  },
  'power-factor': {
    label: { en: 'Power factor adjustment', 'zh-CN': '功率因数调整电费' },
    shortLabel: { en: 'Power factor', 'zh-CN': '力调电费' },
    meaning: {
      en: 'More below a power factor of 0.90, less above it',
      'zh-CN': '功率因数低于0.90加收，高于0.90减收',
    },
  },
};

export const waterTexts: Readonly<Record<string, ChargeText>> = {
  water: {
    label: { en: 'Water', 'zh-CN': '水费' },
    meaning: { en: 'Drinking water, VAT included', 'zh-CN': '自来水，含税' },
  },
  wastewater: {
    label: { en: 'Wastewater', 'zh-CN': '污水处理费' },
    meaning: { en: 'Cleaning what runs off', 'zh-CN': '代收代缴' },
  },
  'tier-2': {
    label: { en: 'Tier 2 uplift', 'zh-CN': '第二阶梯加价' },
    shortLabel: { en: 'Tier 2', 'zh-CN': '第二阶梯' },
    meaning: (line) => aboveAllowance(line, cubicMetres),
  },
  monthly: {
    label: { en: 'Monthly charge', 'zh-CN': '水表服务费' },
    meaning: { en: 'Your meter and the pipes', 'zh-CN': '水表与管网' },
    note: { en: 'Meter and pipes, each month', 'zh-CN': '水表与管网，按月计收' },
  },
};

export const lateFeeText: ChargeText = {
  label: { en: 'Late fee', 'zh-CN': '违约金' },
  meaning: { en: 'For bills that were not paid in time', 'zh-CN': '逾期未缴账单' },
};
