import { dataTableStyles, fieldStyles, noticeStyles } from '@mains/ui';
import { fileStyles } from './file.styles.js';
import { usageFileTexts } from './words.js';

export { choosableOf, firstSight } from './file-sight.model.js';
export const texts = [usageFileTexts];
export const styles = [fieldStyles, noticeStyles, dataTableStyles, fileStyles];
export { billsAgainstValues } from './bill-against-values.js';
export { factsFromChannel, lastDateOf } from './facts-from-channel.js';
export type { ChannelOptions } from './facts-from-channel.js';
export { FileReading } from './file-reading.js';
export type { FileReadingOptions, FileState } from './file-reading.js';
export { filePanel } from './panel.templates.js';
export type { FilePanel } from './panel.templates.js';
export type { FileWords } from './words.js';
