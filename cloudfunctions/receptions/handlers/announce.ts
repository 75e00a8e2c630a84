import { buildingName } from '#domain/kernel/building-name';
import { actingAs } from '#domain/kernel/posts';
import { clockFor } from '#domain/receptions/clock';
import type { ReceptionId } from '#domain/receptions/contract';
import type { ReceptionEvents } from '#domain/receptions/events';
import { whyCannotCallOff, whyCannotMove, whyTimesWrong } from '#domain/receptions/rules';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId } from '#platform/identity';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<ReceptionEvents>();

/** One per key. */
export const announce: Handler<'announce'> = async (call) => {
  const { input, person, posts, compound, now, refuse, insist } = call;
  const { compoundId, key, title, host, place, startsAt, endsAt } = input;
  insist(whyTimesWrong(input, now));
  await passedWords(call, { title, host, place, buildings: input.buildings?.join('、') ?? '' });
  const { personId, name } = person;
  const receptionId = derivedId<ReceptionId>('r', personId, compoundId, key);
  const sent = inputDigest(input);
  const added = await store.addReception({
    ...{ _id: receptionId, inputDigest: sent, compoundId, gridPath: compound.gridPath },
    ...{ state: 'announced', title, host, place, startsAt, endsAt },
    buildings: input.buildings && [...new Set(input.buildings.map(buildingName))],
    announcedBy: { personId, name, post: actingAs('announce', posts) },
    ...{ reason: null, movedFrom: null, clockAt: clockFor(startsAt, now), rev: 0 },
    ...bornWith(event('receptionAnnounced', now, personId)),
  });
  if (added) return { receptionId };
  const first = await store.reception(compoundId, receptionId);
  if (!first) throw refuse('BUSY_TRY_AGAIN');
  insistSameInput(first, sent);
  return { receptionId };
};

export const move: Handler<'move'> = (call) =>
  attempt(async () => {
    const { input, person, now, refuse, insist } = call;
    const { compoundId, receptionId, rev, place, startsAt, endsAt, reason } = input;
    const found = await store.reception(compoundId, receptionId);
    if (!found) throw refuse('NOT_FOUND');
    const done = { rev: rev + 1 };
    const isThere = found.place === place && found.startsAt === startsAt && found.endsAt === endsAt;
    if (found.rev === done.rev && isThere && found.reason === reason) return done;
    insist(whyCannotMove(found, now));
    insist(found.rev === rev ? null : 'CHANGED_MEANWHILE');
    insist(isThere ? 'NOTHING_MOVED' : whyTimesWrong(input, now));
    await passedWords(call, { reason, place });
    const movedFrom = { place: found.place, startsAt: found.startsAt, endsAt: found.endsAt };
    const told = event('receptionMoved', now, person.personId, {
      ...{ startsAt: found.startsAt, place: found.place, reason },
    });
    const changes = { place, startsAt, endsAt, reason, movedFrom, clockAt: clockFor(startsAt, now) };
    return (await store.changeReception(found, changes, told)) ? done : null;
  });

export const callOff: Handler<'callOff'> = (call) =>
  attempt(async () => {
    const { input, person, now, refuse, insist } = call;
    const { compoundId, receptionId, reason } = input;
    const found = await store.reception(compoundId, receptionId);
    if (!found) throw refuse('NOT_FOUND');
    if (found.state === 'calledOff') return {};
    insist(whyCannotCallOff(found, now));
    await passedWords(call, { reason });
    const told = event('receptionCalledOff', now, person.personId, { reason });
    const changes = { state: 'calledOff' as const, reason, clockAt: null };
    return (await store.changeReception(found, changes, told)) ? {} : null;
  });
