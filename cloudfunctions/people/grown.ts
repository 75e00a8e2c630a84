import type { PersonId } from '#domain/kernel/ids';
import type { OutputOf } from '#domain/kernel/contract';
import type { people } from '#domain/people/contract';
import { DAY_MS, type Grown } from '#testing/grown/ground';

type Today = OutputOf<typeof people.actions.today>;

const RESTING = 'p-resting00' as PersonId;

/** The page itself, its cards, what waits, and what she has not read, of which three are shown. */
const onThePage = {
  items: ({ matters, cards, unread }: Today) => 1 + cards.length + matters.length + unread,
};

/** Somebody whose account has moved, so that her post rests. */
export const grown: Grown = {
  heaps: ({ now, here, people }) => [
    [
      'people',
      [
        {
          ...people.leader,
          ...{ _id: RESTING, personId: RESTING, phone: null, movedAt: now - DAY_MS, holder: null },
          posts: people.leader.posts.map((one) => ({ ...one, since: now - 9 * DAY_MS, node: here.gridPath })),
        },
      ],
    ],
  ],

  readings: ({ here }) => ({
    me: [{ as: 'owner' }, { as: 'officer' }],
    today: [
      { as: null, ...onThePage },
      { as: 'owner', ...onThePage },
      { as: 'gridWorker', ...onThePage },
      { as: 'clerk', ...onThePage },
      { as: 'officer', ...onThePage, input: { compoundId: here.compoundId } },
    ],
    listCompounds: [{ as: null }],
    listPosts: [{ as: 'officer' }],
    whoAnswers: [{ as: 'owner' }],
    readRestingPosts: [{ as: 'officer', input: { personId: RESTING } }],
  }),
};
