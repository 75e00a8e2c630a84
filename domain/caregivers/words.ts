import {
  CARE_RIGHTS,
  CONSENT_WAYS,
  KINS,
  type CareRight,
  type ConsentWay,
  type Kin,
} from '#domain/kernel/home-terms';
import { sayDay, type Instant } from '#domain/kernel/time';
import type { CaregiverState, Stage } from './documents';
import { lastDayOf } from './limits';

/** What a caregiver may do, as one ticks it. */
export const RIGHT_TEXT: Record<CareRight, string> = {
  fees: '看收费',
  errands: '代为申请代办',
  notices: '收到通知',
  questions: '代为提问',
};
/** What that is, below it. */
export const RIGHT_NOTE: Record<CareRight, string> = {
  fees: '看这套房每一项收费怎么算',
  errands: '替老人请代办员上门办事，看办到哪一步',
  notices: '物业和社区发给这套房的通知',
  questions: '替老人问收费，也就能看收费',
};
export const KIN_TEXT: Record<Kin, string> = {
  daughter: '女儿',
  son: '儿子',
  childInLaw: '儿媳或女婿',
  grandchild: '孙辈',
  spouse: '配偶',
  sibling: '兄弟姐妹',
  relative: '别的亲戚',
  neighbour: '邻居',
  guardian: '监护人',
};
export const CONSENT_TEXT: Record<ConsentWay, string> = {
  call: '打电话问过本人',
  visit: '上门问过本人',
  card: '本人拿到卡片',
  paper: '本人写的同意书',
  document: '监护文件',
};
export const STATE_TEXT: Record<CaregiverState, string> = {
  proposed: '等问过老人',
  cardIssued: '卡片已发',
  inForce: '正在照护',
  disputed: '有人不同意',
  refused: '没有同意',
  withdrawn: '已撤回',
  expired: '卡片过期',
  ended: '已结束',
};
export const STAGE_TEXT: Record<Stage, string> = { waiting: '等同意', running: '在照护', over: '已结束' };

const isOf = <T extends string>(all: readonly T[], value: unknown): value is T =>
  all.some((one) => one === value);

export const kinText = (value: unknown): string => (isOf(KINS, value) ? KIN_TEXT[value] : '照护人');
export const consentText = (value: unknown): string =>
  isOf(CONSENT_WAYS, value) ? CONSENT_TEXT[value] : '本人同意';

/** `看收费、代为申请代办`; of an event they come parted by blanks. */
export const rightsText = (rights: readonly string[] | string): string =>
  (typeof rights === 'string' ? rights.split(' ') : rights)
    .flatMap((one) => (isOf(CARE_RIGHTS, one) ? [RIGHT_TEXT[one]] : []))
    .join('、');

/** `2027年7月6日`: the last day on which it counts. */
export const lastDayText = (endsAt: Instant): string => sayDay(lastDayOf(endsAt));

/** A code as it is printed and read out: `1234 5678`. */
export const codeInGroups = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** A reason as a sentence. */
export const because = (reason: string): string =>
  reason === '' ? '' : `原因：${reason.replace(/[。！!.\s]+$/, '')}。`;
