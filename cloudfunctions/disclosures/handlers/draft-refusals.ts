import type { DisclosureDocument } from '#domain/disclosures/documents';
import { whyPriceNotAgreed } from '#domain/disclosures/price-agreement';
import { openWarnings, takenBy } from '#domain/disclosures/rules';
import type { FeeSheet } from '#domain/disclosures/sheet';
import { refuse, type RefusalParams, type Refusing } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';

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
  /** The sheet in force. */
  before: FeeSheet | null;
  personId: string;
  acknowledged?: readonly string[];
  now: Instant;
}

/** What the sentence for a refused step on a draft is filled with. */
const PARAMS: Partial<Record<string, (step: Step) => RefusalParams>> = {
  DRAFT_TAKEN: ({ draft, personId, now }) => ({ ...takenBy(draft, personId, now) }),
  WARNINGS_OPEN: ({ draft, acknowledged = [] }) => ({
    count: openWarnings(draft.warnings, acknowledged).length,
  }),
  RISE_WITHOUT_BASIS: ({ draft, before, now }) => ({ ...whyPriceNotAgreed(before, draft.sheet, now) }),
  OBJECTION_RUNNING: ({ draft, before, now }) => ({ ...whyPriceNotAgreed(before, draft.sheet, now) }),
};

/** Refuses for the rule's reason, and if the draft is no longer the one that the person saw. */
export function insistOn<Code extends string>(
  { input: { rev }, insist }: Refusing<Code> & { input: { rev: number } },
  reason: Code | null,
  step: Step,
): void {
  insist(reason, reason === null ? {} : PARAMS[reason]?.(step));
  insist(step.draft.rev === rev ? null : 'CHANGED_MEANWHILE');
}
