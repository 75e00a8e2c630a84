import { useCallback, useEffect, useRef, useState } from 'react';
import { newClientKey } from './client-key';
import { Refused, sayFailure, type SayRefusal } from './failure';

export interface ActionState<I, O> {
  /** Resolves to what the server answered, or to `undefined` where it failed or a first tap is still on its way. */
  run: (input: I) => Promise<O | undefined>;
  busy: boolean;
  /** What to write under the button; `null` if nothing is wrong. */
  message: string | null;
  /** The refusal itself, for a screen that does something else with a code. */
  refused: Refused | null;
  /** Forgets the last failure, e.g. when the form has been changed. */
  clear: () => void;
}

/**
 * Something the reader does: at most once at a time, with its refusal in words. The client key that `perform` gets stays
 * the same over repetitions until one succeeds, because a try without an answer may have been done all the same.
 */
export function useAction<I, O>(
  perform: (input: I, key: string) => Promise<O>,
  sayRefusal?: SayRefusal,
): ActionState<I, O> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ of: unknown } | null>(null);
  const running = useRef(false);
  const key = useRef<string | null>(null);
  const here = useRef(true);
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const run = useCallback(async (input: I): Promise<O | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    key.current ??= newClientKey();
    setBusy(true);
    setFailure(null);
    try {
      const done = await latest.current(input, key.current);
      key.current = null;
      return done;
    } catch (of) {
      // what is stored under the key is something else: the next tap is a new intention
      if (of instanceof Refused && of.code === 'KEY_USED') key.current = null;
      if (here.current) setFailure({ of });
      return undefined;
    } finally {
      running.current = false;
      if (here.current) setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setFailure(null), []);

  const refused = failure?.of instanceof Refused ? failure.of : null;
  return {
    run,
    busy,
    message: failure ? sayFailure(failure.of, sayRefusal) : null,
    refused,
    clear,
  };
}
