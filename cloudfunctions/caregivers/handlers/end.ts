import type { CaregiverDocument } from '#domain/caregivers/documents';
import type { CaregiverEvents } from '#domain/caregivers/events';
import { standing } from '#domain/caregivers/rules';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import { actOf, carryOut, kept, seen } from '../acting';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<CaregiverEvents>();
const NO_CLOCK = { dueAt: null, clockAt: null } as const;

/** The caregiver takes her proposal back, or stops. */
export const stop: Handler<'stop'> = (call) =>
  attempt(async () => {
    const { person, now, refuse, insist } = call;
    const { one, viewer, steps } = await seen(call);
    if (viewer !== 'caregiver') throw refuse('NOT_FOUND');
    if (one.state === 'withdrawn' || (one.state === 'ended' && one.decided?.end === 'left')) {
      insist((await carryOut(one, call)) ? null : 'NOT_IN_THIS_STATE');
      return {};
    }
    const isAsked = steps.includes('withdraw');
    if (!isAsked && !steps.includes('leave')) throw refuse('NOT_IN_THIS_STATE');
    const decided = { by: '', post: null, at: now, reason: '', end: isAsked ? null : ('left' as const) };
    const ended = { ...standing(isAsked ? 'withdrawn' : 'ended'), ...NO_CLOCK, decided };
    const told = event(isAsked ? 'careWithdrawn' : 'careEnded', now, person.personId);
    if (!(await store.changeCaregiver(one, ended, told))) return null;
    const stands = isAsked || (await carryOut({ ...one, ...ended } satisfies CaregiverDocument, call));
    insist(stands ? null : 'NOT_IN_THIS_STATE');
    return {};
  });

/** As she who is looked after wants it, of staff; a card that is out is void. */
export const revoke: Handler<'revoke'> = (call) =>
  attempt(async () => {
    const { input, person, compound, now, refuse, insist } = call;
    const { reason } = input;
    const { one, steps } = await kept(call);
    if (one.stage === 'over' && one.decided?.reason === reason) {
      insist((await carryOut(one, call)) ? null : 'NOT_IN_THIS_STATE');
      return {};
    }
    if (!steps.includes('revoke')) throw refuse('NOT_IN_THIS_STATE');
    await passedWords(call, { reason });
    const { by, post } = actOf(person, compound, one.building, now);
    const isCard = one.state === 'cardIssued';
    const decided = { by, post, at: now, reason, end: isCard ? null : ('revoked' as const) };
    const ended = { ...standing(isCard ? 'withdrawn' : 'ended'), ...NO_CLOCK, decided };
    const told = event(isCard ? 'careWithdrawn' : 'careEnded', now, person.personId);
    if (!(await store.changeCaregiver(one, ended, told))) return null;
    const stands = isCard || (await carryOut({ ...one, ...ended } satisfies CaregiverDocument, call));
    insist(stands ? null : 'NOT_IN_THIS_STATE');
    return {};
  });
