import type { ArrearsPlan, ProfilePlan } from './profile.js';

// Riverbend and its charter do not exist.

const moreTime = {
  text: {
    en: 'You can ask for instalments or for more time. Until we have answered, we cut nothing off.',
    'zh-CN': '您可以申请分期缴纳或延期缴纳。我们答复之前不会停供。',
  },
};
const calmDays = {
  text: {
    en: 'Nobody is cut off on the day before a weekend or a holiday.',
    'zh-CN': '周末和节假日的前一天不停供。',
  },
};
const complaint = {
  text: {
    en: 'While we look into a complaint about a bill, you need not pay it and we cut nothing off because of it.',
    'zh-CN': '对账单有异议的，在我们处理期间可以暂缓缴纳，也不会因此停供。',
  },
};

const home: ArrearsPlan = {
  audience: 'home',
  reminderAfterDays: 5,
  cutOffAfterDays: 30,
  noticeDays: 7,
  reconnectWithinHours: 24,
  rights: [
    moreTime,
    {
      text: {
        en: 'If somebody at home relies on medical equipment or is seriously ill, tell us: we do not cut off.',
        'zh-CN': '家中有人依赖医疗设备或患有重病的，请告知我们，我们不停供。',
      },
    },
    calmDays,
    complaint,
  ],
};

export const riverbendProfile: ProfilePlan = {
  id: 'riverbend-2026',
  name: { en: 'Riverbend Utilities', 'zh-CN': '江湾公用' },
  validFrom: '2026-01-01',
  source: { en: 'Riverbend customer charter, 2026', 'zh-CN': '江湾公用客户服务承诺（2026年）' },
  arrears: [home, { ...home, audience: 'business', noticeDays: 3, rights: [moreTime, calmDays, complaint] }],
};
