import type { PersonaPlan, Story } from '../world/plan.js';
import { homeElectricityService } from './services.js';

export const arrearsHome: PersonaPlan = {
  id: 'arrears-home',
  name: { en: 'Guo Wei', 'zh-CN': '郭伟' },
  summary: {
    en: 'Bills overdue and part paid, and an estimate that was corrected by a new bill',
    'zh-CN': '逾期与部分缴纳的账单，以及一次估抄更正重开',
  },
  accounts: [
    {
      key: 'arrears-home',
      number: '4021 6610 47',
      kind: 'home',
      phoneLast4: '2093',
      premises: [
        {
          key: 'arrears-home/foundry-street',
          address: {
            en: ['52 Foundry Street, Flat 3', 'Alderbrook'],
            'zh-CN': ['铸造街52号3室', '江湾市桤溪区'],
          },
          postcode: '310605',
          services: [
            homeElectricityService(
              {
                key: 'arrears-home',
                meterNumber: 'E-417 9903',
                startSteps: [5120, 3304, 2877],
                paying: {
                  usual: { kind: 'never' },
                  byMonth: {
                    ...Object.fromEntries(
                      ['2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03', '2025-04', '2025-05']
                        .concat(['2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'])
                        .map((month) => [month, { kind: 'before-due', fewestDays: 1, mostDays: 4 } as const]),
                    ),
                    '2026-01': { kind: 'late', days: 9 },
                    '2026-02': { kind: 'late', days: 21 },
                    '2026-03': { kind: 'late', days: 12 },
                    '2026-04': { kind: 'late', days: 17 },
                    '2026-05': { kind: 'late', days: 26 },
                    '2026-06': { kind: 'late', days: 24 },
                    '2026-07': { kind: 'part', amountMinor: 10000, daysAfterIssue: 20 },
                    '2026-10': { kind: 'part', amountMinor: 5000, daysAfterIssue: 14 },
                  },
                },
                story: {
                  gaps: [
                    {
                      what: 'days-missing',
                      firstDate: '2026-11-20',
                      lastDate: '2026-12-02',
                      text: {
                        en: 'Your meter has not answered since 20 Nov. We are looking for the cause; these days follow.',
                        'zh-CN': '11月20日起电表未响应，正在排查原因，之后补上这些天的数据。',
                      },
                    },
                  ],
                  estimates: {
                    '2026-08': {
                      steps: [302, 178, 117],
                      note: {
                        en: 'Your meter did not answer on 31 Aug, so this bill is estimated.',
                        'zh-CN': '8月31日电表未响应，本账单按估抄计费。',
                      },
                      days: {
                        missing: {
                          en: 'Your meter does not answer. These days follow as soon as it does.',
                          'zh-CN': '电表未响应，恢复后补上这些天的数据。',
                        },
                        estimated: {
                          en: 'Your meter did not answer in August. Together these days are what the estimated bill charges.',
                          'zh-CN': '8月电表未响应，这些天按估抄分摊，合计与估抄账单一致。',
                        },
                      },
                      correction: {
                        by: 'new-bill',
                        on: '2026-09-16',
                        note: {
                          en: 'The estimate was too high. On 16 Sep we withdrew the first bill and made a new one from the actual reading.',
                          'zh-CN': '估抄偏高。9月16日我们撤销了原账单，并按实抄示数重开。',
                        },
                      },
                    },
                  },
                },
              },
              { size: 1.15, climate: 1.1 },
            ),
          ],
        },
      ],
    },
  ],
};

/** Stretches of November that did not arrive, one of each kind. */
const autumnGaps: NonNullable<Story['gaps']> = [
  {
    what: 'days-missing',
    firstDate: '2026-11-06',
    lastDate: '2026-11-07',
    text: {
      en: 'Your meter did not answer. We will have these days by the reading of 2 Dec.',
      'zh-CN': '电表未响应，12月2日抄表后补上这两天的数据。',
    },
  },
  {
    what: 'days-estimated',
    firstDate: '2026-11-16',
    lastDate: '2026-11-18',
    text: {
      en: 'Your meter was out of reach. We used the average of the same weekdays. The bill will use the real reading.',
      'zh-CN': '电表暂时联系不上，按相同星期几的平均用量估算。账单将以实际示数为准。',
    },
  },
  {
    what: 'quarters-missing',
    firstDate: '2026-11-19',
    lastDate: '2026-11-19',
    hours: { from: 10, to: 13.25 },
    text: {
      en: 'Your meter was back on 19 Nov, but the quarter hours until 13:15 are not known. The day as a whole is.',
      'zh-CN': '11月19日电表恢复，13:15前的15分钟数据缺失，当日总量已知。',
    },
  },
];

export const correctedHome: PersonaPlan = {
  id: 'corrected-home',
  name: { en: 'Zhao Min', 'zh-CN': '赵敏' },
  summary: {
    en: 'An estimated bill, put right by a line on the next one',
    'zh-CN': '一次估抄，在下期账单中更正',
  },
  accounts: [
    {
      key: 'corrected-home',
      number: '4021 3384 19',
      kind: 'home',
      phoneLast4: '5126',
      premises: [
        {
          key: 'corrected-home/tollhouse-row',
          address: {
            en: ['31 Tollhouse Row, Flat 204', 'Millbank'],
            'zh-CN': ['关厢巷31号204室', '江湾市磨坊里'],
          },
          postcode: '310619',
          services: [
            homeElectricityService(
              {
                key: 'corrected-home',
                meterNumber: 'E-486 7210',
                startSteps: [2640, 1812, 1455],
                story: {
                  gaps: autumnGaps,
                  estimates: {
                    '2026-08': {
                      steps: [150, 96, 60],
                      note: {
                        en: 'Your meter did not answer on 31 Aug, so this bill is estimated. We will put it right on the next one.',
                        'zh-CN': '8月31日电表未响应，本账单按估抄计费，差额将在下期账单中更正。',
                      },
                      days: {
                        missing: {
                          en: 'Your meter does not answer. These days follow as soon as it does.',
                          'zh-CN': '电表未响应，恢复后补上这些天的数据。',
                        },
                        estimated: {
                          en: 'Your meter did not answer in August. Together these days are what the estimated bill charges.',
                          'zh-CN': '8月电表未响应，这些天按估抄分摊，合计与估抄账单一致。',
                        },
                        putRight: {
                          en: 'Your meter did not answer in August. The estimate was too low; your September bill put it right.',
                          'zh-CN': '8月电表未响应，估抄偏低，差额已在9月账单中更正。',
                        },
                      },
                      correction: {
                        by: 'adjustment',
                        note: {
                          en: 'We read your meter on 9 Sep. Your August estimate was too low; the difference is on this bill.',
                          'zh-CN': '9月9日已实抄电表。8月估抄偏低，差额计入本账单。',
                        },
                      },
                    },
                  },
                },
              },
              { size: 0.9, climate: 1 },
            ),
          ],
        },
      ],
    },
  ],
};
