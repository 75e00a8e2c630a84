import { whyCannotPublish } from '#domain/disclosures/rules';
import { statsOf } from '#domain/disclosures/stats';
import { dayOf, type Instant } from '#domain/kernel/time';
import { attempt } from '#platform/attempt';
import { event } from '#platform/events';
import type { Handler } from '../handler';
import * as store from '../store';
import { asDraft, insistOn } from './draft-refusals';

/** `GS-2026-02`: the year it is published in and its version. */
const numberOf = (version: number, now: Instant): string =>
  `GS-${dayOf(now).slice(0, 4)}-${String(version).padStart(2, '0')}`;

/** Counts all homes first, so that nobody ever sees a published version without its figures. */
export const publish: Handler<'publish'> = ({ input, person: { personId, name }, now }) =>
  attempt(async () => {
    const { compoundId, disclosureId, rev } = input;
    const found = await store.withCurrent(compoundId, disclosureId);
    const draft = asDraft(found.draft);
    const { _id, gridPath, version, sheet } = draft;
    if (draft.state === 'published' && draft.rev === rev + 1 && draft.approver?.personId === personId) {
      return { version, number: draft.number };
    }
    const before = found.current?.sheet ?? null;
    insistOn(whyCannotPublish(draft, before, personId, now), rev, { draft, before, personId, now });
    const figures = statsOf(sheet, await store.allHomes(compoundId));
    await store.storeStats(compoundId, {
      _id,
      compoundId,
      gridPath,
      version,
      rev,
      ...figures,
      computedAt: now,
    });
    const number = numberOf(version, now);
    const published = {
      state: 'published',
      number,
      approver: { personId, name },
      publishedAt: now,
      totals: figures.totals,
    } as const;
    const changed = await store.changeDraft(
      compoundId,
      draft,
      published,
      event('disclosurePublished', now, personId),
    );
    return changed ? { version, number } : null;
  });
