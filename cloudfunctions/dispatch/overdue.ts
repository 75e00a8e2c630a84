import type { QuestionDocument, SaidEntry } from '#domain/disclosures/documents';
import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { event, leaving, MOST_PENDING } from '#platform/events';

const questions = collection<QuestionDocument>('fee_questions');

/**
 * Marks the questions whose time ran out; the mark stays when they are answered later. Conditional on the clock that
 * was read: an answer that came in between wins. The number of changes (`rev`) stays: whoever is writing the answer at
 * that very minute has seen all that anybody said.
 */
export async function markOverdue(now: Instant): Promise<number> {
  const due = await questions.find({ clockAt: command().lte(now) }, 100, { clockAt: 'asc' });
  let marked = 0;
  for (const { _id, compoundId, clockAt, pending } of due) {
    if (pending.length >= MOST_PENDING) continue;
    const said: SaidEntry = {
      at: now,
      by: null,
      name: '',
      side: 'staff',
      kind: 'overdue',
      text: null,
      conclusion: null,
    };
    const late = await questions.change(
      { _id, compoundId, clockAt, state: 'asked' },
      {
        clockAt: command().remove(),
        overdueAt: now,
        said: command().push([said]),
        ...leaving(event('questionOverdue', now, null)),
      },
    );
    if (late) marked += 1;
  }
  return marked;
}
