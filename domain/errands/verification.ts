import type { CompoundNode } from '#domain/kernel/grid';
import type { Person } from '#domain/kernel/person';
import { mayFor } from '#domain/kernel/post-terms';
import type { Instant } from '#domain/kernel/time';
import { afterWorkingHours } from '#domain/kernel/working-days';
import type { Errand, Viewer } from './contract';
import type { ErrandDocument } from './documents';
import { VERIFY_HOURS } from './limits';

type Consent = ErrandDocument['consent'];
type Asked = Pick<ErrandDocument, 'consent' | 'noOfficer'>;

/** Whether nobody knows yet that she whom it is for wants it. */
export const isUnverified = ({ consent }: Pick<ErrandDocument, 'consent'>): boolean =>
  consent.elder !== 'agreed' && (consent.verified ?? null) === null;

/**
 * Who has to find out whether she wants it; null where that is known. For who cannot say it herself the community does,
 * and the grid worker only where every officer is of the family.
 */
export function verifierOf(errand: Asked): Errand['verifier'] {
  if (!isUnverified(errand)) return null;
  return errand.consent.elder === 'cannotSay' && errand.noOfficer !== true ? 'community' : 'desk';
}

/** Who had to find it out when it was asked for, also once that is known. */
export const firstVerifier = ({
  consent: { verified: _, ...consent },
  ...asked
}: Asked): Errand['verifier'] => verifierOf({ ...asked, consent });

/** Whether somebody may record that she wants it: the desk, or the community; of one who is only being asked also who asks for her, and she. */
export function mayVerify(
  errand: ErrandDocument,
  viewer: Viewer | null,
  person: Person,
  compound: CompoundNode,
  now: Instant,
): boolean {
  const by = verifierOf(errand);
  if (by === null) return false;
  if (viewer === 'desk') return by === 'desk' || mayFor(person, 'verifyWill', compound, errand.building, now);
  const { requestedBy, beneficiary, consent } = errand;
  const isHers = [requestedBy.personId, beneficiary.personId].includes(person.personId);
  return viewer === 'family' && consent.elder === 'asking' && isHers;
}

/** By when: half the time where it is urgent. Urgency shortens the time in which she is asked, and never leaves it out. */
export const verifyDueAt = (
  now: Instant,
  elder: Exclude<Consent['elder'], 'agreed'>,
  urgent: boolean,
): Instant => afterWorkingHours(now, VERIFY_HOURS[elder] / (urgent ? 2 : 1));
