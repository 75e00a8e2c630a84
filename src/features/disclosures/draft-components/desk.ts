import { useEffect } from 'react';
import { disclosures, type Draft } from '#domain/disclosures/contract';
import { whyPriceNotAgreed } from '#domain/disclosures/price-agreement';
import type { FeeSheet } from '#domain/disclosures/sheet';
import { refusalText } from '#domain/disclosures/texts';
import { homes } from '#domain/homes/contract';
import type { OutputOf } from '#domain/kernel/contract';
import type { Instant } from '#domain/kernel/time';
import { call } from '../../../platform/call';
import type { Refused } from '../../../platform/failure';
import { useQuery, type Query } from '../../../platform/use-query';

/** What lies on the desk of whoever prepares or approves a disclosure. */
export interface Desk {
  draft: Draft | null;
  published: OutputOf<typeof disclosures.actions.readDraft>['published'];
  /** The published sheet, by which the price rules judge the draft; null before the first. */
  before: FeeSheet | null;
  /** How many homes the compound's roster has; without any there is nothing to compute. */
  homes: number;
}

export function useDesk(compoundId: string): Query<Desk> {
  return useQuery(compoundId, async () => readDesk(compoundId), refusalText);
}

async function readDesk(compoundId: string): Promise<Desk> {
  const [{ draft, published }, { disclosure }, roster] = await Promise.all([
    call(disclosures, 'readDraft', { compoundId }),
    call(disclosures, 'readSheet', { compoundId }),
    call(homes, 'listBuildings', { compoundId }),
  ]);
  return { draft, published, before: disclosure?.sheet ?? null, homes: roster.homes };
}

/** What a refusal says about the page: somebody else has moved the draft on, so it must be read again. */
const OUTDATED = ['CHANGED_MEANWHILE', 'NOT_A_DRAFT', 'NOT_IN_REVIEW', 'NOT_FOUND', 'DRAFT_IN_REVIEW'];

export const isOutdated = (refused: Refused | null): boolean =>
  refused !== null && OUTDATED.includes(refused.code);

/** Reads the desk again where a refusal says that it has changed; what was typed or ticked stays. */
export function useReloadWhenOutdated(refused: Refused | null, reload: () => void): void {
  useEffect(() => {
    if (isOutdated(refused)) reload();
  }, [refused, reload]);
}

/** Why the prices of the draft may not be submitted or published yet, in words; null if they may. */
export function whyPricesWait({ before }: Desk, draft: Draft, now: Instant): string | null {
  const problem = whyPriceNotAgreed(before, draft.sheet, now);
  return problem && refusalText(problem.code, { name: problem.name, until: problem.until });
}
