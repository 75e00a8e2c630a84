import type { PAUSE_REASONS } from './contract';
import { kindOf, partyOf, topicOf, type KindCode, type PartyCode } from './kinds';
import type { Office, Outcome, ReportResult, ReportState } from './states';

/** Who answers, as residents call it. */
export const OFFICE_NAME: Record<Office, string> = { property: '物业', community: '社区' };

export const OUTCOME_TEXT: Record<Outcome, string> = {
  fixed: '办好了',
  partly: '办好一部分',
  notPossible: '办不了',
  notOurs: '不归我们管',
};

export const RESULT_TEXT: Record<ReportResult, string> = {
  ...OUTCOME_TEXT,
  notOurs: '不归物业管',
  unconfirmed: '没有确认',
  withdrawn: '已撤回',
};

/** Follows 因为. */
export const PAUSE_TEXT: Record<(typeof PAUSE_REASONS)[number], string> = {
  parts: '等配件',
  outside: '等外面的单位',
  weather: '等天气',
  nobodyHome: '家里没人',
  other: '要等一等',
};

export const STATE_TEXT: Record<ReportState, string> = {
  submitted: '等受理',
  underway: '在办',
  paused: '暂停',
  finished: '等确认',
  closed: '已结束',
};

interface About {
  kind: KindCode;
  about: PartyCode | null;
  topic: string;
}

/** What it is about, in a few words: `电梯`, `对物业：态度不好`. */
export function subjectText({ kind, about, topic }: About): string {
  const { name } = topicOf(kind, topic);
  const party = partyOf(kind, about);
  if (party) return `对${party.name}：${name}`;
  return name === '其他' ? kindOf(kind).name : name;
}
