import { sayInstant, type Instant } from '#domain/kernel/time';
import type { Errand, Viewer } from './contract';
import { doerTitle, PAUSE_TEXT } from './words';
import type { ErrandResult, ErrandState } from './states';

type Seen = Pick<
  Errand,
  | 'viewer'
  | 'state'
  | 'result'
  | 'dueAt'
  | 'answerBy'
  | 'proxyName'
  | 'pause'
  | 'solved'
  | 'community'
  | 'familyLeft'
> &
  Partial<Pick<Errand, 'verifier' | 'mayVerify' | 'byStaff' | 'consent'>>;

interface Ahead {
  /** The promised day: `3月9日 18:00`. */
  day: string;
  /** Whether the promised day has gone by. */
  over: boolean;
  /** For the family: `3月9日 18:00 前办好`, or that this has gone by and who sees to it. */
  done: string;
  /** By when whoever has it acts: `3月9日 18:00`. */
  when: string;
  /** Whether that has gone by. */
  late: boolean;
  /** What who does it is called. */
  doer: string;
  proxy: string;
  pause: string;
  solved: boolean;
  /** Who sorts and assigns it. */
  desk: string;
  /** Who finds out whether she wants it. */
  verifier: string;
  /** The reader may record it. */
  mayVerify: boolean;
  /** She is being asked: who asks for her may say it. */
  asking: boolean;
  /** Nobody of the family can answer: the desk does it for them. */
  forThem: boolean;
}

function ahead(seen: Seen, now: Instant): Ahead {
  const { dueAt, answerBy, proxyName, pause, solved, community, familyLeft } = seen;
  const doer = doerTitle(seen.byStaff === true);
  const desk = community === true ? '社区干部' : '网格员';
  const day = sayInstant(dueAt, now);
  return {
    day,
    over: now >= dueAt,
    done: now < dueAt ? `${day} 前办好` : `应在 ${day} 前办好，现已超时，${desk}会督促`,
    when: answerBy === null ? '规定时限' : sayInstant(answerBy, now),
    late: answerBy !== null && now >= answerBy,
    doer,
    proxy: `${doer}${proxyName ?? ''}`,
    pause: pause ? PAUSE_TEXT[pause.reason] : '',
    solved: solved !== false,
    desk,
    verifier: seen.verifier === 'community' ? '社区干部' : desk,
    mayVerify: seen.mayVerify === true,
    asking: seen.consent === 'asking',
    forThem: familyLeft === true,
  };
}

type Open = Exclude<ErrandState, 'closed'>;
type Sentences = Record<Open, (ahead: Ahead) => string>;

const FAMILY: Sentences = {
  verifying: ({ when, late, verifier, asking, mayVerify }) =>
    (asking && mayVerify ? '您问过本人、本人愿意的，请点“问过了，本人同意”。' : '') +
    (late
      ? `${verifier}没有按时核实本人意愿，已记为超时，社区会督促。核实以前不安排人上门。急用请打下面的电话。`
      : `${verifier}会在 ${when} 前核实本人愿不愿意，核实以前不安排人上门。`),
  submitted: ({ when, late, desk }) =>
    late
      ? `${desk}没有按时联系您，已记为超时，社区会督促。急用请打下面的电话。`
      : `${desk}会在 ${when} 前联系您，告诉您能不能办、哪天办好。`,
  accepted: ({ doer, done, desk }) => `${desk}正在找${doer}，${done}。`,
  claimable: ({ done, desk }) => `正等代办员认领，没人认领${desk}会直接找人，${done}。`,
  offered: ({ proxy, done, desk }) => `${desk}正在问${proxy}能不能去，${done}。`,
  underway: ({ proxy, done }) => `${proxy}在办，${done}。`,
  paused: ({ proxy, pause, when, late, desk }) =>
    late
      ? `${pause}。${proxy}该再问一次了，还没有问，${desk}会督促。`
      : `${pause}。${proxy}会在 ${when} 前再问一次，有结果会写在“经过”里。`,
  finished: ({ doer, solved, when, desk }) =>
    solved
      ? `${doer}说办完了。请您在 ${when} 前说一声办得怎么样；到时没有说，这件代办自动结束。`
      : `${doer}说没能办成，原因写在“经过”里。请您在 ${when} 前确认；您觉得还能办，就选“没有办好”，${desk}会重新安排。`,
};

/** What the desk is reminded of while somebody is looked for. */
const promised = ({ day, over }: Ahead): string =>
  `答应家属的是：${day} 前办好${over ? '，这个时间已过' : ''}。`;

const DESK: Sentences = {
  verifying: ({ when, late, verifier, mayVerify }) => {
    if (!mayVerify)
      return `本人说不清楚，由${verifier}${late ? '核实，时限已过，请您提醒' : `在 ${when} 前核实`}；核实以前不能安排人去。`;
    return late
      ? '核实本人意愿的时限已过，记为超时。请您现在就上门或打电话问，再点“记下本人意愿”。'
      : `请您在 ${when} 前上门或打电话，问清本人愿不愿意，再点“记下本人意愿”；核实以前不能安排人去。`;
  },
  submitted: ({ when, late }) =>
    late
      ? '已过受理时限，记为超时，社区已知道。请您现在就联系家属，再受理。'
      : `请您在 ${when} 前联系家属，再受理。`,
  accepted: (ahead) =>
    `${ahead.late ? '找人的时限已过，记为超时，社区已知道。请您现在就安排。' : `请您在 ${ahead.when} 前安排好${ahead.doer}。`}${promised(ahead)}`,
  claimable: (ahead) => `代办员可以认领，等到 ${ahead.when}；没人认领就回到您手里。${promised(ahead)}`,
  offered: (ahead) =>
    `${ahead.proxy}要在 ${ahead.when} 前答复；不答复就回到您手里，请您另找人。${promised(ahead)}`,
  underway: ({ proxy, day, over }) =>
    over ? `${proxy}在办，应在 ${day} 前办好，现已超时，请您今天督促。` : `${proxy}在办，${day} 前办好。`,
  paused: ({ proxy, pause, when, late }) =>
    late
      ? `${pause}。${proxy}该再问一次了，还没有问，请您督促。`
      : `${pause}。${proxy}会在 ${when} 前再问一次。`,
  finished: ({ when, forThem }) =>
    forThem
      ? `家里没有人能在手机上答复。请您在 ${when} 前打电话或上门问过，再替家里人答复；到时没有答复就自动结束。`
      : `等家属确认，到 ${when} 还没有确认就自动结束。`,
};

const PROXY: Sentences = {
  verifying: () => '本人意愿还在核实，现在不用您做什么。',
  submitted: () => '网格员还没有受理，现在不用您做什么。',
  accepted: () => '网格员正在安排，现在不用您做什么。',
  claimable: ({ when }) => `谁先接谁办，等到 ${when} 为止。`,
  offered: ({ when }) => `请您在 ${when} 前答复：去得了点“接下”，去不了写明原因，网格员会另找人。`,
  underway: ({ day, over }) =>
    over
      ? `应在 ${day} 前办好，现已超时。请您今天去办，办不完的点“写进展”说明原因；办完拍一张照片，写明用了多少时间。`
      : `请您去办，${day} 前办好；办完拍一张照片，写明用了多少时间。`,
  paused: ({ pause, when, late }) =>
    late
      ? `${pause}。再问的日子已过，请您现在就去问，问完点“继续办”。`
      : `${pause}。请您在 ${when} 前再问一次，问完点“继续办”。`,
  finished: ({ when }) => `您这边办完了，等家属确认，到 ${when} 还没有确认就自动结束。`,
};

const OPEN: Record<Viewer, Sentences> = { family: FAMILY, desk: DESK, proxy: PROXY, candidate: PROXY };

/** What is to be said of an errand that is over. */
export const CLOSED_TEXT: Record<ErrandResult, string> = {
  done: '这件代办办好了，已经结束。',
  partly: '这件代办办好了一部分，已经结束。',
  unsolved: '这件事没能办成，已经结束，原因写在“经过”里。',
  unconfirmed: '办完后没有人确认，这件代办已自动结束。',
  unwilling: '问过本人，本人不同意办，这件代办已经结束。',
  turnedDown: '这件事不属于代办，原因和该去哪里办写在“经过”里。',
  withdrawn: '申请已经撤回，不用再办。',
};

/** What happens next and by when, for who reads it; of a closed errand, how it ended. */
export function promiseText(errand: Seen, now: Instant): string {
  const { viewer, state, result } = errand;
  if (state === 'closed') return result === null ? '这件代办已经结束。' : CLOSED_TEXT[result];
  return OPEN[viewer][state](ahead(errand, now));
}
