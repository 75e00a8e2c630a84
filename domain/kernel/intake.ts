import * as v from 'valibot';
import type { HomeId } from './ids';
import type { CompoundNode } from './grid';
import { homesIn } from './home-terms';
import type { Person } from './person';
import { holdsFor } from './post-terms';
import type { Post } from './posts';
import type { Instant } from './time';

/** How somebody who does not use the app has asked: 电话 · 窗口 · 群聊 · 上门. */
export const CHANNELS = ['phone', 'counter', 'groupChat', 'visit'] as const;
export const Channel = v.picklist(CHANNELS);
export type Channel = (typeof CHANNELS)[number];

/** Follows 根据某人的. */
export const CHANNEL_TEXT: Record<Channel, string> = {
  phone: '电话',
  counter: '窗口登记',
  groupChat: '群聊留言',
  visit: '上门登记',
};
/** As what one chooses. */
export const CHANNEL_NAME: Record<Channel, string> = {
  phone: '电话',
  counter: '窗口',
  groupChat: '群聊',
  visit: '上门',
};
export const channelText = (channel: unknown): string =>
  CHANNELS.some((one) => one === channel) ? CHANNEL_TEXT[channel as Channel] : '说明';

/** Who takes down what others ask for, the nearest first: as that she does it who holds several. */
export const TAKERS = ['gridWorker', 'communityOfficer', 'feeClerk'] as const satisfies readonly Post[];
export type Taker = (typeof TAKERS)[number];
export const TAKER_TEXT: Record<Taker, string> = {
  gridWorker: '网格员',
  communityOfficer: '社区干部',
  feeClerk: '物业收费员',
};

/** That something was taken down by staff for whoever does not use the app: how she asked, and who wrote it down as what. */
export interface Intake {
  channel: Channel;
  takenBy: Pick<Person, 'personId' | 'name'> & { post: Taker };
  /** When whoever asked had heard number and promise; null until then. */
  saidBackAt: Instant | null;
}

interface Place {
  homeId: HomeId;
  building: string;
}

/** As what somebody takes something down for a home of this building; null where she may not. */
export const takerPostOf = (
  person: Person,
  compound: CompoundNode,
  building: string,
  now: Instant,
): Taker | null => TAKERS.find((post) => holdsFor(person, [post], compound, building, now)) ?? null;

/**
 * Whether somebody may take something down for a home: what lies in buildings that are none of hers is unknown to her,
 * and at a home that she is bound to she asks as everybody does.
 */
export function whyCannotTakeDown(
  person: Person,
  { homeId, building }: Place,
  compound: CompoundNode,
  now: Instant,
): 'NOT_FOUND' | 'OWN_HOME' | null {
  if (takerPostOf(person, compound, building, now) === null) return 'NOT_FOUND';
  const isHers = homesIn(person, compound.compoundId, now).some((one) => one.homeId === homeId);
  return isHers ? 'OWN_HOME' : null;
}

const DIGITS = '零一二三四五六七八九';

/** A case number as it is said to be written down, digit by digit: `D B，二零二六，一一二一，零零四二`. */
export const spokenNumber = (number: string): string =>
  number
    .split('-')
    .flatMap((part) => (/^\d{8}$/.test(part) ? [part.slice(0, 4), part.slice(4)] : [part]))
    .map((part) =>
      /^\d+$/.test(part) ? [...part].map((digit) => DIGITS[Number(digit)]).join('') : [...part].join(' '),
    )
    .join('，');
