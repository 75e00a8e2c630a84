import { withBadge } from '#domain/kernel/badge';
import type { CompoundNode } from '#domain/kernel/grid';
import { actingFor, mayFor } from '#domain/kernel/post-terms';
import { postName } from '#domain/kernel/posts';
import type { Refusing } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { isSuperseded, stepsFor, viewerOf, type CareViewer, type Step } from '#domain/caregivers/rules';
import type { Act, CaregiverDocument } from '#domain/caregivers/documents';
import { termChange } from '#domain/caregivers/terms';
import type { PersonDocument } from '#domain/people/documents';
import type { PersonCall } from '#platform/serve';
import { careFacts, type CareFacts } from './facts';
import * as store from './store';

/** Her rights are looked at once more where somebody has changed them meanwhile. */
const TRIES = 2;

export type Acting = Pick<PersonCall, 'actor' | 'person' | 'now'>;

/** Whether she decides for the community about one. */
export const decides = (
  { person, now }: Acting,
  compound: CompoundNode,
  { building }: Pick<CaregiverDocument, 'building'>,
): boolean => mayFor(person, 'decideCare', compound, building, now);

/** One as the caller sees it; who is neither its caregiver nor keeps it learns not even that it is there. */
export async function seen(
  call: Acting & Refusing<never> & { input: { caregiverId: CaregiverDocument['_id'] } },
  reading: typeof store.caregiverWithIssuer = store.caregiver,
): Promise<{ one: store.WithIssuer; viewer: CareViewer; steps: Step[] }> {
  const { actor, person, now, refuse, input } = call;
  const { compound } = actor;
  const one = compound && (await reading(compound.compoundId, input.caregiverId));
  const viewer = one && viewerOf(one, person, compound, now);
  if (!one || !viewer) throw refuse('NOT_FOUND');
  return { one, viewer, steps: stepsFor(one, viewer, { decides: decides(call, compound, one), now }) };
}

/** The same for staff alone. */
export async function kept(call: Parameters<typeof seen>[0]) {
  const found = await seen(call);
  if (found.viewer !== 'staff') throw call.refuse('NOT_FOUND');
  return found;
}

/** Who of the staff does it, as it stays written. */
export function actOf(person: PersonDocument, compound: CompoundNode, building: string, now: Instant): Act {
  const post = actingFor(person, 'keepCare', compound, building, now);
  const { personId: byId } = person;
  return { by: `${postName(post)}${withBadge(person)}`, byId, post, at: now };
}

/**
 * Makes the caregiver's rights say what was decided, and leaves what her home is told. Where somebody goes on changing
 * them, or the call is cut off, the timer does it (`TERMS`). False where it gives nothing any more (`isSuperseded`); the
 * timer ends it then.
 */
export async function carryOut(
  decided: CaregiverDocument,
  { person, now }: Pick<Acting, 'person' | 'now'>,
  known: CareFacts | null = null,
): Promise<boolean> {
  const { compoundId, homeId, caregiver } = decided;
  let facts = known;
  for (let left = TRIES; left > 0; left -= 1) {
    facts ??= caregiver && (await careFacts(compoundId, homeId, { carerId: caregiver.personId }, now));
    if (!facts?.carer) return true;
    if (isSuperseded(decided, facts.carer)) return false;
    const change = termChange(decided, facts.carer, now, facts.hearing);
    if (!change || (await store.changeTerm(change, { by: person.personId, now }))) return true;
    facts = null;
  }
  return true;
}
