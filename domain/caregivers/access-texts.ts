import { accessesOf } from '#domain/kernel/accesses';
import type { RefusalParams } from '#domain/kernel/refusal';
import { consentText, kinText, lastDayText, rightsText } from './words';

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const whose = (p: RefusalParams): string =>
  `${say(p.who)}（${kinText(p.kin)}）照护 ${say(p.elder)}（${say(p.label)}）`;

/** What was done, to be read after who did it. */
export const accessed = accessesOf({
  careCardIssued: (p) => `给 ${say(p.elder)}（${say(p.label)}）发了一张照护卡片，卡片上的号码只能用一次`,
  carePapers: (p) => `查看了${whose(p)}的材料照片`,
  homeCareBegun: (p) =>
    `登记了${whose(p)}：${consentText(p.how)}，可以${rightsText(say(p.rights))}，到 ${lastDayText(Number(p.endsAt))}`,
  homeCareRested: (p) => `不同意${whose(p)}，权限先停用，等社区决定`,
  homeCareResumed: (p) => `决定由${whose(p)}继续`,
  homeCareEnded: (p) => `结束了${whose(p)}`,
});
