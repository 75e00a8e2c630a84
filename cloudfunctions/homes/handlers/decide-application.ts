import { bindingParams } from '#domain/homes/binding-events';
import { whyCannotBind } from '#domain/homes/binding';
import { whyCannotApprove, whyCannotEnd } from '#domain/homes/applications';
import type { ApplicationDocument } from '#domain/homes/documents';
import type { ApplicationEvents, BindingEvents } from '#domain/homes/events';
import { withBadge } from '#domain/kernel/badge';
import type { HomeHeld } from '#domain/kernel/home-terms';
import { actingAs, postName, type Post } from '#domain/kernel/posts';
import type { PersonDocument } from '#domain/people/documents';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import * as store from '../application-store';
import { bindingFacts, hearersOf, makerOf, type BindingFacts } from '../binding-facts';
import type { Handler } from '../handler';
import { bindNow, changeRelation, termAt } from '../residents';

const event = eventsOf<ApplicationEvents>();
const bindingEvent = eventsOf<BindingEvents>();

const byText = (person: PersonDocument, posts: readonly Post[]): string =>
  `${postName(actingAs('keepHomes', posts))} ${withBadge(person)}`;

/** Nobody answers her own application; of her own home another colleague does. */
const isHers = ({ personId }: PersonDocument, { applicantId }: ApplicationDocument): 'NOT_YOURSELF' | null =>
  personId === applicantId ? 'NOT_YOURSELF' : null;

type Approving = Parameters<Handler<'approveApplication'>>[0];

/** The binding that was applied for, as of now; true also where she has it already. */
async function bindApplicant(
  call: Approving,
  { homeId, relation }: ApplicationDocument,
  facts: BindingFacts,
  applicant: PersonDocument,
): Promise<boolean> {
  const { compound, person: keeper, now } = call;
  const term = termAt(applicant, homeId);
  if (term?.relation === relation) return true;
  const { building, label } = facts.home;
  const madeBy = makerOf(call);
  const { compoundId } = compound;
  const held: HomeHeld = { homeId, compoundId, building, label, relation, since: now, until: null, madeBy };
  const { personId, phone } = applicant;
  const params = bindingParams(
    held,
    { personId, name: '', phone: phone ?? '' },
    madeBy,
    hearersOf(facts, personId, compound),
  );
  const told = bindingEvent(
    'homeBound',
    now,
    keeper.personId,
    term ? { ...params, was: term.relation } : params,
  );
  return term ? changeRelation(applicant, term, held, told) : bindNow(personId, held, told);
}

/**
 * First nobody else may answer it any more, then she is bound, then it is approved. What is cut off in between stays open
 * and on the office's 今日, and is finished by saying yes again: binding what is bound changes nothing.
 */
export const approveApplication: Handler<'approveApplication'> = (call) =>
  attempt(async () => {
    const { input, person: keeper, posts, now, refuse, insist } = call;
    const found = await store.application(input.compoundId, input.applicationId);
    if (!found) throw refuse('NOT_FOUND');
    if (found.state === 'approved') return {};
    insist(whyCannotApprove(found));
    insist(isHers(keeper, found));
    const { homeId, applicantId } = found;
    const facts = await bindingFacts(input.compoundId, homeId, { _id: applicantId });
    const applicant = facts?.person;
    if (!facts || !applicant) throw refuse('HOME_UNKNOWN');
    insist(whyCannotBind(keeper, posts, homeId, { phone: applicant.phone ?? '', homes: applicant.homes }));
    const decided = { by: byText(keeper, posts), at: now, reason: null };
    const begun =
      found.state === 'approving' || (await store.changeApplication(found, { state: 'approving', decided }));
    if (!begun || !(await bindApplicant(call, found, facts, applicant))) return null;
    const approving =
      found.state === 'approving' ? found : ({ ...found, state: 'approving', rev: found.rev + 1 } as const);
    const told = event('applicationApproved', now, keeper.personId);
    const ended = { state: 'approved', open: false, clockAt: null } as const;
    return (await store.changeApplication(approving, ended, told)) ? {} : null;
  });

export const refuseApplication: Handler<'refuseApplication'> = (call) =>
  attempt(async () => {
    const { input, person: keeper, posts, now, refuse, insist } = call;
    const { compoundId, applicationId, reason } = input;
    const found = await store.application(compoundId, applicationId);
    if (!found) throw refuse('NOT_FOUND');
    if (found.state === 'refused' && found.decided?.reason === reason) return {};
    insist(whyCannotEnd(found));
    insist(isHers(keeper, found));
    await passedWords(call, { reason });
    const told = event('applicationRefused', now, keeper.personId);
    const decided = { by: byText(keeper, posts), at: now, reason };
    const ended = { state: 'refused', open: false, clockAt: null, decided } as const;
    return (await store.changeApplication(found, ended, told)) ? {} : null;
  });
