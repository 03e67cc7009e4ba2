import type { ArrearsPlan, ProfilePlan } from './profile.js';

// After 供电营业规则: homes 30 days overdue and 7 days' notice; others 30 days, 3 days' notice and a call an hour before.
// Taken from a summary: check them against the text in force before a real utility shows them.

const rule = { en: 'Rules for electricity supply business', 'zh-CN': '《供电营业规则》' };

const moreTime = {
  text: {
    en: 'If paying at once is hard, ask us for instalments or for more time.',
    'zh-CN': '一次缴清有困难的，可以联系我们协商分期或延期缴纳。',
  },
};
const paidFirst = {
  text: {
    en: 'Once the reason is gone, supply is restored within 24 hours.',
    'zh-CN': '停电原因消除后，24小时内恢复供电。',
  },
  source: rule,
};
const inWriting = {
  text: {
    en: 'Before any cut-off a notice is delivered to you in writing.',
    'zh-CN': '停电前须将停电通知书送达用户。',
  },
  source: rule,
};

const home: ArrearsPlan = {
  audience: 'home',
  cutOffAfterDays: 30,
  noticeDays: 7,
  reconnectWithinHours: 24,
  rights: [inWriting, moreTime, paidFirst],
};

export const stateGridProfile: ProfilePlan = {
  id: 'state-grid-2024',
  name: { en: 'State Grid', 'zh-CN': '国家电网' },
  validFrom: '2024-06-01',
  source: {
    en: 'Rules for electricity supply business (供电营业规则), 2024',
    'zh-CN': '《供电营业规则》（2024年6月1日起施行）',
  },
  arrears: [
    home,
    {
      ...home,
      audience: 'business',
      noticeDays: 3,
      rights: [
        inWriting,
        {
          text: {
            en: 'You are told once more by telephone an hour before.',
            'zh-CN': '停电前一小时再次电话通知。',
          },
          source: rule,
        },
        moreTime,
        paidFirst,
      ],
    },
  ],
};
