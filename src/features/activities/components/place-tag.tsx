import type { ActivityHead } from '#domain/activities/contract';
import { placeState, type PlaceState } from '#domain/activities/rules';
import { serverNow } from '../../../platform/server-clock';
import { isStanding, StateTag, type Standing } from '../../../ui/state-tag';
import { Tag, type Tone } from '../../../ui/tag';

const WORDS: Record<PlaceState, [Tone | Standing, (seatsLeft: number) => string]> = {
  draft: ['waiting', () => '草稿'],
  free: ['ok', (left) => `还有 ${left} 个名额`],
  few: ['warn', (left) => `只剩 ${left} 个名额`],
  full: ['plain', () => '名额已满'],
  closed: ['plain', () => '报名截止'],
  running: ['underWay', () => '正在进行'],
  over: ['plain', () => '已结束'],
  settled: ['plain', () => '已结束'],
  cancelled: ['off', () => '已取消'],
};

/** Whose place counts for more than how many are left. */
const MINE: readonly PlaceState[] = ['free', 'few', 'full', 'closed', 'running'];

/** How an activity stands for the reader, in a word. */
export function PlaceTag({ activity }: { activity: ActivityHead }) {
  const state = placeState(activity, serverNow());
  if (activity.mine && MINE.includes(state)) return <StateTag is="done">您已报名</StateTag>;
  const [look, say] = WORDS[state];
  const word = say(activity.seatsLeft);
  return isStanding(look) ? <StateTag is={look}>{word}</StateTag> : <Tag tone={look}>{word}</Tag>;
}
