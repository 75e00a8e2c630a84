import { MOST_VERSIONS } from '#domain/disclosures/contract';
import type { DisclosureEvents } from '#domain/disclosures/events';
import type { DisclosureDocument } from '#domain/disclosures/documents';
import { whyCannotPublish } from '#domain/disclosures/rules';
import { figuresOf } from '#domain/disclosures/stats';
import type { CompoundId } from '#domain/kernel/ids';
import { actingAs } from '#domain/kernel/posts';
import { dayOf, type Instant } from '#domain/kernel/time';
import { attempt } from '#platform/attempt';
import { eventsOf } from '#platform/events';
import type { StoredStats } from '../documents';
import type { Handler } from '../handler';
import * as store from '../store';
import { asDraft, insistOn } from './draft-refusals';
import { headsFrom } from './read-sheet';

const event = eventsOf<DisclosureEvents>();

/** `GS-2026-02`: the year it is published in and its version. */
const numberOf = (version: number, now: Instant): string =>
  `GS-${dayOf(now).slice(0, 4)}-${String(version).padStart(2, '0')}`;

/**
 * Counts all homes first, so that nobody ever sees a published version without its figures. Each step is stored: a try
 * that ended in between has left its figures, and the next one goes on with them. Homes that have changed since are seen
 * to by the recount that every publication asks for.
 */
export const publish: Handler<'publish'> = (call) =>
  attempt(async () => {
    const { input, person, posts, now } = call;
    const { personId, name } = person;
    const { compoundId, disclosureId, rev } = input;
    const found = await store.withCurrent(compoundId, disclosureId);
    const draft = asDraft(found.draft);
    const { version } = draft;
    if (draft.state === 'published' && draft.rev === rev + 1 && draft.approver?.personId === personId) {
      return { version, number: draft.number };
    }
    const before = found.current?.sheet ?? null;
    insistOn(call, whyCannotPublish(draft, before, personId, now), { draft, before });
    const figures = found.counted?.rev === rev ? found.counted : await count(draft, rev, now);
    const number = numberOf(version, now);
    const published = {
      state: 'published',
      number,
      approver: { personId, name, post: actingAs('approveFees', posts) ?? undefined },
      publishedAt: now,
      totals: figures.totals,
      earlier: (await headsFrom(compoundId, found.current)).slice(0, MOST_VERSIONS - 1),
    } as const;
    const changed = await store.changeDraft(
      compoundId,
      draft,
      published,
      event('disclosurePublished', now, personId),
    );
    return changed ? { version, number } : null;
  });

async function count(draft: DisclosureDocument, rev: number, now: Instant): Promise<StoredStats> {
  const { _id, gridPath, version, sheet } = draft;
  const compoundId = draft.compoundId as CompoundId;
  const figures = figuresOf(sheet, await store.allHomes(compoundId));
  const counted = { _id, compoundId, gridPath, version, rev, ...figures, computedAt: now };
  await store.storeStats(compoundId, counted);
  return counted;
}
