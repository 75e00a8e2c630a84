import { nextLook } from '#domain/caregivers/clock';
import type { CaregiverDocument } from '#domain/caregivers/documents';
import type { CaregiverEvents } from '#domain/caregivers/events';
import { yearEndsAt } from '#domain/caregivers/limits';
import { standing, whyCannotCare, whyCannotRecord, wholeRights } from '#domain/caregivers/rules';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import { actOf, carryOut, decides, kept } from '../acting';
import { careFacts } from '../facts';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<CaregiverEvents>();

/** The yes is the change of the document; the caregiver's rights follow from it. Said again it finishes what was begun. */
export const recordConsent: Handler<'recordConsent'> = (call) =>
  attempt(async () => {
    const { input, person, compound, now, refuse, insist } = call;
    const { compoundId, forPersonId, how, words } = input;
    const { one, steps } = await kept(call);
    const { caregiver, homeId, building } = one;
    if (one.state === 'inForce' && one.consent?.byId === person.personId && one.consent.words === words) {
      insist((await carryOut(one, call)) ? null : 'NOT_IN_THIS_STATE');
      return {};
    }
    if (!caregiver || !steps.includes('recordConsent')) throw refuse('NOT_IN_THIS_STATE');
    const rights = wholeRights(input.rights);
    insist(rights.length === 0 ? 'NOTHING_AGREED' : null);
    insist(whyCannotRecord(one, how, { decides: decides(call, compound, one) }));
    const facts = await careFacts(compoundId, homeId, { carerId: caregiver.personId }, now);
    if (!facts?.carer) throw refuse('HOME_UNKNOWN');
    const elder = facts.people.find(({ personId }) => personId === forPersonId);
    insist(whyCannotCare(facts.carer, elder, homeId));
    await passedWords(call, { words });
    const endsAt = yearEndsAt(now);
    const agreed = {
      ...standing('inForce'),
      ...{ elderId: forPersonId, rights, since: now, endsAt, dueAt: null },
      consent: { ...actOf(person, compound, building, now), how, words },
      clockAt: nextLook({ endsAt, remindedAt: null }),
    };
    if (!(await store.changeCaregiver(one, agreed, event('careAgreed', now, person.personId)))) return null;
    const stands = await carryOut({ ...one, ...agreed } satisfies CaregiverDocument, call, facts);
    insist(stands ? null : 'ALREADY_BOUND');
    return {};
  });

export const refuse: Handler<'refuse'> = (call) =>
  attempt(async () => {
    const { input, person, compound, now } = call;
    const { reason } = input;
    const { one, steps } = await kept(call);
    if (one.state === 'refused' && one.decided?.reason === reason) return {};
    if (!steps.includes('refuse')) throw call.refuse('NOT_IN_THIS_STATE');
    await passedWords(call, { reason });
    const { by, post } = actOf(person, compound, one.building, now);
    const refused = {
      ...standing('refused'),
      ...{ dueAt: null, clockAt: null, decided: { by, post, at: now, reason, end: null } },
    };
    return (await store.changeCaregiver(one, refused, event('careRefused', now, person.personId)))
      ? {}
      : null;
  });

/** Records that she still wants it; a year more from the day on which it would have ended. */
export const review: Handler<'review'> = (call) =>
  attempt(async () => {
    const { input, person, compound, now, insist } = call;
    const { how, words } = input;
    const { one, steps } = await kept(call);
    const before = one.endsAt ?? now;
    if (one.reviewed?.byId === person.personId && one.consent?.words === words && !steps.includes('review')) {
      insist((await carryOut(one, call)) ? null : 'NOT_IN_THIS_STATE');
      return {};
    }
    if (!steps.includes('review')) throw call.refuse('NOT_IN_THIS_STATE');
    const since = Math.max(one.consent?.at ?? 0, one.reviewed?.at ?? 0);
    insist(whyCannotRecord(one, how, { decides: decides(call, compound, one), since }));
    await passedWords(call, { words });
    const act = actOf(person, compound, one.building, now);
    const endsAt = yearEndsAt(before - 1);
    const reviewed = {
      ...{ endsAt, remindedAt: null, reviewed: act, clockAt: nextLook({ endsAt, remindedAt: null }) },
      consent: one.consent && { ...one.consent, how, words },
    };
    if (!(await store.changeCaregiver(one, reviewed, event('careReviewed', now, person.personId))))
      return null;
    insist((await carryOut({ ...one, ...reviewed }, call)) ? null : 'NOT_IN_THIS_STATE');
    return {};
  });
