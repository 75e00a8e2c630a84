import type { ErrandDocument } from '#domain/errands/documents';
import type { errands } from '#domain/errands/contract';
import type { ErrandEvents } from '#domain/errands/events';
import { askerOf, nobodyAnswers, sameOfHome, takenDown } from '#domain/errands/intake';
import { MOST_OPEN } from '#domain/errands/limits';
import { paramsOfRefusal, whyCannotWish } from '#domain/errands/request-rules';
import { promisedAtFirst } from '#domain/errands/verify';
import type { ErrandId, PersonId } from '#domain/kernel/ids';
import { takerPostOf, whyCannotTakeDown } from '#domain/kernel/intake';
import { maskName } from '#domain/kernel/masks';
import { refuse } from '#domain/kernel/refusal';
import { attempt, once } from '#platform/attempt';
import { insistNothingAcross, passedText } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId } from '#platform/identity';
import { takeSlot } from '#platform/limits';
import { inputDigest, insistSameInput } from '#platform/same-input';
import type { Call } from '#platform/serve';
import { requestFacts, type RequestFacts } from '../facts';
import type { Handler } from '../handler';
import { newErrand } from '../new-errand';
import { deskNameOf, residentsOf, type Bound } from '../residents';
import * as store from '../store';

const event = eventsOf<ErrandEvents>();

type TakingDown = Call<(typeof errands)['actions']['takeDown']>;

/** Between a try and its retry a screen of warnings may lie. */
const MAY_DIFFER = ['notAnEmergency', 'again'];
/** Calls of several staff for one person meet at her few places. */
const MOST_TRIES = 6;

/** One errand per key of who writes it down; sent twice it is one, with the number that was said. */
export const takeDown: Handler<'takeDown'> = (call) => {
  const { input, person, compound, now, insist } = call;
  const { compoundId, homeId, forPersonId, caller } = input;
  const errandId = derivedId<ErrandId>('e', person.personId, compoundId, 'takeDown', input.key);
  const askerId = askerOf(caller, forPersonId);
  const checked = once(() => passedWish(call));
  return attempt(async () => {
    const about = { homeId, personId: askerId, errandId, takenDownFor: forPersonId };
    const facts = await requestFacts(compound, about, now);
    if (!facts) throw refuse('NOT_FOUND');
    insist(whyCannotTakeDown(person, { homeId, building: facts.home.building }, compound, now));
    const answer = (errand: ErrandDocument) => {
      const { number, building, familyIds } = errand;
      const others = facts.gridWorkers.filter((one) => !familyIds.includes(one.personId));
      const deskName = deskNameOf(building, others, compound, now);
      return { errandId, number, deskName, ...promisedAtFirst(errand) };
    };
    const again = (stored: ErrandDocument) => {
      insistSameInput(stored, inputDigest(input, ...MAY_DIFFER), { number: stored.number });
      return answer(stored);
    };
    if (facts.asked) return again(facts.asked);
    const people = residentsOf(homeId, facts.people, compound, now);
    insistMayBeAsked(call, people, facts);
    insistNew(call, facts);
    await checked();
    const errand = writtenDown(call, errandId, { facts, people });
    if (!(await takePlace(call, errand, facts))) return null;
    if (await store.addErrand(errand)) return answer(errand);
    const first = await store.errand(compoundId, errandId);
    return first && again(first);
  }, MOST_TRIES);
};

/** By the rules of who asks herself: staff cannot get for her what she could not, nor more of it at once. */
function insistMayBeAsked(call: TakingDown, people: readonly Bound[], facts: RequestFacts): void {
  const { forPersonId, caller, itemCode, what, whenHome, special, notAnEmergency } = call.input;
  const wish = { what, whenHome, special };
  const code = whyCannotWish({
    callerId: askerOf(caller, forPersonId),
    forPersonId,
    people,
    itemCode,
    wish,
    notAnEmergency,
    open: Math.max(facts.open, openFor(forPersonId, facts).length),
  });
  if (code) throw call.refuse(code, paramsOfRefusal(code, wish));
}

const openFor = (forPersonId: PersonId, { atHome }: RequestFacts): string[] =>
  atHome.filter((one) => one.beneficiary.personId === forPersonId).map((one) => one._id);

/** What the home has open in the same words is named first: the same call may have come to two of the staff. */
function insistNew({ input, refuse }: TakingDown, { atHome }: RequestFacts): void {
  const same = sameOfHome(atHome, input);
  if (same && !input.again) throw refuse('SAME_AS_OPEN', { number: same.number });
}

/** Who wrote it can put it in other words: nothing is kept for others to look into. */
async function passedWish(call: TakingDown): Promise<void> {
  const { what, whenHome, special, caller } = call.input;
  const name = caller.kind === 'other' ? caller.name : '';
  const written = Object.entries({ what, whenHome, special, caller: name }).filter(([, text]) => text !== '');
  await Promise.all(written.map(([field, text]) => passedText(call, text, field)));
  insistNothingAcross(call.actor, written);
}

function writtenDown(
  { input, person, compound, now }: TakingDown,
  errandId: ErrandId,
  { facts, people }: { facts: RequestFacts; people: readonly Bound[] },
): ErrandDocument {
  const { caller, channel, forPersonId } = input;
  const askerId = askerOf(caller, forPersonId);
  const asker = people.find((one) => one.personId === askerId);
  const post = takerPostOf(person, compound, facts.home.building, now);
  if (!asker || !post) throw refuse('NOT_FOUND');
  const asked = newErrand(
    {
      input: { ...input, confidential: '', doorCode: '' },
      person: { personId: askerId, name: asker.name },
      compound,
      now,
    },
    errandId,
    { facts, held: [], pictures: [] },
  );
  const familyLeft = nobodyAnswers(asked.familyIds, people);
  const callerName = caller.kind === 'bound' ? asker.name : maskName(caller.name);
  const { personId, name } = person;
  return {
    ...asked,
    inputDigest: inputDigest(input, ...MAY_DIFFER),
    intake: {
      ...{ channel, takenBy: { personId, name, post }, saidBackAt: null },
      ...{ callerName, bound: caller.kind === 'bound' },
    },
    caller: caller.kind === 'other' ? { name: caller.name, phone: caller.phone } : null,
    ...(familyLeft ? { familyLeft } : {}),
    ...takenDown({ personId, name, now }, { channel, post, callerName, familyLeft }, asked),
    ...bornWith(event('errandRequested', now, personId)),
  };
}

/** A place of hers whom it is for: whoever calls, and whoever of the staff writes, there are no more for her. */
const takePlace = (
  { input: { forPersonId }, compound: { compoundId }, now, refuse }: TakingDown,
  { _id }: ErrandDocument,
  facts: RequestFacts,
): Promise<boolean> =>
  takeSlot(
    { whose: forPersonId, known: facts.limits },
    {
      ...{ limit: 'request', compoundId, id: _id, most: MOST_OPEN, closed: facts.closed },
      open: openFor(forPersonId, facts),
      full: () => refuse('TOO_MANY_OPEN', { most: MOST_OPEN }),
    },
    now,
  );

/** Once, and only by who took it down; whoever else asks is told what who names an unknown one is told. */
export const saidBack: Handler<'saidBack'> = async ({ input, person: { personId }, now }) => {
  const { compoundId, errandId } = input;
  if (await store.noteSaidBack(compoundId, errandId, { by: personId, now })) return {};
  const errand = await store.errand(compoundId, errandId);
  if (errand?.intake?.takenBy.personId !== personId) throw refuse('NOT_FOUND');
  return {};
};
