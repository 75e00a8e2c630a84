import { channelText } from '#domain/kernel/intake';
import { postName } from '#domain/kernel/posts';
import { sayInstant, type Instant } from '#domain/kernel/time';
import type { ErrandHead, Viewer } from './contract';
import type { ErrandEntry } from './documents';
import { CONFIRM_DAYS } from './limits';
import type { EntryKind } from './states';
import { doerTitle, VERIFIED_TEXT } from './words';

/** An entry as far as its reader may know it; `text` is null where she reads no words. */
type Entry = Pick<ErrandEntry, 'side' | 'kind' | 'text' | 'until' | 'post' | 'channel' | 'how'> & {
  by: string;
  mine: boolean;
  held: boolean;
};

interface Said {
  /** Who did it, as this reader knows them. */
  who: string;
  /** `：` and the words, or nothing. */
  words: string;
  /** Whose name is in the text (an offer, a silence); what it is where the reader may not know. */
  proxy: string;
  /** How the desk found out that she wants it. */
  how: string;
  /** Who has it at the desk from now on. */
  desk: string;
  /** `根据周敏的电话`: how staff were asked. */
  asked: string;
  by: (before: string, after: string) => string;
  /** Who sorts and assigns it now: the community, where no grid worker is there. */
  gridWorker: string;
  viewer: Viewer;
}

const TITLES = { family: '', clock: '' } as const;

/** Without the stop at its end: the sentence brings its own. */
const unstopped = (text: string): string => text.trim().replace(/[。．.!！；;，,\s]+$/, '');

/** 您, 网格员李某, 代办员王某; of the family the name alone. */
function whoOf({ by, mine, side, post }: Entry, doer: string): string {
  if (mine) return '您';
  if (side === 'desk') return `${postName(post ?? 'gridWorker')}${by}`;
  return `${side === 'proxy' ? doer : TITLES[side]}${by}` || '家里人';
}

const before = (until: Instant | undefined, start: string, end: string): string =>
  until === undefined ? '' : `${start} ${sayInstant(until)} ${end}`;

/** What somebody wrote ends with a stop, so that what follows is not taken for her words. */
const ended = (words: string): string => `${words}${words === '' ? '，' : '。'}`;

const SENTENCES: Record<EntryKind, (said: Said) => string> = {
  requested: ({ who, by, viewer, gridWorker }) =>
    `${who}提出了申请${by(viewer === 'family' ? `，${gridWorker}会在` : '，要在', viewer === 'family' ? '前联系您' : '前受理')}。`,
  takenDown: ({ who, asked, by, viewer, gridWorker }) =>
    `${who}${asked}登记了申请${by(viewer === 'family' ? `，${gridWorker}会在` : '，要在', viewer === 'family' ? '前联系家里' : '前受理')}。`,
  toVerify: ({ desk, by, viewer }) =>
    `本人愿不愿意还要核实，由${desk}${by('最晚', '核实') || '核实'}；核实以前不安排人${viewer === 'family' ? '上门' : '去'}。`,
  verified: ({ who, how, words }) => `${who}${how}，本人愿意办${words}。`,
  unwilling: ({ who, how, words }) => `${who}${how}，本人不同意办${words}。这件代办到此结束。`,
  agreed: ({ who }) => `${who}说本人已经同意。`,
  accepted: ({ who, by }) => `${who}受理了${by('，答应', '前办好')}。`,
  turnedDown: ({ who, words }) => `${who}看过了，这件事不属于代办${words}。`,
  offered: ({ who, proxy, by }) => `${who}请${proxy}去办${by('，最晚', '答复')}。`,
  opened: ({ who, by }) => `${who}请代办员们认领，谁先接谁办${by('，等到', '为止')}。`,
  taken: ({ who }) => `${who}接下了，去办这件事。`,
  declined: ({ who, words, gridWorker }) => `${who}说暂时去不了${ended(words)}${gridWorker}会另找人。`,
  recalled: ({ who, words }) => `${who}收回了，要另外安排${words}。`,
  silent: ({ proxy, gridWorker }) => `到了时限${proxy}没有答复，${gridWorker}会另找人。`,
  unclaimed: ({ gridWorker }) => `到了时限没有代办员认领，${gridWorker}会直接找人。`,
  noted: ({ who, words }) => `${who}说${words || '了一句话'}。`,
  paused: ({ who, words, by }) =>
    `${who}先停一停${ended(words)}${by('最晚', '再问一次') || '有结果会再写'}。`,
  resumed: ({ who, words, by }) =>
    `${who}接着办了${words}${by(words === '' ? '，说好' : '。说好', '前办好')}。`,
  finished: ({ who, words }) => `${who}办完了${words}。`,
  notPossible: ({ who, words }) => `${who}试过了，没能办成${words}。`,
  confirmed: ({ who, words }) => `${who}看过结果，确认了${words}。这件代办到此结束。`,
  partly: ({ who, words }) => `${who}说办好了一部分${words}。这件代办到此结束。`,
  reopened: ({ who, words, by }) => `${who}说没有办好${words}。编号不变，重新办${by('，答应', '前办好')}。`,
  withdrawn: ({ who, words }) => `${who}撤回了申请${words}。`,
  lapsed: () => `${CONFIRM_DAYS} 天里没有人确认，这件代办自动结束，记为“没有确认”。`,
  unverified: () => '到了时限还没有核实本人意愿，已记为超时，社区会督促。',
  unanswered: () => '到了时限还没有人受理，已记为超时，社区会督促。',
  unassigned: () => '到了时限还没有找到人去办，已记为超时，社区会督促。',
  unchecked: ({ gridWorker }) => `到了日子还没有再去问，已记为超时，${gridWorker}会督促。`,
  late: ({ gridWorker }) => `到了时限还没办好，已记为超时，${gridWorker}会督促。`,
  climbed: () => '超时还没有办好，已报到社区，社区干部会督促。',
  proxyLeft: ({ proxy, gridWorker }) =>
    `${proxy}的岗位已经结束，不再办这件事，${gridWorker}会另找人。答应的时间不变。`,
  proxyJoined: ({ proxy, gridWorker }) =>
    `${proxy}现在是家里人，不再办这件事，${gridWorker}会另找人。答应的时间不变。`,
  noProxies: ({ gridWorker }) => `已经没有可以认领的代办员，${gridWorker}会直接找人。答应的时间不变。`,
  deskChanged: ({ desk }) => `网格安排有变化，从现在起由${desk}负责这件事。答应的时间不变。`,
  familyLeft: ({ gridWorker }) =>
    `家里已没有人能在手机上答复，${gridWorker}会打电话或上门问，再替家里人答复。`,
};

/** Kinds whose text is somebody's name, not what somebody said. */
const NAMES: readonly EntryKind[] = [
  'takenDown',
  'offered',
  'silent',
  'proxyLeft',
  'proxyJoined',
  'deskChanged',
];

function wordsOf({ kind, text, held, mine }: Entry): string {
  if (NAMES.includes(kind)) return '';
  if (text === null) return held ? '（写的话在核对，核对后才能看到）' : '';
  const said = unstopped(text);
  if (said === '') return '';
  return `：${said}${held ? (mine ? '（这句话在核对，别人暂时看不到）' : '（这句话等您核对，别人暂时看不到）') : ''}`;
}

/** One entry of the history as a sentence for who reads it: who did what, and what was promised with it. */
export function entrySentence(
  entry: Entry,
  viewer: Viewer,
  { byStaff = false, community = false }: Partial<Pick<ErrandHead, 'byStaff' | 'community'>> = {},
): string {
  const { kind, text, until, how } = entry;
  const doer = doerTitle(byStaff);
  const said: Said = {
    who: whoOf(entry, doer),
    how: how ? VERIFIED_TEXT[how] : '核实过',
    words: wordsOf(entry),
    proxy: NAMES.includes(kind) && text ? `${doer}${text}` : kind === 'offered' ? `一位${doer}` : doer,
    desk: `${postName(entry.post ?? 'communityOfficer')}${text ?? ''}`,
    by: (start, end) => before(until, start, end),
    gridWorker: community ? '社区干部' : '网格员',
    asked: `根据${text ? `${text}的` : ''}${channelText(entry.channel)}`,
    viewer,
  };
  return SENTENCES[kind](said);
}
