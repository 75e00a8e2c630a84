import type { Derived } from '#domain/kernel/noun';
import type { Update } from '#domain/kernel/filter';
import type { Instant } from '#domain/kernel/time';
import type { CaregiverDocument, End } from './documents';
import { isSuperseded, livesAt, standing } from './rules';
import { termChange, type Carer } from './terms';

const MOST = 50;

const over = ({ _id, compoundId, state }: CaregiverDocument, end: End, now: Instant): Update => ({
  collection: 'caregivers',
  where: { _id, compoundId, state },
  set: {
    ...standing(state === 'cardIssued' || state === 'proposed' ? 'expired' : 'ended'),
    ...{ clockAt: null, dueAt: null },
    decided: { by: '', post: null, at: now, reason: '', end },
  },
  leaves: { kind: 'careEnded', params: {} },
});

/**
 * A caregiver's rights are made to say what was agreed to, where the function that decided it was cut off before; what
 * gives nothing any more ends.
 */
export const TERMS: Derived<CaregiverDocument> = {
  after: ['careAgreed', 'careReviewed', 'careDisputed', 'careSettled', 'careEnded'],
  of: ({ _id }) => _id,
  async make(one, read, now) {
    if (one.caregiver === null) return [];
    const [carer] = await read.find<Carer>('people', { _id: one.caregiver.personId }, 1, {});
    if (carer && isSuperseded(one, carer)) return [over(one, 'moved', now)];
    const change = carer && termChange(one, carer, now);
    if (!change) return [];
    const { event, ...update } = change;
    return [{ collection: 'people', ...update, ...(event ? { leaves: event } : {}) }];
  },
};

/** Who has left the home is looked after there no longer, and whose relation to it has ended looks after nobody. */
export const LEFT: Derived<Carer & { _id: string }> = {
  after: ['homeUnbound', 'homeLeft', 'homeObjected', 'homeBound'],
  of: ({ _id }) => _id,
  async make(person, read, now) {
    const { personId, homes } = person;
    const [caring, lookedAfter] = await Promise.all([
      read.find<CaregiverDocument>(
        'caregivers',
        { 'caregiver.personId': personId, stage: 'running' },
        MOST,
        {},
      ),
      read.find<CaregiverDocument>(
        'caregivers',
        { elderId: personId, stage: ['waiting', 'running'] },
        MOST,
        {},
      ),
    ]);
    return [
      ...caring.flatMap((one) => {
        const term = homes.find(({ care }) => care?.caregiverId === one._id);
        return term && term.until !== null ? [over(one, term.ended === 'left' ? 'left' : 'moved', now)] : [];
      }),
      ...lookedAfter.filter((one) => !livesAt(person, one.homeId)).map((one) => over(one, 'moved', now)),
    ];
  },
};
