import type { BindingEvents } from '#domain/homes/events';
import { bindingParams } from '#domain/homes/binding-events';
import { standingAt, whyCannotObject, whyCannotUnbind } from '#domain/homes/binding';
import type { HomeHeld } from '#domain/kernel/home-terms';
import type { PersonDocument } from '#domain/people/documents';
import { attempt } from '#platform/attempt';
import { eventsOf } from '#platform/events';
import type { MemberCall } from '#platform/serve';
import { bindingFacts, hearersOf, makerOf, type BindingFacts } from '../binding-facts';
import type { Handler } from '../handler';
import { endTerms, termAt, wasBound } from '../residents';

const event = eventsOf<BindingEvents>();

type Ending = Pick<MemberCall, 'person' | 'posts' | 'compound' | 'now'>;

/** Ends all that somebody is to a home as it was decided on, and leaves the event that tells of it. */
function end(
  kind: 'homeUnbound' | 'homeObjected' | 'homeLeft',
  { person: by, compound, now, ...call }: Ending,
  facts: BindingFacts,
  { person, term }: { person: PersonDocument; term: HomeHeld },
): Promise<boolean> {
  const ended = ({ homeUnbound: 'unbound', homeObjected: 'objected', homeLeft: 'left' } as const)[kind];
  // who reads of an objection asks who made the binding; of any other end, who ended it
  const named =
    kind === 'homeObjected' ? term.madeBy : kind === 'homeUnbound' ? makerOf({ person: by, ...call }) : null;
  const params = bindingParams(term, person, named, hearersOf(facts, person.personId, compound, now));
  const madeById = term.madeBy?.personId ?? null;
  const told = event(kind, now, by.personId, { ...params, ...(kind === 'homeObjected' ? { madeById } : {}) });
  return endTerms(person, term.homeId, { now, ended }, told);
}

/** Ends a relation; one that has ended already stays ended as it was. */
export const unbind: Handler<'unbind'> = (call) =>
  attempt(async () => {
    const { refuse, insist, posts } = call;
    const { compoundId, homeId, personId } = call.input;
    const facts = await bindingFacts(compoundId, homeId, { _id: personId });
    if (!facts) throw refuse('NOT_FOUND');
    const { person } = facts;
    insist(whyCannotUnbind(call.person, posts, homeId, person?.homes ?? []));
    const term = person && termAt(person, homeId);
    if (!term) {
      insist(wasBound(person, homeId) ? null : 'NOT_BOUND');
      return {};
    }
    return (await end('homeUnbound', call, facts, { person, term })) ? {} : null;
  });

/** Somebody of the home ends another's binding to it, where she may (`whyCannotObject`). */
export const objectToBinding: Handler<'objectToBinding'> = (call) =>
  attempt(async () => {
    const { refuse, insist } = call;
    const { compoundId, homeId, personId } = call.input;
    const mine = standingAt(call.person, homeId);
    if (!mine) throw refuse('NOT_FOUND');
    const facts = await bindingFacts(compoundId, homeId, { _id: personId });
    if (!facts) throw refuse('NOT_FOUND');
    const { person, people } = facts;
    const term = person && termAt(person, homeId);
    const other = person && standingAt(person, homeId);
    if (!term || !other) {
      insist(wasBound(person, homeId) ? null : 'NOT_BOUND');
      return {};
    }
    const all = people.flatMap((one) => standingAt(one, homeId) ?? []);
    insist(whyCannotObject(mine, other, all));
    return (await end('homeObjected', call, facts, { person, term })) ? {} : null;
  });

/** Somebody ends her own binding; the others of the home are told. */
export const leaveHome: Handler<'leaveHome'> = (call) =>
  attempt(async () => {
    const { compoundId, homeId } = call.input;
    const { personId, homes } = call.person;
    const { refuse } = call;
    const { compound } = call.actor;
    if (!homes.some((one) => one.homeId === homeId)) throw refuse('NOT_BOUND');
    const facts = await bindingFacts(compoundId, homeId, { _id: personId });
    const person = facts?.person;
    if (!facts || !person || !compound) throw refuse('NOT_FOUND');
    const term = termAt(person, homeId);
    if (!term) return {};
    return (await end('homeLeft', { ...call, compound }, facts, { person, term })) ? {} : null;
  });
