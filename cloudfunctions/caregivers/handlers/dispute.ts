import { nextLook } from '#domain/caregivers/clock';
import type { CaregiverDocument } from '#domain/caregivers/documents';
import type { CaregiverEvents } from '#domain/caregivers/events';
import { decidedBy } from '#domain/caregivers/limits';
import { standing, whyCannotObject } from '#domain/caregivers/rules';
import { homesIn } from '#domain/kernel/home-terms';
import { maskName, maskPhone } from '#domain/kernel/masks';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import { actOf, carryOut, kept } from '../acting';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<CaregiverEvents>();

/** Somebody else of the home does not agree: nothing of it counts until the community has decided. */
export const object: Handler<'object'> = (call) =>
  attempt(async () => {
    const { input, person, compound, now, refuse, insist } = call;
    const { compoundId, caregiverId, homeId, words } = input;
    const { personId, name, phone } = person;
    const isHers = homesIn(person, compoundId, now).some((one) => one.homeId === homeId);
    const one = isHers ? await store.caregiver(compound.compoundId, caregiverId) : null;
    if (one?.homeId !== homeId || one.caregiver === null) throw refuse('NOT_FOUND');
    if (one.state === 'disputed' && one.dispute?.byId === personId) {
      insist((await carryOut(one, call)) ? null : 'NOT_IN_FORCE');
      return {};
    }
    insist(whyCannotObject(one, personId, now));
    await passedWords(call, { words });
    const dueAt = decidedBy(now);
    const by = phone === null ? maskName(name) : maskPhone(phone);
    const disputed = {
      ...standing('disputed'),
      ...{ dispute: { by, byId: personId, words, at: now }, dueAt, lateAt: null },
      objectorIds: [...one.objectorIds, personId],
      clockAt: Math.min(dueAt, one.endsAt ?? dueAt),
    };
    if (!(await store.changeCaregiver(one, disputed, event('careDisputed', now, personId)))) return null;
    const stands = await carryOut({ ...one, ...disputed } satisfies CaregiverDocument, call);
    insist(stands ? null : 'NOT_IN_FORCE');
    return {};
  });

/** The community's decision: it counts again as it did, or it ends. */
export const settle: Handler<'settle'> = (call) =>
  attempt(async () => {
    const { input, person, compound, now, refuse, insist } = call;
    const { stays, reason } = input;
    const { one, steps } = await kept(call);
    if (one.state === (stays ? 'inForce' : 'ended') && one.decided?.reason === reason) {
      insist((await carryOut(one, call)) ? null : 'NOT_IN_THIS_STATE');
      return {};
    }
    if (!steps.includes('settle')) throw refuse('NOT_IN_THIS_STATE');
    await passedWords(call, { reason });
    const { by, post } = actOf(person, compound, one.building, now);
    const decided = { by, post, at: now, reason, end: stays ? null : ('decided' as const) };
    const settled = {
      ...standing(stays ? 'inForce' : 'ended'),
      ...{ decided, dueAt: null, clockAt: stays ? nextLook(one) : null },
    };
    if (!(await store.changeCaregiver(one, settled, event('careSettled', now, person.personId)))) return null;
    const stands = await carryOut({ ...one, ...settled } satisfies CaregiverDocument, call);
    insist(stands ? null : 'NOT_IN_THIS_STATE');
    return {};
  });
