import { useState } from 'react';
import { refusalText } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useAction } from '../../../platform/use-action';
import { useQuery } from '../../../platform/use-query';
import { listQuestions, type QuestionHead } from '../api';

type ListPage = Awaited<ReturnType<typeof listQuestions>>;

/** The questions of a compound page by page. When the first page is loaded anew, those after it are dropped. */
export function useQuestionList(compoundId: CompoundId, open: boolean) {
  const first = useQuery(
    `questions:${compoundId}:${open}`,
    () => listQuestions(compoundId, open, null),
    refusalText,
  );
  const [rest, setRest] = useState<{ after: ListPage; items: QuestionHead[]; next: string | null } | null>(
    null,
  );
  const more = useAction((after: string) => listQuestions(compoundId, open, after), refusalText);

  const start = first.state === 'ready' ? first.value : null;
  const later = rest !== null && rest.after === start ? rest : null;
  const next = later ? later.next : (start?.next ?? null);
  return {
    first,
    later: later?.items ?? [],
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
