import type { DisclosureEvents } from '#domain/disclosures/events';
import { withBadge } from '#domain/kernel/badge';
import { heldUntil, whyCannotDiscard, whyCannotReturn, whyCannotSubmit } from '#domain/disclosures/rules';
import { attempt } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import type { Handler } from '../handler';
import * as store from '../store';
import { asDraft, insistOn } from './draft-refusals';

const event = eventsOf<DisclosureEvents>();

export const submitDraft: Handler<'submitDraft'> = (call) =>
  attempt(async () => {
    const { input, person, now } = call;
    const { personId, name } = person;
    const { compoundId, disclosureId, rev, acknowledged } = input;
    const found = await store.withCurrent(compoundId, disclosureId);
    const draft = asDraft(found.draft);
    const done = { rev: rev + 1 };
    if (draft.state === 'inReview' && draft.rev === done.rev && draft.submittedBy?.personId === personId)
      return done;
    const before = found.current?.sheet ?? null;
    const reason = whyCannotSubmit(draft, before, { personId, acknowledged }, now);
    insistOn(call, reason, { draft, before, acknowledged });
    const submitted = {
      state: 'inReview',
      submittedBy: { personId, name },
      submittedAt: now,
      returned: null,
      held: null,
    } as const;
    const changed = await store.changeDraft(
      compoundId,
      draft,
      submitted,
      event('disclosureSubmitted', now, personId),
    );
    return changed ? done : null;
  });

export const discardDraft: Handler<'discardDraft'> = (call) =>
  attempt(async () => {
    const { input, person, now } = call;
    const { personId } = person;
    const { compoundId, disclosureId, rev } = input;
    const found = await store.withCurrent(compoundId, disclosureId);
    if (found.draft?.state === 'discarded' && found.draft.rev === rev + 1) return {};
    const draft = asDraft(found.draft);
    insistOn(call, whyCannotDiscard(draft, personId, now), { draft });
    const told = event('disclosureDiscarded', now, personId);
    return (await store.changeDraft(compoundId, draft, { state: 'discarded', held: null }, told)) ? {} : null;
  });

export const returnDraft: Handler<'returnDraft'> = (call) =>
  attempt(async () => {
    const { input, person, now } = call;
    const { personId, name } = person;
    const { compoundId, disclosureId, rev, comment } = input;
    const draft = asDraft((await store.withCurrent(compoundId, disclosureId)).draft);
    const done = { rev: rev + 1 };
    if (draft.state === 'draft' && draft.rev === done.rev && draft.returned?.comment === comment) return done;
    insistOn(call, whyCannotReturn(draft), { draft });
    await passedText(call, comment, 'comment');
    const returned = {
      state: 'draft',
      returned: { by: withBadge({ personId, name }), comment, at: now },
      held: { ...draft.author, until: heldUntil(now) },
    } as const;
    const changed = await store.changeDraft(
      compoundId,
      draft,
      returned,
      event('disclosureReturned', now, personId),
    );
    return changed ? done : null;
  });
