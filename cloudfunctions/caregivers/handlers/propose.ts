import type { CaregiverEvents } from '#domain/caregivers/events';
import { askedBy } from '#domain/caregivers/limits';
import { standing, whyCannotPropose, wholeRights } from '#domain/caregivers/rules';
import { placeOf } from '#domain/homes/written-place';
import type { CaregiverId } from '#domain/kernel/ids';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { homeIdOf } from '#platform/home-id';
import { derivedId, maskPhone } from '#platform/identity';
import { removePictureUploads } from '#platform/pictures';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Handler } from '../handler';
import { NOTHING_YET } from '../new-caregiver';
import { papersOf } from '../papers';
import * as store from '../store';

const event = eventsOf<CaregiverEvents>();

/** Asks about no home and no person, so that the answer does not tell which there are. */
export const propose: Handler<'propose'> = async (call) => {
  const done = await proposeOnce(call);
  await removePictureUploads({ ...call.input, personId: call.person.personId }, call.input.pictures);
  return done;
};

const proposeOnce: Handler<'propose'> = (call) =>
  attempt(async () => {
    const { input, actor, person, now, refuse, insist } = call;
    const { compoundId, key, elderName, kin, name, words } = input;
    const { compound } = actor;
    if (!compound) throw refuse('NOT_FOUND');
    const { label, ...place } = placeOf(input);
    const homeId = homeIdOf(compoundId, place);
    const { personId, phone } = person;
    const caregiverId = derivedId<CaregiverId>('y', personId, compoundId, key);
    const sent = inputDigest(input, 'pictures');
    const known = await store.waitingFor(personId, compoundId, homeId);
    if (known && known._id !== caregiverId) throw refuse('PROPOSED_ALREADY');
    if (known) {
      insistSameInput(known, sent);
      return { caregiverId, dueAt: known.dueAt ?? now };
    }
    insist(whyCannotPropose(input, person.homes, homeId));
    const { building, entrance, room } = input;
    await passedWords(call, { name, elderName, words, building, entrance, room });
    const dueAt = askedBy(now);
    const added = await store.addCaregiver({
      ...NOTHING_YET,
      ...{ _id: caregiverId, inputDigest: sent, compoundId, gridPath: compound.gridPath },
      ...standing('proposed'),
      caregiver: { personId, name, maskedPhone: maskPhone(phone ?? ''), kin },
      ...{ homeId, label, building: place.building, elderName, asked: wholeRights(input.asked), words },
      ...{ pictures: await papersOf(call), at: now, dueAt, clockAt: dueAt },
      ...bornWith(event('careProposed', now, personId)),
    });
    if (added) return { caregiverId, dueAt };
    const first = await store.caregiver(compoundId, caregiverId);
    if (!first) return null;
    insistSameInput(first, sent);
    return { caregiverId, dueAt: first.dueAt ?? now };
  });
