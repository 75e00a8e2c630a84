import type { ApplicationEvents } from '#domain/homes/events';
import { answerDueAt, whyCannotApply, whyCannotWithdraw } from '#domain/homes/applications';
import type { ApplicationDocument } from '#domain/homes/documents';
import { placeOf } from '#domain/homes/written-place';
import type { ApplicationId } from '#domain/kernel/ids';
import { postsIn } from '#domain/kernel/post-terms';
import { mayAny } from '#domain/kernel/posts';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId, maskPhone } from '#platform/identity';
import { pageOf } from '#platform/paging';
import { inputDigest } from '#platform/same-input';
import * as store from '../application-store';
import type { Handler } from '../handler';
import { homeIdOf } from '#platform/home-id';

const event = eventsOf<ApplicationEvents>();

/**
 * Asks about no home, so that the answer does not tell which there are. Its id follows from the one before it for the
 * home, so that of two at once, whatever they say, one is stored.
 */
export const apply: Handler<'apply'> = (call) =>
  attempt(async () => {
    const { input, actor, person, now, refuse, insist } = call;
    const { compoundId, relation, name, words, building, entrance, room } = input;
    const { compound } = actor;
    if (!compound) throw refuse('NOT_FOUND');
    const place = placeOf(input);
    const homeId = homeIdOf(compoundId, place);
    insist(whyCannotApply(person, homeId));
    const { personId, phone } = person;
    const sent = inputDigest(input);
    const last = await store.lastFor(personId, compoundId, homeId);
    if (last?.open) {
      insist(last.inputDigest === sent ? null : 'APPLIED_ALREADY');
      return { applicationId: last._id, dueAt: last.dueAt };
    }
    await passedWords(call, { name, words, building, entrance, room });
    const applicationId = derivedId<ApplicationId>('b', personId, homeId, last?._id ?? '');
    const dueAt = answerDueAt(now);
    const added = await store.addApplication({
      ...{ _id: applicationId, inputDigest: sent, compoundId, gridPath: compound.gridPath },
      ...{ state: 'submitted', open: true, applicantId: personId, name, maskedPhone: maskPhone(phone ?? '') },
      ...{ homeId, label: place.label, relation, words },
      ...{ at: now, dueAt, lateAt: null, clockAt: dueAt, decided: null, rev: 0 },
      ...bornWith(event('applicationMade', now, personId)),
    });
    return added ? { applicationId, dueAt } : null;
  });

const headOf = (one: ApplicationDocument) => ({ ...one, applicationId: one._id, late: one.lateAt !== null });

function headsOf(found: ApplicationDocument[]) {
  const { items, next } = pageOf(found, store.PAGE, store.cursorAfter);
  return { items: items.map(headOf), next };
}

export const listMyApplications: Handler<'listMyApplications'> = async ({ input, person }) =>
  headsOf(await store.newest({ compoundId: input.compoundId, applicantId: person.personId }, input.after));

export const listApplications: Handler<'listApplications'> = async ({ input }) =>
  headsOf(await store.newest({ compoundId: input.compoundId, open: input.open }, input.after));

export const readApplication: Handler<'readApplication'> = async ({ input, actor, person, now, refuse }) => {
  const { compound } = actor;
  const found = compound && (await store.application(compound.compoundId, input.applicationId));
  const isMine = found?.applicantId === person.personId;
  const keeps = compound !== null && mayAny(postsIn(person, compound, now), 'keepHomes');
  if (!found || !(isMine || keeps)) throw refuse('NOT_FOUND');
  return { ...headOf(found), isMine };
};

export const withdrawApplication: Handler<'withdrawApplication'> = (call) =>
  attempt(async () => {
    const { input, person, now, refuse, insist } = call;
    const found = await store.application(input.compoundId, input.applicationId);
    if (found?.applicantId !== person.personId) throw refuse('NOT_FOUND');
    if (found.state === 'withdrawn') return {};
    insist(whyCannotWithdraw(found));
    const told = event('applicationWithdrawn', now, person.personId);
    const ended = { state: 'withdrawn', open: false, clockAt: null } as const;
    return (await store.changeApplication(found, ended, told)) ? {} : null;
  });
