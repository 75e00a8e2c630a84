import type { CaregiverDocument } from '#domain/caregivers/documents';

/** What one begins with before anything is known or agreed to. */
export const NOTHING_YET = {
  ...{ caregiver: null, elderId: null, asked: [], rights: [], words: '', pictures: [], codeHash: null },
  ...{
    consent: null,
    dueAt: null,
    lateAt: null,
    since: null,
    endsAt: null,
    remindedAt: null,
    reviewed: null,
  },
  ...{ dispute: null, objectorIds: [], decided: null, clockAt: null, rev: 0 },
} satisfies Partial<CaregiverDocument>;
