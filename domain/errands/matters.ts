import { allMatters, type MatterRule } from '#domain/kernel/notices';
import type { Instant } from '#domain/kernel/time';
import { communityTags, deskTags, familyTags, gridTags, proxiesTags, proxyTags } from './audiences';
import type { ErrandDocument } from './documents';
import { errandLink } from './links';
import { isSaid } from './machine-parts';
import { isAtWork } from './notice-conditions';
import { forFamily, plain, time } from './sayable';
import type { EntryKind, ErrandState } from './states';
import { verifierOf } from './verification';

interface Waiting<Said> extends Partial<Pick<MatterRule<ErrandDocument>, 'to' | 'dueAt' | 'watched'>> {
  when: (errand: ErrandDocument) => boolean;
  title: (said: Said) => string;
  body: (said: Said) => string;
}

/** By when whoever has it has to act. */
const answerBy = ({ clock }: ErrandDocument): Instant | null => clock?.dueAt ?? null;
/** By when the family was promised it. */
const promised = ({ dueAt }: ErrandDocument): Instant => dueAt;

/** What waits for one of five, in words of what they may hear `said`. */
const waits =
  <Said>(
    whom: 'desk' | 'claim' | 'proxy' | 'family' | 'held',
    all: (errand: ErrandDocument) => string[],
    said: (errand: ErrandDocument) => Said,
  ) =>
  ({ title, body, to = all, dueAt = answerBy, ...rule }: Waiting<Said>): MatterRule<ErrandDocument> => ({
    ...{ ...rule, for: whom, to, dueAt },
    words: (errand) => {
      const hears = said(errand);
      return { title: title(hears), body: body(hears) };
    },
    link: ({ compoundId, _id }) => errandLink(compoundId, _id),
  });

const forDesk = waits('desk', deskTags, plain);
const forProxy = waits('proxy', proxyTags, plain);
const forTheFamily = waits('family', familyTags, forFamily);

const stands =
  (...states: readonly ErrandState[]) =>
  ({ state }: ErrandDocument): boolean =>
    states.includes(state);
/** She has it, in that state. */
const hasIt = (state: ErrandState) => (errand: ErrandDocument) =>
  errand.proxy !== null && errand.state === state;

const CAME_BACK: readonly EntryKind[] = [
  'declined',
  'silent',
  'unclaimed',
  'recalled',
  'reopened',
  'proxyLeft',
  'proxyJoined',
];

/** Whether somebody has been looked for before in this round, or in the last one without luck. */
const hasComeBack = ({ timeline, acceptedAt }: ErrandDocument): boolean =>
  timeline.some((one) => CAME_BACK.includes(one.kind) && one.at >= (acceptedAt ?? 0));

/** What others are late with, and the desk looks after. */
const isLateWithOthers = (errand: ErrandDocument): boolean =>
  isAtWork(errand)
    ? (errand.clock?.lateAt ?? null) !== null
    : stands('claimable', 'offered')(errand) && isSaid('late', errand);

/** Whose doubtful texts and pictures wait to be looked into. */
const heldBy = ({ timeline, wish, requestedBy, pictures }: ErrandDocument): (string | null)[] => [
  ...timeline.filter((one) => one.held && !one.refused).map((one) => one.by),
  ...wish.held.filter((field) => !wish.refused?.includes(field)).map(() => requestedBy.personId),
  ...pictures.filter((one) => one.state === 'held').map((one) => one.by),
];

/** Nobody looks into her own words: where the desk itself wrote them, the community does. */
const reviewers = (errand: ErrandDocument): string[] => {
  const writers = heldBy(errand);
  const ofDesk = errand.timeline.some((one) => one.side === 'desk' && writers.includes(one.by));
  return [...gridTags(errand), ...(ofDesk || errand.noGridWorker ? communityTags(errand) : [])];
};

/** What waits because of an errand: for the desk, for who may claim it, for who has it, for the family, and what is in doubt. */
export const MATTERS = allMatters<ErrandDocument>({
  errandToVerify: forDesk({
    when: (errand) => verifierOf(errand) !== null && stands('verifying', 'accepted')(errand),
    to: (errand) => (verifierOf(errand) === 'community' ? communityTags(errand) : deskTags(errand)),
    title: (p) => `等您核实本人意愿：${p.item}`,
    body: (p) =>
      `${p.urgent}${p.number}，${p.building}。请在 ${time(p.answerBy)} 前上门或打电话问本人愿不愿意，点开记下；核实以前不能安排人去。`,
  }),
  errandToAccept: forDesk({
    when: stands('submitted'),
    title: (p) => `受理代办：${p.item}`,
    body: (p) =>
      `${p.urgent}${p.writtenDown}${p.number}，${p.building}。请在 ${time(p.answerBy)} 前联系家属并受理。`,
  }),
  errandToFind: forDesk({
    when: (errand) => stands('accepted')(errand) && hasComeBack(errand),
    title: (p) => `另找${p.doer}：${p.item}`,
    body: (p) =>
      `${p.urgent}${p.number}，${p.building}。上一次没有办成，请在 ${time(p.answerBy)} 前重新安排。`,
  }),
  errandToAssign: forDesk({
    when: stands('accepted'),
    title: (p) => `安排${p.doer}：${p.item}`,
    body: (p) => `${p.urgent}${p.number}，${p.building}。请在 ${time(p.answerBy)} 前安排好。`,
  }),
  errandToAnswerFor: forDesk({
    when: (errand) => errand.familyLeft === true && stands('finished')(errand),
    title: (p) => `替家里人答复：${p.item}`,
    body: (p) =>
      `${p.number}，${p.building}。家里没有人能在手机上答复，请在 ${time(p.answerBy)} 前打电话或上门问老人，再写下结果。`,
  }),
  errandToDecideFor: forDesk({
    when: (errand) => errand.familyLeft === true && !stands('closed')(errand),
    title: (p) => `问问还要不要办：${p.item}`,
    body: (p) =>
      `${p.number}，${p.building}。家里没有人能在手机上答复，请打电话或上门问老人；不用办了就结束它。`,
  }),
  errandLateToFollow: forDesk({
    when: isLateWithOthers,
    dueAt: promised,
    title: (p) => `督促超时的代办：${p.item}`,
    body: (p) => `${p.number}，${p.building}。${p.late}，请今天问清楚，帮着办好。`,
  }),
  errandToClaim: waits(
    'claim',
    proxiesTags,
    plain,
  )({
    when: stands('claimable'),
    title: (p) => `可以认领：${p.item}`,
    body: (p) => `${p.urgent}${p.building}，${p.number}。谁先接谁办，等到 ${time(p.answerBy)} 为止。`,
  }),
  errandToAnswer: forProxy({
    when: hasIt('offered'),
    title: (p) => `答复代办：${p.item}`,
    body: (p) => `${p.urgent}${p.building}，${p.number}。请在 ${time(p.answerBy)} 前答复去不去得了。`,
  }),
  errandToDo: forProxy({
    when: hasIt('underway'),
    dueAt: promised,
    title: (p) => `去办：${p.item}`,
    body: (p) => `${p.urgent}${p.building}，${p.number}。请在 ${time(p.dueAt)} 前办好。`,
  }),
  errandToCheck: forProxy({
    when: hasIt('paused'),
    dueAt: ({ pause }) => pause?.checkAt ?? null,
    title: (p) => `再去问一次：${p.item}`,
    body: (p) => `${p.building}，${p.number}。${p.pause}，请在 ${time(p.checkAt)} 前再问一次。`,
  }),
  errandToAgree: forTheFamily({
    when: (errand) => stands('verifying')(errand) && errand.consent.elder === 'asking',
    title: (p) => `请问问本人同不同意：${p.item}`,
    body: (p) =>
      `${p.number}。本人愿意的，请申请人点开选“问过了，本人同意”；${p.desk}最晚 ${time(p.answerBy)} 也会问本人。核实以前不安排人上门。`,
  }),
  errandToConfirm: forTheFamily({
    when: stands('finished'),
    title: (p) => `请您确认：${p.item}`,
    body: (p) =>
      `${p.number}，${p.doer}说${p.solved === false ? '没能办成' : '办完了'}。请您在 ${time(p.answerBy)} 前说一声办得怎么样。`,
  }),
  errandRunning: forTheFamily({
    watched: true,
    when: ({ open }) => open,
    dueAt: promised,
    title: (p) => `您家的代办：${p.item}`,
    body: (p) => {
      if (p.state === 'verifying')
        return `${p.number}，${p.desk}最晚 ${time(p.answerBy)} 核实本人愿不愿意，核实以前不安排人上门。`;
      if (p.state === 'submitted') return `${p.number}，${p.desk}最晚 ${time(p.answerBy)} 联系您。`;
      if (p.state === 'paused') return `${p.number}，${p.pause}，${p.doer}最晚 ${time(p.checkAt)} 再问一次。`;
      return `${p.number}，${p.state === 'underway' ? `${p.proxy}在办` : `${p.desk}在找${p.doer}`}，最晚 ${time(p.dueAt)} 办好。`;
    },
  }),
  errandHeld: waits(
    'held',
    reviewers,
    plain,
  )({
    when: (errand) => heldBy(errand).length > 0,
    dueAt: () => null,
    title: (p) => `核对文字或照片：${p.item}`,
    body: (p) => `${p.number}，${p.building}。内容检查拿不准，请看过后通过或不通过。`,
  }),
});
