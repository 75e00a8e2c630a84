import { useCallback, useEffect, useState } from 'react';
import { refusalText } from '#domain/homes/texts';
import { useAction } from '../../../platform/use-action';
import { useQuery } from '../../../platform/use-query';
import { listHomes, type HomeRow } from '../api';

type Rows = { items: HomeRow[]; next: string | null };

/** The homes of a building as far as they are loaded: the first page at once, more on request or all for a search. */
export function useBuildingHomes(compoundId: string, building: string) {
  const first = useQuery<Rows>(
    `${compoundId} ${building}`,
    () => listHomes({ compoundId, building }),
    refusalText,
  );
  const page = first.state === 'ready' ? first.value : null;
  const [rest, setRest] = useState<{ of: Rows; more: Rows } | null>(null);
  // What was read on from an older first page does not belong to a newer one.
  const more = rest !== null && rest.of === page ? rest.more : null;
  const next = more ? more.next : (page?.next ?? null);

  const reading = useAction(async (all: boolean) => {
    if (!page) return;
    let found: Rows = more ?? { items: [], next: page.next };
    do {
      const { items, next: after } = await listHomes({ compoundId, building, after: found.next });
      found = { items: [...found.items, ...items], next: after };
      setRest({ of: page, more: found });
    } while (all && found.next !== null);
  }, refusalText);

  return { first, homes: page ? [...page.items, ...(more?.items ?? [])] : [], next, reading };
}

/** Loads the whole building once somebody searches in it. */
export function useAllWhile(
  searching: boolean,
  { next, reading }: ReturnType<typeof useBuildingHomes>,
): void {
  const { run, busy, message } = reading;
  const readAll = useCallback(() => void run(true), [run]);
  useEffect(() => {
    if (searching && next !== null && !busy && message === null) readAll();
  }, [searching, next, busy, message, readAll]);
}
