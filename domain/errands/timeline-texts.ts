import { channelText, TAKER_TEXT } from '#domain/kernel/intake';
import { sayInstant, type Instant } from '#domain/kernel/time';
import type { ErrandEntry, Viewer } from './contract';
import { CONFIRM_DAYS } from './limits';
import type { EntryKind } from './states';

export { CLOSED_TEXT, promiseText } from './promise-texts';

type Entry = Pick<
  ErrandEntry,
  'by' | 'mine' | 'side' | 'kind' | 'text' | 'internal' | 'held' | 'until' | 'post'
> &
  Partial<Pick<ErrandEntry, 'channel'>>;

interface Said {
  /** Who did it, as this reader knows them. */
  who: string;
  /** `：` and the words, or nothing. */
  words: string;
  /** Whose name is in the text (an offer, a silence); what it is where the reader may not know. */
  proxy: string;
  /** Who has it at the desk from now on. */
  desk: string;
  /** `根据周敏的电话`: how staff were asked. */
  asked: string;
  by: (before: string, after: string) => string;
  viewer: Viewer;
}

const TITLES = { proxy: '代办员', family: '', clock: '' } as const;

/** Without the stop at its end: the sentence brings its own. */
const unstopped = (text: string): string => text.trim().replace(/[。．.!！；;，,\s]+$/, '');

/** 您, 网格员李某, 代办员王某; of the family the name alone. */
function whoOf({ by, mine, side, post }: Entry): string {
  if (mine) return '您';
  if (side === 'desk') return `${TAKER_TEXT[post ?? 'gridWorker']}${by}`;
  return `${TITLES[side]}${by}` || '家里人';
}

const before = (until: Instant | null, start: string, end: string): string =>
  until === null ? '' : `${start} ${sayInstant(until)} ${end}`;

/** What somebody wrote ends with a stop, so that what follows is not taken for her words. */
const ended = (words: string): string => `${words}${words === '' ? '，' : '。'}`;

const SENTENCES: Record<EntryKind, (said: Said) => string> = {
  requested: ({ who, by, viewer }) =>
    `${who}提出了申请${by(viewer === 'family' ? '，网格员会在' : '，要在', viewer === 'family' ? '前联系您' : '前受理')}。`,
  takenDown: ({ who, asked, by, viewer }) =>
    `${who}${asked}登记了申请${by(viewer === 'family' ? '，网格员会在' : '，要在', viewer === 'family' ? '前联系家里' : '前受理')}。`,
  accepted: ({ who, by }) => `${who}受理了${by('，答应', '前办好')}。`,
  turnedDown: ({ who, words }) => `${who}看过了，这件事不属于代办${words}。`,
  offered: ({ who, proxy, by }) => `${who}请${proxy}去办${by('，最晚', '答复')}。`,
  opened: ({ who, by }) => `${who}请代办员们认领，谁先接谁办${by('，等到', '为止')}。`,
  taken: ({ who }) => `${who}接下了，去办这件事。`,
  declined: ({ who, words }) => `${who}说暂时去不了${ended(words)}网格员会另找人。`,
  recalled: ({ who, words }) => `${who}收回了，要另外安排${words}。`,
  silent: ({ proxy }) => `到了时限${proxy}没有答复，网格员会另找人。`,
  unclaimed: () => '到了时限没有代办员认领，网格员会直接找人。',
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
  unanswered: () => '到了时限还没有人受理，已记为超时，社区会督促。',
  unassigned: () => '到了时限还没有找到代办员，已记为超时，社区会督促。',
  unchecked: () => '到了日子还没有再去问，已记为超时，网格员会督促。',
  late: () => '到了时限还没办好，已记为超时，网格员会督促。',
  climbed: () => '超时还没有办好，已报到社区，社区干部会督促。',
  proxyLeft: ({ proxy }) => `${proxy}的岗位已经结束，不再办这件事，网格员会另找人。答应的时间不变。`,
  proxyJoined: ({ proxy }) => `${proxy}现在是家里人，不再当这件事的代办员，网格员会另找人。答应的时间不变。`,
  noProxies: () => '已经没有可以认领的代办员，网格员会直接找人。答应的时间不变。',
  deskChanged: ({ desk }) => `网格安排有变化，从现在起由${desk}负责这件事。答应的时间不变。`,
  familyLeft: () => '家里已没有人能在手机上答复，网格员会打电话或上门问，再替家里人答复。',
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

/**
 * One entry of the history as a sentence for who reads it: who did what, and what was promised with it. A kind newer than
 * this app says that something happened.
 */
export function entrySentence(entry: Entry, viewer: Viewer): string {
  const { kind, text, until } = entry;
  const said: Said = {
    who: whoOf(entry),
    words: wordsOf(entry),
    proxy: NAMES.includes(kind) && text ? `代办员${text}` : kind === 'offered' ? '一位代办员' : '代办员',
    desk: `${TAKER_TEXT[entry.post ?? 'communityOfficer']}${text ?? ''}`,
    by: (start, end) => before(until, start, end),
    asked: `根据${text ? `${text}的` : ''}${channelText(entry.channel)}`,
    viewer,
  };
  const known = Object.prototype.hasOwnProperty.call(SENTENCES, kind);
  const sentence = known ? SENTENCES[kind](said) : '有新的进展。';
  return entry.internal ? `（内部，家属看不到）${sentence}` : sentence;
}
