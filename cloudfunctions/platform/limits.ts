import type { DomainEvent } from '#domain/kernel/events';
import {
  fullBetween,
  fullUntil,
  limitOf,
  type Limit,
  type LimitName,
  type Window,
} from '#domain/kernel/limits';
import { refuse, type Refusal } from '#domain/kernel/refusal';
import { dayOf, type Instant } from '#domain/kernel/time';
import { eitherWay } from './attempt';
import { collection, command } from './collection';
import { bornWith, leaving } from './events';
import type { LimitsDocument, Slot } from '#domain/people/documents';

const limits = collection<LimitsDocument>('limits');

/** Parallel calls of one person that cross a threshold meet a few times; more is a storm. */
const MOST_TRIES = 6;
/** A place is taken just before what it is for is stored; no call lasts longer. */
const UNDER_WAY_MS = 2 * 60_000;

/** Whose count it is, and how it stands as far as that is known: `undefined` is not read, null not there. */
export interface Counter {
  whose: string;
  known: LimitsDocument | null | undefined;
  /** What others are told when she goes beyond what is usual. */
  unusual?: (window: Window) => DomainEvent;
}

/** A limit's windows by the names that their times are kept under. */
const windowsOf = ({ windows, unusual = [] }: Limit) => ({
  refusing: windows.map((window) => ({ key: `m${window.minutes}`, window })),
  telling: unusual.map((window) => ({ key: `u${window.minutes}`, window })),
});
type Keyed = ReturnType<typeof windowsOf>['refusing'][number];

const path = (name: LimitName, key: string): string => `counts.${name}.${key}`;

/** The database's word for a window with room. */
function hasRoom(name: LimitName, { key, window }: Keyed, now: Instant): object {
  const { after, upTo } = fullBetween(window, now);
  const times = path(name, key);
  return command().or([
    { [`${times}.${window.most - 1}`]: command().exists(false) },
    { [`${times}.0`]: command().lte(after) },
    { [`${times}.0`]: command().gt(upTo) },
  ]);
}

interface Counting {
  filters: object[];
  update: Record<string, unknown>;
}

/** One more time, as an update that cannot go beyond the limit whoever else counts at this moment; refuses where it is full. */
function counting(name: LimitName, { known, unusual }: Counter, now: Instant): Counting {
  const { refusing, telling } = windowsOf(limitOf(name));
  const timesOf = (key: string): Instant[] => known?.counts[name]?.[key] ?? [];
  const fulls = refusing.map(({ key, window }) => fullUntil(timesOf(key), window, now) ?? 0);
  const until = Math.max(0, ...fulls);
  if (until > 0) throw refuse('TOO_OFTEN', { until });
  const today = dayOf(now);
  const toldPath = (key: string) => `told.${name}_${key}`;
  const isTold = (key: string) => known?.told[`${name}_${key}`] === today;
  const crossed = telling.filter(
    ({ key, window }) => fullUntil(timesOf(key), window, now) !== null && !isTold(key),
  );
  const tells = (key: string) => crossed.some((one) => one.key === key);
  const events = unusual ? crossed.map(({ window }) => unusual(window)) : [];
  return {
    filters: [
      ...refusing.map((one) => hasRoom(name, one, now)),
      ...telling.map((one) =>
        tells(one.key)
          ? { [toldPath(one.key)]: command().neq(today) }
          : command().or([hasRoom(name, one, now), { [toldPath(one.key)]: today }]),
      ),
    ],
    update: {
      ...Object.fromEntries(
        [...refusing, ...telling].map(({ key, window }) => [
          path(name, key),
          command().push({ each: [now], slice: -window.most }),
        ]),
      ),
      ...Object.fromEntries(crossed.map(({ key }) => [toldPath(key), today])),
      ...(events.length > 0 ? leaving(...events) : {}),
    },
  };
}

/** The document of who is counted for the first time. */
function first(name: LimitName, whose: string, now: Instant): LimitsDocument {
  const { refusing, telling } = windowsOf(limitOf(name));
  return {
    _id: whose,
    counts: { [name]: Object.fromEntries([...refusing, ...telling].map(({ key }) => [key, [now]])) },
    told: {},
    open: {},
    openRev: 0,
    ...bornWith(),
  };
}

export const limitsOf = (whose: string): Promise<LimitsDocument | null> => limits.one({ _id: whose });

/**
 * Counts something that somebody is about to do, in one conditional update, or refuses with TOO_OFTEN and when to come
 * back. What is known to be full costs no call at all; what is not known is read only where that update did not do it.
 */
export async function count(name: LimitName, counter: Counter, now: Instant): Promise<void> {
  const { whose } = counter;
  let { known } = counter;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (known !== null) {
      const { filters, update } = counting(name, { ...counter, known }, now);
      if (await limits.change(command().and([{ _id: whose }, ...filters]), update)) return;
    }
    if (!known && (await limits.add(first(name, whose, now)))) return;
    known = await limitsOf(whose);
  }
  throw refuse('BUSY_TRY_AGAIN');
}

/** Takes a count back: what was tried was no attack. */
export const uncount = async (name: LimitName, whose: string, now: Instant): Promise<void> => {
  const { refusing } = windowsOf(limitOf(name));
  const back = refusing.map(({ key }) => [path(name, key), command().pull(now)]);
  await eitherWay(limits.change({ _id: whose }, Object.fromEntries(back)));
};

/** What takes a place, of how many, and what else is known to have one. */
interface Taking {
  limit: LimitName;
  compoundId: string;
  id: string;
  most: number;
  /** What is open now, and what has been closed lately, as read together with `known`. */
  open: readonly string[];
  closed: readonly string[];
  /** What is said where none is left. */
  full: () => Refusal;
}

/**
 * Counts, and takes one of a few places for what is about to be stored under `id`, in one conditional update: parallel
 * calls never have more than `most`. Places of what is closed, or was never stored, are given back in the same write.
 * False where it met something else than was read: read again.
 */
export async function takeSlot(counter: Counter, taking: Taking, now: Instant): Promise<boolean> {
  const { whose, known } = counter;
  const { limit, compoundId, id, most, open, closed, full } = taking;
  const held = known?.open[compoundId] ?? [];
  if (held.some((one) => one.id === id)) return true;
  const kept = held.filter(
    (one) => open.includes(one.id) || (!closed.includes(one.id) && now - one.at < UNDER_WAY_MS),
  );
  const unknown = open
    .filter((one) => !held.some((slot) => slot.id === one))
    .map((one): Slot => ({ id: one, at: now }));
  if (kept.length + unknown.length >= most) throw full();
  const slots = [...kept, ...unknown, { id, at: now }];
  if (!known) return limits.add({ ...first(limit, whose, now), open: { [compoundId]: slots } });
  const { filters, update } = counting(limit, counter, now);
  const at = `open.${compoundId}`;
  const isTidy = kept.length === held.length && unknown.length === 0;
  return limits.change(
    command().and([
      { _id: whose, ...(isTidy ? {} : { openRev: known.openRev }) },
      ...(isTidy
        ? [{ [`${at}.${most - 1}`]: command().exists(false), [`${at}.id`]: command().neq(id) }]
        : []),
      ...filters,
    ]),
    {
      ...update,
      [at]: isTidy ? command().push([{ id, at: now }]) : command().set(slots),
      openRev: command().inc(1),
    },
  );
}
