import type { ApplicationEvents } from '#domain/homes/events';
import { answerDueAt, whyCannotApply, whyCannotEnd } from '#domain/homes/applications';
import type { ApplicationDocument } from '#domain/homes/documents';
import { entranceName, roomName, spelledLabel } from '#domain/homes/home-name';
import { withRoomAlone } from '#domain/homes/whole-room';
import { buildingName } from '#domain/kernel/building-name';
import type { ApplicationId } from '#domain/kernel/ids';
import { postsIn } from '#domain/kernel/post-terms';
import { mayAny } from '#domain/kernel/posts';
import { codeText } from '#domain/kernel/text';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId, maskPhone } from '#platform/identity';
import { inputDigest, insistSameInput } from '#platform/same-input';
import * as store from '../application-store';
import type { Handler } from '../handler';
import { homeIdOf } from '../home-id';

const event = eventsOf<ApplicationEvents>();

/** The address as documents have it, however it was written: `3号楼`, `一单元`, `1-0101室`. */
function placeOf({ building, entrance, room }: { building: string; entrance: string; room: string }) {
  const written = { building: codeText(building), entrance: codeText(entrance), room: codeText(room) };
  // where room and building contradict each other, the office reads what she wrote
  const said = withRoomAlone(written) ?? written;
  return {
    building: buildingName(said.building),
    entrance: entranceName(said.entrance),
    room: roomName(said.room),
  };
}

/** Asks about no home, so that the answer does not tell which there are. */
export const apply: Handler<'apply'> = async (call) => {
  const { input, actor, person, now, refuse, insist } = call;
  const { compoundId, key, relation, name, words } = input;
  const { compound } = actor;
  if (!compound) throw refuse('NOT_FOUND');
  const place = placeOf(input);
  const homeId = homeIdOf(compoundId, place);
  insist(whyCannotApply(person.homes, homeId));
  const { personId, phone } = person;
  const applicationId = derivedId<ApplicationId>('b', personId, compoundId, key);
  const sent = inputDigest(input);
  const known = await store.openFor(personId, compoundId, homeId);
  if (known && known._id !== applicationId) throw refuse('APPLIED_ALREADY');
  if (!known) {
    await passedWords(call, {
      name,
      words,
      building: input.building,
      entrance: input.entrance,
      room: input.room,
    });
    const dueAt = answerDueAt(now);
    const added = await store.addApplication({
      ...{ _id: applicationId, inputDigest: sent, compoundId, gridPath: compound.gridPath },
      ...{ state: 'submitted', open: true, applicantId: personId, name, maskedPhone: maskPhone(phone ?? '') },
      ...{ homeId, label: spelledLabel(place.building, place.entrance, place.room), relation, words },
      ...{ at: now, dueAt, lateAt: null, clockAt: dueAt, decided: null, rev: 0 },
      ...bornWith(event('applicationMade', now, personId)),
    });
    if (added) return { applicationId, dueAt };
  }
  const first = known ?? (await store.application(compoundId, applicationId));
  if (!first) throw refuse('BUSY_TRY_AGAIN');
  insistSameInput(first, sent);
  return { applicationId, dueAt: first.dueAt };
};

const headOf = (one: ApplicationDocument) => ({ ...one, applicationId: one._id, late: one.lateAt !== null });

function pageOf(found: ApplicationDocument[]) {
  const items = found.slice(0, store.PAGE);
  const last = items.at(-1);
  return {
    items: items.map(headOf),
    next: found.length > store.PAGE && last ? store.cursorAfter(last) : null,
  };
}

export const listMyApplications: Handler<'listMyApplications'> = async ({ input, person }) =>
  pageOf(await store.newest({ compoundId: input.compoundId, applicantId: person.personId }, input.after));

export const listApplications: Handler<'listApplications'> = async ({ input }) =>
  pageOf(await store.newest({ compoundId: input.compoundId, open: input.open }, input.after));

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
    insist(whyCannotEnd(found));
    const told = event('applicationWithdrawn', now, person.personId);
    const ended = { state: 'withdrawn', open: false, clockAt: null } as const;
    return (await store.changeApplication(found, ended, told)) ? {} : null;
  });
