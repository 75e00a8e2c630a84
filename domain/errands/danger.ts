import { BODY_SIGNS } from './danger-signs/body';
import { HURT_SIGNS } from './danger-signs/hurt';
import { PEOPLE_SIGNS } from './danger-signs/people';
import { HINT, LIKELY, Reading, readerOf, SURE, type Evidence } from './danger-signs/reading';
import type { DangerKind } from './danger-signs/sign';
import { SOURCE_SIGNS } from './danger-signs/sources';
import { UNCLEAR_SIGNS } from './danger-signs/unclear';

export type { DangerKind };

/** What is to be done about a danger of some kind. */
export interface FirstMinute {
  kind: DangerKind;
  call: '120' | '119' | '110';
  sentence: string;
}

export interface Danger extends FirstMinute {
  /** As it stands in the text, to the end of its clause where that is near. */
  word: string;
}

const CALL: Record<DangerKind, Danger['call']> = {
  medical: '120',
  poisoning: '120',
  swallowed: '120',
  electric: '120',
  gas: '119',
  fire: '119',
  collapse: '119',
  water: '119',
  trapped: '119',
  crime: '110',
  fraud: '110',
  life: '110',
  missing: '110',
  noAnswer: '110',
  unclear: '120',
};

/** What to do in the first minute, then who is called. */
const SENTENCE: Record<DangerKind, string> = {
  medical: '有人突然发病或受伤，请马上打 120，说清地址；不要挪动摔伤的人。再打网格员电话，请人先上门。',
  poisoning: '煤气中毒请马上开窗、把人移到通风的地方，再打 120；不要开关电灯。再打网格员电话。',
  swallowed:
    '吃错药或喝下有毒的东西，请马上打 120，说清吃了什么、吃了多少，带上瓶子或药盒；不要自己催吐。再打网格员电话。',
  electric:
    '有人触电请先拉电闸，不要用手去拉人，请马上打 120；电线断了、水里有电，请离开十步以外，叫住别人。',
  gas: '闻到煤气味请马上开窗、关阀门，人到屋外再打 119 和燃气公司；不要开关电灯，不要在屋里打电话。',
  fire: '着火或冒烟请马上离开，到屋外打 119；不要坐电梯，不要回去拿东西。再打网格员电话。',
  collapse: '房屋塌了或高处的东西要掉，请马上离远、叫住路人，打 119；有人被砸被压，再打 120，不要硬拖。',
  water:
    '有人落水或被水困住，请马上打 119 和 120；不要下水去拉，把竿子、绳子递过去。水进屋先断电、往高处走。',
  trapped: '有人被困请马上打 119；困在电梯里请先按电梯里的呼叫按钮，不要扒门。再打物业电话。',
  crime: '有人行凶、偷抢或闯门，请马上打 110；先到安全的地方，不要自己拦人。',
  fraud:
    '这很像诈骗，请先不要转账、取钱、说验证码，挂断对方电话，请马上打 110；钱已经转出的，越早报警越能止付。',
  life: '有人想伤害自己，请马上打 110，身边不要离人；也可以打心理援助热线 12356。再打网格员电话。',
  missing:
    '老人孩子走失请马上打 110，不用等 24 小时；说清衣着和最后见到的地方。再打网格员电话，请大家一起找。',
  noAnswer: '敲门没人应、电话打不通，请先打网格员电话，请人马上上门看；叫不开门就打 110。',
  unclear:
    '像是有人正有危险。伤病请马上打 120，着火、被困打 119，有人行凶、走失打 110；不是现在的事，点下面继续填写。',
};

/** Signs that are added up begin so near to each other, in characters. */
const NEAR = 60;
const readers = [...PEOPLE_SIGNS, ...SOURCE_SIGNS, ...HURT_SIGNS, ...BODY_SIGNS, ...UNCLEAR_SIGNS].map(
  readerOf,
);

/** Of two that weigh the same the first is the answer: what is called for first. */
const KINDS: readonly DangerKind[] = [
  'life',
  'poisoning',
  'swallowed',
  'electric',
  'gas',
  'fire',
  'water',
  'collapse',
  'medical',
  'trapped',
  'crime',
  'fraud',
  'missing',
  'noAnswer',
  'unclear',
];

interface Sum extends Evidence {
  heaviest: number;
}

/** The signs of one danger, added up around the heaviest of them. */
function addedUp(evidence: readonly Evidence[], kind: DangerKind): Sum | null {
  const own = evidence.filter((one) => one.kind === kind).sort((a, b) => b.weight - a.weight);
  const [first] = own;
  if (!first) return null;
  const near = own.filter((one) => Math.abs(one.from - first.from) <= NEAR);
  const weight = near.reduce((sum, one) => sum + one.weight, 0);
  const shown = first.weight >= SURE ? [first] : near;
  const from = Math.min(...shown.map((one) => one.from));
  return { kind, weight, heaviest: first.weight, from, to: Math.max(...shown.map((one) => one.to)) };
}

/** For a kind as a link names it; null where nobody knows it. */
export function firstMinuteOf(kind: string | undefined): FirstMinute | null {
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? null : { kind: known, call: CALL[known], sentence: SENTENCE[known] };
}

/**
 * Whether signs weigh enough. In the middle of a wish, and of what was long ago, they are more often none. What is unclear
 * counts only where somebody is spoken of and nothing is asked for.
 */
function isEnough(sum: Sum, reading: Reading): boolean {
  const { kind, weight, heaviest } = sum;
  const { wished, longAgo, asks, ofSomebody, happens, pressing } = reading;
  if (kind === 'unclear' && heaviest < SURE)
    return ofSomebody && happens && !asks && !longAgo && weight >= LIKELY;
  const needed = LIKELY + (wished ? 1 : 0) + (longAgo ? 1 : 0);
  return weight + (pressing ? HINT : 0) >= needed;
}

/**
 * The danger that a text speaks of, so that somebody calls 120, 119 or 110 instead of filling in a form; null where there
 * is none. Signs of one danger are added up; where an errand is wished for, or it was long ago, they must weigh more. What
 * is denied or to be prevented is none.
 */
export function dangerIn(text: string): Danger | null {
  const reading = new Reading(text);
  const evidence = readers.flatMap((reader) => reading.weigh(reader) ?? []);
  const [found] = KINDS.flatMap((kind) => addedUp(evidence, kind) ?? [])
    .filter((one) => isEnough(one, reading))
    // what is known leads to its own first minute, however much beside it is unclear
    .sort((a, b) => Number(a.kind === 'unclear') - Number(b.kind === 'unclear') || b.weight - a.weight);
  if (!found) return null;
  const { kind } = found;
  return { kind, call: CALL[kind], word: reading.wordAt(found), sentence: SENTENCE[kind] };
}

/** Whether the reader has said of this word that it is none; what she writes right behind it changes nothing. */
export const isVouched = ({ word }: Danger, vouched: readonly string[]): boolean =>
  vouched.some((one) => one !== '' && word.startsWith(one));
