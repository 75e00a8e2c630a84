import type { Ladder } from '#domain/kernel/casework';
import type { QuestionState } from './documents';

/** What the office is late with, its manager and the community hear at once. Nobody is late with "it is clear". */
export const LADDERS: Record<QuestionState, Ladder> = {
  asked: [{ posts: ['propertyManager', 'communityOfficer'], workingDays: 0 }],
  answered: [],
  understood: [],
};
