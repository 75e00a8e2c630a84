import {
  DAUGHTER,
  GRID_WORKER,
  inState,
  MONDAY,
  MOTHER,
  OFFICER,
  PROXY,
  SON,
} from '#testing/builders/errand';
import type { Neighbour } from '#domain/kernel/hand-over';
import { moved } from '#domain/kernel/casework';
import type { CompoundId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { Care, HomeHeld } from '#domain/kernel/home-terms';
import type { Post } from '#domain/kernel/posts';
import type { ErrandDocument, Named } from './documents';
import { handOver } from './hand-over';
import { viewerOf } from './rules';
import { mayVerify } from './verification';

const compound: CompoundNode = {
  compoundId: 'c-huaiyinli' as CompoundId,
  gridPath: 's-demo/m-demo/c-huaiyinli',
};
const NOW = MONDAY + 86_400_000;
const home: HomeHeld = {
  ...{ homeId: inState('submitted').homeId, compoundId: compound.compoundId, building: '3栋', label: '' },
  ...{ relation: 'family', since: 0, until: null },
};
const someone = (one: Named, post: Post | null, { atHome = false } = {}): Neighbour => ({
  ...one,
  phone: '12000000000',
  homes: atHome ? [home] : [],
  posts:
    post === null
      ? []
      : [
          {
            ...{ post, compoundId: compound.compoundId, node: 's-demo/m-demo', nodeName: '' },
            ...{ since: 0, until: null },
          },
        ],
});

/** What she sees it as after the timer, and that a second look does nothing more. */
function settled(errand: ErrandDocument, people: Neighbour[]) {
  const move = handOver(errand, { compound, people }, NOW);
  const after = move ? moved(errand, move) : errand;
  expect(handOver(after, { compound, people }, NOW)).toBeNull();
  return {
    after,
    as: (one: Named) =>
      viewerOf(
        after,
        people.find((p) => p.personId === one.personId)!,
        compound,
        NOW,
      ),
  };
}

describe('an officer who is of the family', () => {
  const daughter = someone(DAUGHTER, null, { atHome: true });
  const son = someone(SON, 'communityOfficer', { atHome: true });

  it.each(['submitted', 'accepted', 'claimable', 'offered', 'underway', 'paused', 'finished'] as const)(
    'is the desk of an errand that is %s where nobody else is: it never waits for nobody',
    (state) => {
      const { as, after } = settled(inState(state), [daughter, son]);
      expect([as(SON), as(DAUGHTER)]).toEqual(['desk', 'family']);
      expect(after).toMatchObject({ noGridWorker: true });
    },
  );

  it('is family, and nothing else, as soon as another one is there who can decide', () => {
    const { after } = settled(inState('accepted'), [daughter, son]);
    const { as } = settled(after, [daughter, son, someone(OFFICER, 'communityOfficer')]);
    expect([as(SON), as(OFFICER)]).toEqual(['family', 'desk']);
  });

  it('moves in after it was asked for: the same', () => {
    const errand = { ...inState('accepted'), familyIds: [DAUGHTER.personId] };
    expect(settled(errand, [daughter, son]).as(SON)).toBe('desk');
    const two = settled(errand, [daughter, son, someone(OFFICER, 'communityOfficer')]);
    expect([two.as(SON), two.as(OFFICER)]).toEqual(['family', 'desk']);
  });

  it('does not find out whether her own mother wants it: the grid worker does, and another officer as soon as one is there', () => {
    const worker = someone(GRID_WORKER, 'gridWorker');
    const { after, as } = settled(inState('verifying'), [daughter, son, worker]);
    const may = (errand: ErrandDocument, one: Neighbour) =>
      mayVerify(errand, viewerOf(errand, one, compound, NOW), one, compound, NOW);
    expect([as(SON), as(GRID_WORKER)]).toEqual(['family', 'desk']);
    expect([may(after, son), may(after, worker)]).toEqual([false, true]);
    const officer = someone(OFFICER, 'communityOfficer');
    const again = settled(after, [daughter, son, worker, officer]).after;
    expect([may(again, son), may(again, worker), may(again, officer)]).toEqual([false, false, true]);
  });

  it('answers in the place of the family where she is all of it', () => {
    const { as, after } = settled(inState('finished'), [son]);
    expect([as(SON), after.familyLeft]).toEqual(['desk', true]);
  });

  it('with a colleague of the same home: both decide, and stay so', () => {
    const both = [someone(DAUGHTER, 'communityOfficer', { atHome: true }), son];
    const { as } = settled(inState('accepted'), both);
    expect([as(SON), as(DAUGHTER)]).toEqual(['desk', 'desk']);
  });
});

describe('who looks after somebody of the home, and nothing of it counts for the errand', () => {
  const care: Care = {
    ...{ caregiverId: 'y-00000001' as Care['caregiverId'], forPersonId: MOTHER.personId, kin: 'relative' },
    ...{ how: 'card', rights: ['errands'], endsAt: NOW + 1, resting: false },
  };
  const caring = (who: Named, post: Post, change: Partial<Care>): Neighbour => ({
    ...someone(who, post),
    homes: [{ ...home, relation: 'caregiver', care: { ...care, ...change } }],
  });
  const daughter = someone(DAUGHTER, null, { atHome: true });
  const officer = someone(OFFICER, 'communityOfficer');
  const NOTHING: [title: string, change: Partial<Care>][] = [
    ['somebody objects', { resting: true }],
    ['its year is over', { endsAt: NOW }],
    ['it was agreed to for fees alone', { rights: ['fees'] }],
    ['it is another one whom she looks after', { forPersonId: SON.personId }],
  ];

  it.each(NOTHING)('is not its desk, which another grid worker is, or the community: %s', (_, change) => {
    const her = caring(GRID_WORKER, 'gridWorker', change);
    const alone = settled(inState('accepted'), [daughter, officer, her]);
    expect([alone.as(GRID_WORKER), alone.as(OFFICER)]).toEqual([null, 'desk']);
    expect(alone.after).toMatchObject({ noGridWorker: true });
    const { as, after } = settled(alone.after, [daughter, officer, her, someone(SON, 'gridWorker')]);
    expect([as(GRID_WORKER), as(SON), after.noGridWorker]).toEqual([null, 'desk', false]);
  });

  it.each(NOTHING)('neither does it nor claims it: %s', (_, change) => {
    const people = [daughter, officer, caring(PROXY, 'proxy', change)];
    const { as, after } = settled(inState('underway'), people);
    expect([as(PROXY), after.state, after.proxy]).toEqual([null, 'accepted', null]);
    expect(settled(inState('claimable'), people).as(PROXY)).toBeNull();
  });

  it.each(NOTHING)('is the desk as an officer only where nobody else is: %s', (_, change) => {
    const her = caring(SON, 'communityOfficer', change);
    const alone = settled(inState('accepted'), [daughter, her]);
    expect(alone.as(SON)).toBe('desk');
    expect(settled(alone.after, [daughter, her, officer]).as(SON)).toBeNull();
  });
});
