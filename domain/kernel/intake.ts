import * as v from 'valibot';
import type { HomeId } from './ids';
import type { CompoundNode } from './grid';
import { isBoundTo } from './home-terms';
import type { Person } from './person';
import { actingFor } from './post-terms';
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

/** That something was taken down by staff for whoever does not use the app: how she asked, and who wrote it down as what. */
export interface Intake {
  channel: Channel;
  takenBy: Pick<Person, 'personId' | 'name'> & { post: Post };
  /** When whoever asked had heard number and promise; null until then. */
  saidBackAt: Instant | null;
}

interface Place {
  homeId: HomeId;
  building: string;
}

/**
 * As what somebody takes something down for a home of this building: as the desk of errands where she is that too, since it
 * is nearest to those who ask; null where she may not.
 */
export function takerPostOf(
  person: Person,
  compound: CompoundNode,
  building: string,
  now: Instant,
): Post | null {
  const post = actingFor(person, 'takeDown', compound, building, now);
  return post && (actingFor(person, 'assignErrands', compound, building, now) ?? post);
}

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
  return isBoundTo(person, homeId) ? 'OWN_HOME' : null;
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
