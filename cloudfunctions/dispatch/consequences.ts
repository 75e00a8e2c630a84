import type { AccessDraft } from '#domain/kernel/accesses';
import type { CaseDraft } from '#domain/kernel/opening';
import type { DomainEvent, MatterDraft, NoticeDraft } from '#domain/kernel/events';
import type { EventSource, Source } from './sources';
import { TOLD_AT_ONCE } from './take-off';

/** What an event leads to. */
export interface Consequences {
  notices: NoticeDraft[];
  matters: { matterId: string; set: MatterDraft | null }[];
  accesses: AccessDraft[];
  cases: CaseDraft[];
}

/** What every noun says of it. An event that nobody knows fails, and so is seen. */
export function consequencesOf(
  event: DomainEvent,
  document: EventSource,
  { name, rules }: Source,
): Consequences {
  const about = document as never;
  const knowing = rules.filter((one) => one.notices?.knows(event.kind));
  if (knowing.length === 0 && event.kind !== TOLD_AT_ONCE)
    throw new Error(`Nobody knows what follows from ${event.kind} on ${name}.`);
  return {
    notices: knowing.flatMap((one) => one.notices?.tell(event, about) ?? []),
    matters: rules.flatMap((one) => one.matters?.tell(about, event) ?? []),
    accesses: knowing.flatMap((one) => one.accesses?.(event, about) ?? []),
    cases: knowing
      .flatMap((one) => one.opens ?? [])
      .filter((one) => one.on.includes(event.kind))
      .flatMap((one) => one.tell({ event: event as never, document: about })),
  };
}

/**
 * The matter that a notice calls its readers to: one of the same document that waits for some of them now. Once it has
 * gone, or waits for something else, the notice needs reading no more. What one only keeps an eye on calls nobody.
 */
export function demandOf(
  { tags }: Pick<NoticeDraft, 'tags'>,
  moved: Consequences['matters'],
): { waits?: { matterId: string; kind: string } } {
  const waiting = moved.flatMap(({ set }) => (set && !set.watched ? [set] : []));
  const mine = waiting.find((one) => one.tags.some((tag) => tags.includes(tag)));
  return mine ? { waits: { matterId: mine.matterId, kind: mine.kind } } : {};
}
