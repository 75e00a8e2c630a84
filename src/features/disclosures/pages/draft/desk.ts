import { useEffect } from 'react';
import type { disclosures } from '#domain/disclosures/contract';
import { type Draft } from '#domain/disclosures/contract';
import { whyPriceNotAgreed } from '#domain/disclosures/price-agreement';
import { refusalText } from '#domain/disclosures/texts';
import type { OutputOf } from '#domain/kernel/contract';
import type { Instant } from '#domain/kernel/time';
import type { Refused } from '../../../../platform/failure';

/** What lies on the desk of whoever prepares or approves a disclosure. */
export type Desk = OutputOf<typeof disclosures.actions.readDraft>;

/** What a refusal says about the page: somebody else has moved the draft on, so it must be read again. */
const OUTDATED = ['CHANGED_MEANWHILE', 'NOT_A_DRAFT', 'NOT_IN_REVIEW', 'NOT_FOUND', 'DRAFT_IN_REVIEW'];

export const isOutdated = (refused: Refused | null): boolean =>
  refused !== null && OUTDATED.includes(refused.code);

/** How many homes see it; those of a roster that has just come in may not have been counted yet. */
export const homesText = ({ homes }: Desk): string => (homes === null ? '所有住户' : `${homes} 户`);

/** Reads the desk again where a refusal says that it has changed; what was typed or ticked stays. */
export function useReloadWhenOutdated(refused: Refused | null, reload: () => void): void {
  useEffect(() => {
    if (isOutdated(refused)) reload();
  }, [refused, reload]);
}

/** Why the prices of the draft may not be submitted or published yet, in words; null if they may. */
export function whyPricesWait({ before }: Desk, draft: Draft, now: Instant): string | null {
  const problem = whyPriceNotAgreed(before && { lines: before }, draft.sheet, now);
  return problem && refusalText(problem.code, { name: problem.name, until: problem.until });
}
