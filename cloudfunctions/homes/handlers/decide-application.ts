import { bindingParams } from '#domain/homes/binding-events';
import { whyCannotBind, whyCannotKeep } from '#domain/homes/binding';
import { isBoundBy, whyCannotApprove, whyCannotEnd, whyNotHer } from '#domain/homes/applications';
import type { ApplicationDocument } from '#domain/homes/documents';
import type { ApplicationEvents, BindingEvents } from '#domain/homes/events';
import { withBadge } from '#domain/kernel/badge';
import type { HomeHeld } from '#domain/kernel/home-terms';
import { actingAs, postName, type Post } from '#domain/kernel/posts';
import type { PersonDocument } from '#domain/people/documents';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import { hadBefore } from '#platform/persons';
import * as store from '../application-store';
import { bindingFacts, hearersOf, makerOf, type BindingFacts } from '../binding-facts';
import type { Handler } from '../handler';
import { bindNow, personWith } from '../residents';

const event = eventsOf<ApplicationEvents>();
const bindingEvent = eventsOf<BindingEvents>();

const byText = (person: PersonDocument, posts: readonly Post[]): string =>
  `${postName(actingAs('keepHomes', posts))} ${withBadge(person)}`;

/** Nobody answers her own application; of her own home another colleague does. */
const isHers = ({ personId }: PersonDocument, { applicantId }: ApplicationDocument): 'NOT_YOURSELF' | null =>
  personId === applicantId ? 'NOT_YOURSELF' : null;

type Approving = Parameters<Handler<'approveApplication'>>[0];

/** The binding that was applied for, as of now; false where she has it by now. */
async function bindApplicant(
  call: Approving,
  { homeId, relation }: ApplicationDocument,
  facts: BindingFacts,
  { personId, phone }: PersonDocument,
): Promise<boolean> {
  const { compound, person: keeper, now } = call;
  const { building, label } = facts.home;
  const madeBy = makerOf(call);
  const { compoundId } = compound;
  const held: HomeHeld = { homeId, compoundId, building, label, relation, since: now, until: null, madeBy };
  const whom = { personId, name: '', phone: phone ?? '' };
  const params = bindingParams(held, whom, madeBy, hearersOf(facts, personId, compound, now));
  return bindNow(personId, held, bindingEvent('homeBound', now, keeper.personId, params));
}

/**
 * First nobody else may answer it any more, then she is bound, then it is approved. What is cut off in between stays open
 * and on the office's 今日, and is finished by saying yes again: as if it were said now, unless she has been bound since.
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
    const { phone, homes } = applicant;
    const decidedNow = { by: byText(keeper, posts), at: now, reason: null };
    let approving = found;
    if (!isBoundBy(found, applicant)) {
      insist(whyNotHer(found, applicant));
      const isPassedOn = (await hadBefore([applicant])).has(phone ?? '');
      const whom = { phone: phone ?? '', homes, isPassedOn };
      insist(whyCannotBind(keeper, posts, homeId, whom));
      const begun = { state: 'approving', decided: decidedNow } as const;
      if (!(await store.changeApplication(found, begun))) return null;
      approving = { ...found, ...begun, rev: found.rev + 1 };
      if (!(await bindApplicant(call, found, facts, applicant))) return null;
    }
    const told = event('applicationApproved', now, keeper.personId);
    const decided = approving.decided ?? decidedNow;
    const ended = { state: 'approved', open: false, clockAt: null, decided } as const;
    return (await store.changeApplication(approving, ended, told)) ? {} : null;
  });

export const refuseApplication: Handler<'refuseApplication'> = (call) =>
  attempt(async () => {
    const { input, person: keeper, posts, now, refuse, insist } = call;
    const { compoundId, applicationId, reason } = input;
    const found = await store.application(compoundId, applicationId);
    if (!found) throw refuse('NOT_FOUND');
    if (found.state === 'refused' && found.decided?.reason === reason) return {};
    insist(whyCannotEnd(found, now));
    insist(isHers(keeper, found));
    insist(whyCannotKeep(keeper, found.homeId));
    if (found.state === 'approving') {
      const applicant = await personWith(found.applicantId);
      insist(applicant && isBoundBy(found, applicant) ? 'ALREADY_DECIDED' : null);
    }
    await passedWords(call, { reason });
    const told = event('applicationRefused', now, keeper.personId);
    const decided = { by: byText(keeper, posts), at: now, reason };
    const ended = { state: 'refused', open: false, clockAt: null, decided } as const;
    return (await store.changeApplication(found, ended, told)) ? {} : null;
  });
