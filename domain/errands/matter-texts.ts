import { channel, desk, doer, late, pause, proxy, say, time, urgent, type Table } from './notice-words';

export const MATTER_KINDS = [
  'errandToVerify',
  'errandToAgree',
  'errandToAccept',
  'errandToAssign',
  'errandToFind',
  'errandLateToFollow',
  'errandHeld',
  'errandToAnswer',
  'errandToDo',
  'errandToCheck',
  'errandToClaim',
  'errandRunning',
  'errandToConfirm',
  'errandToAnswerFor',
  'errandToDecideFor',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Matters that others have to act on: the reader only keeps an eye on them. */
export const WATCHED_KINDS: readonly MatterKind[] = ['errandRunning'];

/** What waits on 今日, and for whom. */
export const MATTERS: Table<MatterKind> = {
  errandToVerify: (p) => ({
    title: `等您核实本人意愿：${say(p.item)}`,
    body: `${urgent(p)}${say(p.number)}，${say(p.building)}。请在 ${time(p.answerBy)} 前上门或打电话问本人愿不愿意，点开记下；核实以前不能安排人去。`,
  }),
  errandToAgree: (p) => ({
    title: `请问问本人同不同意：${say(p.item)}`,
    body: `${say(p.number)}。本人愿意的，请申请人点开选“问过了，本人同意”；${desk(p)}最晚 ${time(p.answerBy)} 也会问本人。核实以前不安排人上门。`,
  }),
  errandToAccept: (p) => ({
    title: `受理代办：${say(p.item)}`,
    body: `${urgent(p)}${channel(p)}${say(p.number)}，${say(p.building)}。请在 ${time(p.answerBy)} 前联系家属并受理。`,
  }),
  errandToAssign: (p) => ({
    title: `安排${doer(p)}：${say(p.item)}`,
    body: `${urgent(p)}${say(p.number)}，${say(p.building)}。请在 ${time(p.answerBy)} 前安排好。`,
  }),
  errandToFind: (p) => ({
    title: `另找${doer(p)}：${say(p.item)}`,
    body: `${urgent(p)}${say(p.number)}，${say(p.building)}。上一次没有办成，请在 ${time(p.answerBy)} 前重新安排。`,
  }),
  errandLateToFollow: (p) => ({
    title: `督促超时的代办：${say(p.item)}`,
    body: `${say(p.number)}，${say(p.building)}。${late(p)}，请今天问清楚，帮着办好。`,
  }),
  errandHeld: (p) => ({
    title: `核对文字或照片：${say(p.item)}`,
    body: `${say(p.number)}，${say(p.building)}。内容检查拿不准，请看过后通过或不通过。`,
  }),
  errandToAnswer: (p) => ({
    title: `答复代办：${say(p.item)}`,
    body: `${urgent(p)}${say(p.building)}，${say(p.number)}。请在 ${time(p.answerBy)} 前答复去不去得了。`,
  }),
  errandToDo: (p) => ({
    title: `去办：${say(p.item)}`,
    body: `${urgent(p)}${say(p.building)}，${say(p.number)}。请在 ${time(p.dueAt)} 前办好。`,
  }),
  errandToCheck: (p) => ({
    title: `再去问一次：${say(p.item)}`,
    body: `${say(p.building)}，${say(p.number)}。${pause(p)}，请在 ${time(p.checkAt)} 前再问一次。`,
  }),
  errandToClaim: (p) => ({
    title: `可以认领：${say(p.item)}`,
    body: `${urgent(p)}${say(p.building)}，${say(p.number)}。谁先接谁办，等到 ${time(p.answerBy)} 为止。`,
  }),
  errandRunning: (p) => ({
    title: `您家的代办：${say(p.item)}`,
    body:
      p.state === 'verifying'
        ? `${say(p.number)}，${desk(p)}最晚 ${time(p.answerBy)} 核实本人愿不愿意，核实以前不安排人上门。`
        : p.state === 'submitted'
          ? `${say(p.number)}，${desk(p)}最晚 ${time(p.answerBy)} 联系您。`
          : p.state === 'paused'
            ? `${say(p.number)}，${pause(p)}，${doer(p)}最晚 ${time(p.checkAt)} 再问一次。`
            : `${say(p.number)}，${p.state === 'underway' ? `${proxy(p)}在办` : `${desk(p)}在找${doer(p)}`}，最晚 ${time(p.dueAt)} 办好。`,
  }),
  errandToConfirm: (p) => ({
    title: `请您确认：${say(p.item)}`,
    body: `${say(p.number)}，${doer(p)}说${p.solved === false ? '没能办成' : '办完了'}。请您在 ${time(p.answerBy)} 前说一声办得怎么样。`,
  }),
  errandToAnswerFor: (p) => ({
    title: `替家里人答复：${say(p.item)}`,
    body: `${say(p.number)}，${say(p.building)}。家里没有人能在手机上答复，请在 ${time(p.answerBy)} 前打电话或上门问老人，再写下结果。`,
  }),
  errandToDecideFor: (p) => ({
    title: `问问还要不要办：${say(p.item)}`,
    body: `${say(p.number)}，${say(p.building)}。家里没有人能在手机上答复，请打电话或上门问老人；不用办了就结束它。`,
  }),
};
