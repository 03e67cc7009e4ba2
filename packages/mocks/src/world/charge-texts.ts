import type { LocalText } from '../text.js';
import { aboveAllowance, aboveCycle, aboveYearly, lateFeeText, onTop } from './charge-words.js';
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

const kWh: LocalText = { en: 'kWh', 'zh-CN': '千瓦时' };
const cubicMetres: LocalText = { en: 'm³', 'zh-CN': '立方米' };

const tier2: ChargeText = {
  label: { en: 'Tier 2 uplift', 'zh-CN': '第二档加价' },
  shortLabel: { en: 'Tier 2', 'zh-CN': '第二档加价' },
  meaning: (line) => aboveAllowance(line, kWh),
  terms: (charge) => aboveCycle(charge, kWh),
};

const tier3: ChargeText = {
  label: { en: 'Tier 3 uplift', 'zh-CN': '第三档加价' },
  shortLabel: { en: 'Tier 3', 'zh-CN': '第三档加价' },
  meaning: (line) => onTop(aboveAllowance(line, kWh)),
  terms: (charge) => onTop(aboveCycle(charge, kWh)),
};

export const homeTexts: Readonly<Record<string, ChargeText>> = {
  peak,
  flat,
  valley,
  vat,
  'late-fee': lateFeeText,
  'tier-2': tier2,
  'tier-3': tier3,
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
  'late-fee': lateFeeText,
  funds: publicFunds,
  monthly: {
    label: { en: 'Monthly charge', 'zh-CN': '基本服务费' },
    meaning: { en: 'Your meter and the network', 'zh-CN': '电表与线路' },
    note: { en: 'Meter and network, each month', 'zh-CN': '电表与线路，按月计收' },
  },
};

const powerFactor: ChargeText = {
  label: { en: 'Power factor adjustment', 'zh-CN': '功率因数调整电费' },
  shortLabel: { en: 'Power factor', 'zh-CN': '力调电费' },
  meaning: {
    en: 'More below a power factor of 0.90, less above it',
    'zh-CN': '功率因数低于0.90加收，高于0.90减收',
  },
};

export const measuredTexts: Readonly<Record<string, ChargeText>> = {
  vat,
  'late-fee': lateFeeText,
  'power-factor': powerFactor,
  peak: {
    ...peak,
    meaning: { en: '08:00 to 12:00 and 17:00 to 21:00', 'zh-CN': '8:00至12:00和17:00至21:00' },
  },
  flat,
  valley: { ...valley, meaning: { en: '22:00 to 06:00', 'zh-CN': '22:00至次日6:00' } },
  demand: {
    label: { en: 'Demand charge', 'zh-CN': '基本电费（需量）' },
    shortLabel: { en: 'Demand charge', 'zh-CN': '基本电费' },
    meaning: {
      en: 'For the highest power of the month, as the mean of a quarter of an hour',
      'zh-CN': '按当月最大需量（15分钟平均功率）计收',
    },
  },
};

export const industryTexts: Readonly<Record<string, ChargeText>> = {
  vat,
  'late-fee': lateFeeText,
  'power-factor': powerFactor,
  funds: publicFunds,
  flat: {
    ...flat,
    meaning: { en: 'All other hours; 08:00 to 22:00 at weekends', 'zh-CN': '其余时段；周末8:00至22:00' },
  },
  valley: {
    ...valley,
    meaning: {
      en: '23:00 to 07:00; at weekends 22:00 to 08:00',
      'zh-CN': '23:00至次日7:00；周末22:00至次日8:00',
    },
  },
  'deep-valley': {
    label: { en: 'Deep valley electricity', 'zh-CN': '深谷电费' },
    shortLabel: { en: 'Deep valley', 'zh-CN': '深谷电费' },
    meaning: { en: '10:00 to 14:00 on public holidays', 'zh-CN': '法定节假日10:00至14:00' },
  },
  sharp: {
    label: { en: 'Sharp peak electricity', 'zh-CN': '尖峰电费' },
    shortLabel: { en: 'Sharp peak', 'zh-CN': '尖峰电费' },
    meaning: {
      en: '19:00 to 21:00 on weekdays in July, August, December and January',
      'zh-CN': '7、8、12、1月工作日19:00至21:00',
    },
  },
  peak: {
    ...peak,
    meaning: {
      en: '08:00 to 11:00 and 18:00 to 22:00 on weekdays',
      'zh-CN': '工作日8:00至11:00和18:00至22:00',
    },
    terms: () => ({
      en: '08:00 to 11:00 and 18:00 to 22:00 on weekdays, but for sharp peak hours',
      'zh-CN': '工作日8:00至11:00和18:00至22:00，尖峰时段除外',
    }),
  },
  demand: {
    label: { en: 'Demand charge', 'zh-CN': '基本电费（需量）' },
    shortLabel: { en: 'Demand charge', 'zh-CN': '基本电费' },
    meaning: {
      en: 'For the power agreed; what goes above 105% of it counts double',
      'zh-CN': '按合同需量计收，超出105%部分加倍',
    },
  },
};

export const yearlyTexts: Readonly<Record<string, ChargeText>> = {
  ...homeTexts,
  peak: { ...peak, meaning: { en: '08:00 to 22:00', 'zh-CN': '8:00至22:00' } },
  valley: { ...valley, meaning: { en: '22:00 to 08:00', 'zh-CN': '22:00至次日8:00' } },
  'tier-2': { ...tier2, meaning: aboveYearly },
  'tier-3': { ...tier3, meaning: (line) => onTop(aboveYearly(line)) },
};

export const gasTexts: Readonly<Record<string, ChargeText>> = {
  gas: {
    label: { en: 'Gas', 'zh-CN': '燃气费' },
    meaning: { en: 'Every hour and every month alike', 'zh-CN': '不分时段与季节' },
  },
};

export const waterTexts: Readonly<Record<string, ChargeText>> = {
  'late-fee': lateFeeText,
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
    terms: (charge) => aboveCycle(charge, cubicMetres),
  },
  monthly: {
    label: { en: 'Monthly charge', 'zh-CN': '水表服务费' },
    meaning: { en: 'Your meter and the pipes', 'zh-CN': '水表与管网' },
    note: { en: 'Meter and pipes, each month', 'zh-CN': '水表与管网，按月计收' },
  },
};
