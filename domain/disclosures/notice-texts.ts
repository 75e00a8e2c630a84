import type { DomainEvent } from '#domain/kernel/events';
import { channelText } from '#domain/kernel/intake';
import { sayInstant } from '#domain/kernel/time';

type Params = DomainEvent['params'];
type Words = { title: string; body: string };

export const NOTICE_KINDS = [
  'questionAsked',
  'questionTakenDown',
  'questionToTell',
  'questionAnswered',
  'questionAskedAgain',
  'questionReminded',
  'questionOverdue',
  'questionStillLate',
  'confirmationReminded',
  'questionLapsed',
  'questionHandedOver',
  'askerLeft',
  'disclosureHandedOver',
  'disclosureSubmitted',
  'disclosureReturned',
  'disclosurePublished',
] as const;
export const MATTER_KINDS = [
  'questionToAnswer',
  'questionToTell',
  'questionAsked',
  'questionAnswered',
  'draftToApprove',
  'draftReturned',
] as const;
/** Matters that others have to act on: the reader only keeps an eye on them. */
export const WATCHED_KINDS: readonly (typeof MATTER_KINDS)[number][] = ['questionAsked'];

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const due = (params: Params): string =>
  typeof params.dueAt === 'number' ? sayInstant(params.dueAt) : '规定时限';
/** An entry older than this deadline has none; its days are the same. */
const confirmBy = (params: Params): string =>
  typeof params.confirmBy === 'number' ? ` ${sayInstant(params.confirmBy)} 前` : '答复后 7 天内';
const about = (params: Params): string => `“${say(params.lineName)}”`;

/** What whoever has a draft now is asked to do. */
const HEIRS: Record<string, string> = {
  review: '请社区干部核对后批准，或写明意见退回。',
  edit: '请收费员按审核意见修改后重新提交。',
  clerk: '请社区干部先任命收费员，由收费员修改后重新提交。',
};

const NOTICES: Record<(typeof NOTICE_KINDS)[number], (params: Params) => Words> = {
  questionAsked: (p) => ({
    title: '居民对收费提出疑问',
    body: `${say(p.number)}：有居民询问${about(p)}。请物业收费员在 ${due(p)} 前答复。`,
  }),
  questionTakenDown: (p) => ({
    title: '工作人员替您登记了收费疑问',
    body: `${say(p.takenBy)}根据${channelText(p.channel)}登记了您对${about(p)}的疑问（${say(p.number)}）。物业会在 ${due(p)} 前答复您。`,
  }),
  questionToTell: (p) => ({
    title: '请把答复告诉提问的人',
    body: `${say(p.number)}：物业已答复对${about(p)}的疑问，提问的人没有手机。请社区干部在${confirmBy(p)}打电话或上门告诉本人，再点开记下明白没有。`,
  }),
  questionAskedAgain: (p) => ({
    title: '居民追问收费问题',
    body: `${say(p.number)}：居民对${about(p)}还有疑问。请物业收费员在 ${due(p)} 前再次答复。`,
  }),
  questionReminded: (p) => ({
    title: '收费疑问快到答复时限',
    body: `${say(p.number)}：${about(p)}还没有答复。请物业收费员在 ${due(p)} 前答复居民。`,
  }),
  questionOverdue: (p) => ({
    title: '收费疑问超过答复时限',
    body: `${say(p.number)}：${about(p)}应在 ${due(p)} 前答复，现已超时。请物业经理尽快答复，社区会督促。`,
  }),
  questionStillLate: (p) => ({
    title: '收费疑问还没有答复',
    body: `${say(p.number)}：${about(p)}应在 ${due(p)} 前答复，至今没有答复。请物业经理今天答复居民，社区干部督促。`,
  }),
  questionAnswered: (p) => ({
    title: '您的收费疑问已答复',
    body: `物业已答复您对${about(p)}的疑问（${say(p.number)}）。请您在${confirmBy(p)}点开查看：看明白了点“已明白”，不清楚可以追问。`,
  }),
  confirmationReminded: (p) => ({
    title: '请您看看物业的答复',
    body: `物业已答复您对${about(p)}的疑问（${say(p.number)}）。请您在${confirmBy(p)}点“已明白”或者追问；到时没有确认，这个疑问会自动结束。`,
  }),
  questionLapsed: (p) => ({
    title: '您的收费疑问已自动结束',
    body: `物业答复您对${about(p)}的疑问（${say(p.number)}）后，7 天没有确认，已自动结束。您还有疑问，点开就能接着追问，编号不变。`,
  }),
  questionHandedOver: (p) => ({
    title: '收费疑问由社区答复',
    body: `${say(p.number)}：物业现在没有收费员和经理。请社区干部在 ${due(p)} 前答复居民对${about(p)}的疑问，或者先任命收费员。`,
  }),
  askerLeft: (p) => ({
    title: '您的收费疑问已结束',
    body: `您已不是这个小区的住户，对${about(p)}的疑问（${say(p.number)}）到此结束。有误请打物业服务电话。`,
  }),
  disclosureHandedOver: (p) => ({
    title: '收费公示交给您这边了',
    body: `《${say(p.title)}》第 ${say(p.version)} 版原来负责的人岗位已结束。${HEIRS[say(p.waits)] ?? '请点开查看。'}`,
  }),
  disclosureSubmitted: (p) => ({
    title: '收费公示等待审核',
    body: `《${say(p.title)}》第 ${say(p.version)} 版已提交。请物业经理核对后批准，或写明意见退回。`,
  }),
  disclosureReturned: (p) => ({
    title: '收费公示被退回',
    body: `《${say(p.title)}》第 ${say(p.version)} 版被退回。请收费员按审核意见修改后重新提交。`,
  }),
  disclosurePublished: (p) => ({
    title: '新的收费公示',
    body: `${say(p.compound)}公示了《${say(p.title)}》（第 ${say(p.version)} 版）。点开可以看您家怎么算，有疑问可以直接问。`,
  }),
};

const MATTERS: Record<(typeof MATTER_KINDS)[number], (params: Params) => Words> = {
  questionToAnswer: (p) => ({
    title: `答复收费疑问：${say(p.lineName)}`,
    body: `${say(p.number)}，请在 ${due(p)} 前答复。`,
  }),
  questionToTell: (p) => ({
    title: `把答复告诉提问的人：${say(p.lineName)}`,
    body: `${say(p.number)}，提问的人没有手机。请在${confirmBy(p)}打电话或上门告诉本人，再记下明白没有。`,
  }),
  questionAsked: (p) => ({
    title: `您的收费疑问：${say(p.lineName)}`,
    body: `${say(p.number)}，物业会在 ${due(p)} 前答复您。`,
  }),
  questionAnswered: (p) => ({
    title: `物业已答复：${say(p.lineName)}`,
    body: `${say(p.number)}，请您在${confirmBy(p)}看答复：明白了点“已明白”，不清楚可以追问。`,
  }),
  draftToApprove: (p) => ({
    title: `审核收费公示第 ${say(p.version)} 版`,
    body: `《${say(p.title)}》，请核对后批准或退回。`,
  }),
  draftReturned: (p) => ({
    title: `修改收费公示第 ${say(p.version)} 版`,
    body: `《${say(p.title)}》被退回，请按审核意见修改后重新提交。`,
  }),
};

const words = (table: Record<string, (params: Params) => Words>, kind: string, params: Params): Words =>
  (Object.prototype.hasOwnProperty.call(table, kind) ? table[kind] : undefined)?.(params) ?? {
    title: '新消息',
    body: '请点开查看。',
  };

/** The words of an inbox entry of one of the `NOTICE_KINDS`; a kind newer than this app gets general words. */
export const noticeText = (kind: string, params: Params): Words => words(NOTICES, kind, params);
/** The words of an open matter (今日) of one of the `MATTER_KINDS`. */
export const matterText = (kind: string, params: Params): Words => words(MATTERS, kind, params);
