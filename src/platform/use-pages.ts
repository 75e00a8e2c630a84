import { useState } from 'react';
import type { SayRefusal } from './failure';
import { useAction } from './use-action';
import { useQuery } from './use-query';

export interface ListPage<T> {
  items: T[];
  next: string | null;
}

/**
 * A list page by page: `load` gets the cursor of the page before, `null` for the first. When the first page is loaded
 * anew (it is whenever the page is shown again), those after it are dropped: their order may have changed.
 */
export function usePages<P extends ListPage<unknown>>(
  key: string | null,
  load: (after: string | null) => Promise<P>,
  sayRefusal?: SayRefusal,
) {
  const first = useQuery(key, () => load(null), sayRefusal);
  const [rest, setRest] = useState<{ after: P; items: P['items']; next: string | null } | null>(null);
  const more = useAction((after: string) => load(after), sayRefusal);

  const start = first.state === 'ready' ? first.value : null;
  const later = rest !== null && rest.after === start ? rest : null;
  const next = later ? later.next : (start?.next ?? null);
  return {
    first,
    /** All that has been loaded. */
    items: (start === null ? [] : [...start.items, ...(later?.items ?? [])]) as P['items'],
    hasMore: next !== null,
    loadMore: () => {
      if (start === null || next === null) return;
      void more.run(next).then((page) => {
        if (!page) return;
        // A first page that has been replaced meanwhile no longer goes with this one.
        setRest({ after: start, items: [...(later?.items ?? []), ...page.items], next: page.next });
      });
    },
    loadingMore: more.busy,
    moreMessage: more.message,
  };
}
