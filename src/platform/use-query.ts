import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { answerOf, keepAnswer, whenAsked } from './answers';
import { Refused, sayLoadFailure, type SayRefusal } from './failure';

export type Query<T> = (
  | { state: 'loading' }
  | { state: 'failed'; message: string; error: unknown; refused: boolean; signedOut: boolean }
  /** `message`: loading it again failed, and what is shown is from before. */
  | { state: 'ready'; value: T; message: string | null }
) & {
  /** Being loaded again behind what is shown. */
  refreshing: boolean;
  reload: () => void;
};

/** A no that trying again would only repeat. */
const isDecided = (error: unknown): boolean =>
  error instanceof Refused && ['NOT_ALLOWED', 'NOT_FOUND', 'NOT_SIGNED_IN', 'BAD_INPUT'].includes(error.code);

type Held<T> = { key: string | null; value?: { of: T }; error?: { of: unknown }; busy: boolean };

/** What is known of a question before it is asked. */
function heldOf<T>(key: string | null, live = false): Held<T> {
  const known = live || key === null ? undefined : (answerOf(key) as { of: T } | undefined);
  return known ? { key, value: known, busy: false } : { key: null, busy: false };
}

/**
 * Loads what a page shows: when it opens, when `key` changes, whenever the page is shown again, and on `reload`; what was
 * answered within the last minute is not asked again unless something has been done since, but by
 * `reload` and where it is `live`.
 * `key` names what is loaded (the action and its input); while it is `null` something is still missing and nothing is sent.
 * Content stays while it is loaded again; an answer that arrives after the key has changed is dropped.
 */
export function useQuery<T>(
  key: string | null,
  load: () => Promise<T>,
  sayRefusal?: SayRefusal,
  { live = false } = {},
): Query<T> {
  const [held, setHeld] = useState<Held<T>>(() => heldOf<T>(key, live));
  const newest = useRef(0);
  const running = useRef(false);
  const settled = useRef(false);
  const loader = useRef(load);
  useEffect(() => {
    loader.current = load;
  });

  const start = useCallback(
    (known?: { of: T }) => {
      if (key === null) return;
      const mine = ++newest.current;
      running.current = true;
      const settle = (outcome: Pick<Held<T>, 'value' | 'error'>) => {
        if (mine !== newest.current) return;
        running.current = false;
        settled.current = true;
        setHeld((before) => ({ ...(before.key === key ? before : {}), ...outcome, key, busy: false }));
      };
      const asked = whenAsked();
      (known ? Promise.resolve(known.of) : loader.current()).then(
        (of) => {
          if (!known) keepAnswer(key, of, asked);
          settle({ value: { of }, error: undefined });
        },
        (of: unknown) => settle({ error: { of } }),
      );
    },
    [key],
  );

  const reload = useCallback(() => {
    setHeld((before) => ({ ...before, busy: true }));
    start();
  }, [start]);

  useEffect(() => {
    start(heldOf<T>(key, live).value);
    return () => {
      newest.current += 1;
      running.current = false;
    };
  }, [start, key, live]);
  useDidShow(() => {
    // The first show belongs to the first load, which is running or has not begun.
    if (settled.current && !running.current && !heldOf(key, live).value) reload();
  });

  const { value, error, busy } = held.key === key ? held : heldOf<T>(key, live);
  const stale = !value && !error;
  const rest = { refreshing: busy || stale, reload };
  if (key === null || stale) return { state: 'loading', ...rest };
  const message = error ? sayLoadFailure(error.of, sayRefusal) : null;
  if (value) return { state: 'ready', value: value.of, message, ...rest };
  if (busy) return { state: 'loading', ...rest };
  return {
    state: 'failed',
    error: error?.of,
    refused: isDecided(error?.of),
    signedOut: error?.of instanceof Refused && error.of.code === 'NOT_SIGNED_IN',
    message: message ?? '',
    ...rest,
  };
}
