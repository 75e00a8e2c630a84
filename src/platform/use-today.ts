import { useCallback, useEffect, useState } from 'react';
import { sayLoadFailure } from './failure';
import { isJustRead, reloadToday, useSession, type Today } from './session';
import type { Query } from './use-query';

/** The home page of the compound that is shown: what the session has read of it, and anew whenever the page is shown. */
export function useToday(): { query: Query<Today>; shown: () => void } {
  const { today, compoundId } = useSession();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const read = useCallback(
    () =>
      reloadToday()
        .then(() => setFailure(null), setFailure)
        .finally(() => setBusy(false)),
    [],
  );
  const reload = useCallback(() => {
    setBusy(true);
    void read();
  }, [read]);

  // another compound has been chosen
  const missing = today === null;
  useEffect(() => {
    if (missing) void read();
  }, [missing, compoundId, read]);

  const rest = { refreshing: busy, reload };
  const message = failure === null ? null : sayLoadFailure(failure);
  const query: Query<Today> = today
    ? { state: 'ready', value: today, message, ...rest }
    : failure === null || busy
      ? { state: 'loading', ...rest }
      : {
          state: 'failed',
          error: failure,
          refused: false,
          signedOut: false,
          message: message ?? '',
          ...rest,
        };
  const shown = useCallback(() => {
    if (!isJustRead()) reload();
  }, [reload]);
  return { query, shown };
}
