import type { FileNotice } from '@mains/domain';
import { unitSign } from './channel.model.js';
import type { ReadingFault } from './file-reading.js';
import type { FileWords } from './words.js';

/** What there is to know, in one sentence. Quoted texts of the file are texts, never markup. */
export function noticeText({ code, count, detail }: FileNotice, timeZone: string, { t }: FileWords): string {
  if (code === 'date-order-found') {
    const order = detail?.code === 'mdy' || detail?.code === 'ymd' ? detail.code : 'dmy';
    return t('usageFile.notice.date-order-found', { order: t(`usageFile.order.${order}`) });
  }
  const flow = detail?.code === 'export' || detail?.code === 'net' ? detail.code : 'import';
  return t(`usageFile.notice.${code}`, {
    flow: t(`usageFile.flow.${flow}`),
    count: count ?? 1,
    zone: timeZone,
    unit: detail?.unit === undefined ? '' : unitSign(detail.unit),
    code: quoted(detail?.code ?? detail?.name),
    name: quoted(detail?.name ?? detail?.code),
    value: detail?.value ?? 0,
    time: timeText(detail?.minute ?? 0),
  });
}

/** Notices of the same kind in several channels, once each, with their counts together. */
export function merged(notices: readonly FileNotice[]): readonly FileNotice[] {
  const found = new Map<string, FileNotice>();
  for (const notice of notices) {
    const key = `${notice.code} ${notice.detail?.code ?? ''} ${notice.code === 'not-drawn' ? (notice.detail?.name ?? '') : ''}`;
    const before = found.get(key);
    const count = (before?.count ?? 0) + (notice.count ?? 0);
    found.set(key, before ? { ...before, ...(count > 0 && { count }) } : notice);
  }
  return [...found.values()];
}

export interface FaultWords {
  readonly text: string;
  /** Where it is, what stands there; may be empty. */
  readonly details: readonly string[];
}

const FORMATS = [
  'html',
  'json',
  'pdf',
  'zip',
  'xlsx',
  'xls',
  'gzip',
  'image',
  'parquet',
  'sqlite',
  'calendar',
  'document',
  'binary',
] as const;

/** What is wrong with a file and what to do. */
export function faultWords(fault: ReadingFault, { t }: FileWords): FaultWords {
  const { line, column, record, detail } =
    'line' in fault || 'detail' in fault || 'record' in fault
      ? fault
      : ({} as Partial<Extract<ReadingFault, { line?: number }>>);
  const details: string[] = [];
  if (line !== undefined) {
    details.push(
      column === undefined
        ? t('usageFile.fault.line', { line })
        : t('usageFile.fault.lineColumn', { line, column }),
    );
  }
  if (record !== undefined) details.push(t('usageFile.fault.record', { record }));
  if (fault.code === 'unknown-format') {
    const format = FORMATS.find((name) => name === detail?.code);
    if (format) details.push(t(`usageFile.formatName.${format}`));
  } else if (fault.code !== 'no-use' && detail?.code !== undefined && detail.code !== '') {
    details.push(t('usageFile.fault.quoted', { text: quoted(detail.code) }));
  }
  return { text: t(`usageFile.fault.${fault.code}`, { name: quoted(detail?.name) }), details };
}

/** No longer than a line, and without what turns the direction of the words around it. */
function quoted(text = ''): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 120);
}

function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
