import { useCallback, useEffect, useRef } from 'react';
import * as v from 'valibot';
import { useSession } from './session';
import { forget, recall, remember } from './storage';
import { store, type Store } from './store';

/** What is open right now, so that all pages that show the same form have one state. */
const held = new Map<string, Store<{ value: unknown }>>();

function heldUnder<T>(key: string, shape: v.GenericSchema<unknown, T>): Store<{ value: unknown }> {
  const known = held.get(key);
  if (known) return known;
  const kept = v.safeParse(shape, recall(key));
  const fresh = store<{ value: unknown }>({ value: kept.success ? kept.output : undefined });
  held.set(key, fresh);
  return fresh;
}

export type Change<T> = T | ((before: T) => T);

/**
 * `useState` for what somebody fills in: kept on this phone, for this person, until it is set to `first` again because it
 * has been sent. A refusal, a lost network, a reload or a closed app must not cost a word or a choice. `name` says what it
 * is for; pages that name the same share it. What is kept may be of an older version of the app: `shape` decides.
 */
export function useKept<T>(
  name: string,
  first: T,
  shape: v.GenericSchema<unknown, T>,
): [T, (to: Change<T>) => void] {
  const { person } = useSession();
  const key = `kept:${person?.personId ?? ''}:${name}`;
  const own = heldUnder(key, shape);
  const written = own.use().value as T | undefined;
  const value = written === undefined ? first : written;
  const latest = useRef(first);
  useEffect(() => {
    latest.current = first;
  });
  const change = useCallback(
    (to: Change<T>) => {
      const { value: of = latest.current } = own.read() as { value?: T };
      const next = typeof to === 'function' ? (to as (before: T) => T)(of) : to;
      const blank = JSON.stringify(next) === JSON.stringify(latest.current);
      own.change({ value: blank ? undefined : next });
      if (blank) forget(key);
      else remember(key, next);
    },
    [own, key],
  );
  return [value, change];
}

/** The choice of one of these, or none yet. */
export const oneOf = <const V extends string>(values: readonly V[]) => v.nullable(v.picklist(values));
