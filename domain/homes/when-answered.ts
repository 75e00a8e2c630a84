import { sayInstant } from '#domain/kernel/time';
import type { ApplicationDocument } from './documents';

/** For who applied: by when she is answered, or what has become of that. */
export const sayWhenAnswered = ({ dueAt, lateAt }: Pick<ApplicationDocument, 'dueAt' | 'lateAt'>): string =>
  lateAt === null
    ? `物业或社区会在 ${sayInstant(dueAt)} 前答复。`
    : '物业没有按时答复，已转给社区；您也可以打社区电话。';
