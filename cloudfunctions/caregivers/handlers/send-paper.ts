import type { CaregiverEvents } from '#domain/caregivers/events';
import { MOST_PICTURES } from '#domain/caregivers/limits';
import { attempt } from '#platform/attempt';
import { command } from '#platform/collection';
import { eventsOf } from '#platform/events';
import { removePictureUploads } from '#platform/pictures';
import { seen } from '../acting';
import type { Handler } from '../handler';
import { papersOf } from '../papers';
import * as store from '../store';

const event = eventsOf<CaregiverEvents>();

/** One more photo, at most twice as many as a proposal takes; sent again it is there already. */
export const sendPaper: Handler<'sendPaper'> = async (call) => {
  const { input, person, now, refuse } = call;
  const done = await attempt(async () => {
    const { one, viewer, steps } = await seen(call);
    if (viewer !== 'caregiver') throw refuse('NOT_FOUND');
    if (!steps.includes('sendPaper')) throw refuse('NOT_IN_THIS_STATE');
    const sent = await papersOf(call);
    const added = sent.filter(
      (photo) => !one.pictures.some(({ pictureId }) => pictureId === photo.pictureId),
    );
    if (added.length === 0) return {};
    if (one.pictures.length + added.length > MOST_PICTURES * 2) throw refuse('TOO_MANY_PICTURES');
    const told = event('carePaperSent', now, person.personId);
    const pictures = command().push(added);
    return (await store.changeCaregiver(one, { pictures }, told)) ? {} : null;
  });
  await removePictureUploads({ ...input, personId: person.personId }, input.pictures);
  return done;
};
