import type { DisclosureDocument } from '#domain/disclosures/documents';
import { whyPriceNotAgreed } from '#domain/disclosures/price-agreement';
import { openWarnings, takenBy } from '#domain/disclosures/rules';
import type { FeeSheet } from '#domain/disclosures/sheet';
import { refuse, type RefusalParams, type Refusing } from '#domain/kernel/refusal';
import type { PersonCall } from '#platform/serve';

/** A discarded draft is as good as gone. */
export const unlessDiscarded = (found: DisclosureDocument | null): DisclosureDocument | null =>
  found?.state === 'discarded' ? null : found;

/** The same where there must be one. One of another compound was never found. */
export function asDraft(found: DisclosureDocument | null): DisclosureDocument {
  const draft = unlessDiscarded(found);
  if (!draft) throw refuse('NOT_FOUND');
  return draft;
}

interface Step {
  draft: DisclosureDocument;
  /** The sheet in force, where prices are asked about. */
  before?: FeeSheet | null;
  acknowledged?: readonly string[];
}
type Calling = Pick<PersonCall, 'person' | 'now'> & { input: { rev: number } };

/** What the sentence for a refused step on a draft is filled with. */
const PARAMS: Partial<Record<string, (step: Step, call: Calling) => RefusalParams>> = {
  DRAFT_TAKEN: ({ draft }, { person, now }) => ({ ...takenBy(draft, person.personId, now) }),
  WARNINGS_OPEN: ({ draft, acknowledged = [] }) => ({
    count: openWarnings(draft.warnings, acknowledged).length,
  }),
  RISE_WITHOUT_BASIS: ({ draft, before = null }, { now }) => ({
    ...whyPriceNotAgreed(before, draft.sheet, now),
  }),
  OBJECTION_RUNNING: ({ draft, before = null }, { now }) => ({
    ...whyPriceNotAgreed(before, draft.sheet, now),
  }),
};

/** Refuses for the rule's reason, and if the draft is no longer the one that the person saw. */
export function insistOn<Code extends string>(
  call: Calling & Refusing<Code>,
  reason: Code | null,
  step: Step,
): void {
  call.insist(reason, reason === null ? {} : PARAMS[reason]?.(step, call));
  call.insist(step.draft.rev === call.input.rev ? null : 'CHANGED_MEANWHILE');
}
