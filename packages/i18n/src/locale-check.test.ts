import { describe, expect, it } from 'vitest';
import { differingValues, missingKeys } from './locale-check.js';

const en = {
  title: 'Bill',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  due: { by: 'Due {{date}}', late: 'Late by {{days}}' },
};

describe('missingKeys', () => {
  it('finds nothing in a language that says all of it in its own plurals', () => {
    const zh = {
      title: '账单',
      days_other: '{{count}}天',
      due: { by: '{{date}}截止', late: '逾期{{days}}' },
    };
    expect(missingKeys(en, zh)).toEqual([]);
    expect(missingKeys(zh, en)).toEqual([]);
  });

  it('finds what is not there, is empty, or is a text where there should be several', () => {
    expect(missingKeys(en, { title: '', due: { by: '{{date}}截止' } })).toEqual([
      'title',
      'days',
      'due.late',
    ]);
    expect(missingKeys({ gap: ' ' }, { gap: '' })).toEqual([]);
    expect(missingKeys(en, { title: '账单', days: '天', due: '截止' })).toEqual(['due.by', 'due.late']);
  });
});

describe('differingValues', () => {
  it('finds texts that take other values', () => {
    const zh = {
      title: '{{name}}的账单',
      days_other: '天',
      due: { by: '{{ date }}截止', late: '逾期{{weeks}}' },
    };
    expect(differingValues(en, zh)).toEqual(['title', 'due.late']);
  });

  it('leaves out what is missing altogether', () => {
    expect(differingValues(en, {})).toEqual([]);
  });
});
