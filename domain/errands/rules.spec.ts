import type { CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import { MOST_ENTRIES } from '#domain/kernel/casework';
import type { CompoundNode } from '#domain/kernel/grid';
import type { Relation } from '#domain/kernel/home-terms';
import type { Person } from '#domain/kernel/person';
import { postsThat, type Post } from '#domain/kernel/posts';
import { atHour } from '#domain/kernel/time';
import {
  anErrand,
  DAUGHTER,
  GRID_WORKER,
  inState,
  OFFICER,
  OTHER_PROXY,
  PROXY,
  SON,
} from '#testing/builders/errand';
import { CATALOGUE } from './catalogue';
import { errands, VIEWERS } from './contract';
import { askedFor, deskPostOf, doerPostOf, whyCannotOpen } from './doers';
import { mayVerify, verifyDueAt } from './verification';
import type { Named } from './documents';
import { ERRAND_STATES, OWNER } from './states';
import {
  MOST_NOTED,
  MOST_NOTED_BY_ONE,
  MOST_PAUSE_DAYS,
  MOST_PICTURES,
  stepsFor,
  viewerOf,
  whyCannot,
  whyCannotConfirm,
  whyCannotFinish,
  whyCannotNote,
  whyCannotPauseUntil,
} from './rules';

const NOW = atHour('2026-03-02', 15);
const compound: CompoundNode = {
  compoundId: 'c-huaiyinli' as CompoundId,
  gridPath: 's-demo/m-demo/c-huaiyinli',
};

const post = (
  name: Post,
  { node = compound.gridPath, buildings = null as string[] | null, until = null as number | null } = {},
) => ({
  post: name,
  compoundId: compound.compoundId,
  node,
  nodeName: '',
  buildings,
  since: 0,
  until,
});
const bound = (relation: Relation, until: number | null = null, homeId = 'h-00000001') => ({
  homeId: homeId as HomeId,
  compoundId: compound.compoundId,
  building: '3栋',
  label: '',
  relation,
  since: 0,
  until,
});
const somebody = (
  who: Named,
  { posts = [] as Person['posts'], homes = [] as Person['homes'] } = {},
): Person => ({
  ...who,
  posts,
  homes,
});
const daughter = somebody(DAUGHTER, { homes: [bound('caregiver')] });
const proxyPost = [post('proxy')];

describe('who sees an errand', () => {
  const as = (person: Person, errand = anErrand(), where = compound) => viewerOf(errand, person, where, NOW);

  it.each([
    ['who asked, while she is bound to the home, as family', daughter, 'family'],
    [
      'who asked and has moved out since: not at all',
      somebody(DAUGHTER, { homes: [bound('caregiver', NOW)] }),
      null,
    ],
    [
      'who is bound to another home alone: not at all',
      somebody(DAUGHTER, { homes: [bound('owner', null, 'h-00000002')] }),
      null,
    ],
    [
      'who moved in after it was asked: not at all',
      somebody(OTHER_PROXY, { homes: [bound('family')] }),
      null,
    ],
    [
      'the grid worker of the building as the desk',
      somebody(GRID_WORKER, { posts: [post('gridWorker', { buildings: ['3栋'] })] }),
      'desk',
    ],
    [
      'the grid worker of another building: not at all',
      somebody(GRID_WORKER, { posts: [post('gridWorker', { buildings: ['4栋'] })] }),
      null,
    ],
    [
      'the grid worker of another compound: not at all',
      somebody(GRID_WORKER, { posts: [post('gridWorker', { node: 's-demo/m-demo/c-other' })] }),
      null,
    ],
    [
      'a grid worker whose post has ended: not at all',
      somebody(GRID_WORKER, { posts: [post('gridWorker', { until: NOW })] }),
      null,
    ],
    [
      'the community above it as the desk',
      somebody(OFFICER, { posts: [post('communityOfficer', { node: 's-demo/m-demo' })] }),
      'desk',
    ],
    [
      'another community: not at all',
      somebody(OFFICER, { posts: [post('communityOfficer', { node: 's-demo/m-other' })] }),
      null,
    ],
    ['the property’s manager: not at all', somebody(OFFICER, { posts: [post('propertyManager')] }), null],
    ['a volunteers’ leader: not at all', somebody(OFFICER, { posts: [post('leader')] }), null],
    ['a proxy who has nothing to do with it: not at all', somebody(OTHER_PROXY, { posts: proxyPost }), null],
    [
      'a grid worker on the errand of her own family as family',
      somebody(DAUGHTER, { homes: [bound('caregiver')], posts: [post('gridWorker')] }),
      'family',
    ],
  ])('%s', (_, person, viewer) => {
    expect(as(person)).toBe(viewer);
  });

  it.each([
    ['submitted', null, null],
    ['accepted', null, null],
    ['claimable', 'candidate', 'candidate'],
    ['offered', 'candidate', null],
    ['underway', 'proxy', null],
    ['paused', 'proxy', null],
    ['finished', 'proxy', null],
    ['closed', 'proxy', null],
  ] as const)('while it is %s, its proxy as %s, and another proxy as %s', (state, mine, others) => {
    expect(as(somebody(PROXY, { posts: proxyPost }), inState(state))).toBe(mine);
    expect(as(somebody(OTHER_PROXY, { posts: proxyPost }), inState(state))).toBe(others);
  });

  it('its proxy whose post has ended: not at all', () => {
    expect(as(somebody(PROXY, { posts: [post('proxy', { until: NOW })] }), inState('underway'))).toBeNull();
  });

  it('a proxy of other buildings is no candidate', () => {
    const other = somebody(OTHER_PROXY, { posts: [post('proxy', { buildings: ['9栋'] })] });
    expect(as(other, inState('claimable'))).toBeNull();
  });

  it('who has two posts does not decide on what she does herself', () => {
    const both = somebody(PROXY, { posts: [post('gridWorker'), post('proxy')] });
    expect(as(both, inState('accepted'))).toBe('desk');
    expect(as(both, inState('underway'))).toBe('proxy');
    expect(stepsFor({ viewer: as(both, inState('underway'))!, state: 'underway' })).toContain('finish');
  });

  it('the desk acts as grid worker where she is one, else as the community', () => {
    const acts = (person: Person) => deskPostOf(person, compound, '3栋', NOW);
    const officer = post('communityOfficer', { node: 's-demo/m-demo' });
    expect(acts(somebody(OFFICER, { posts: [officer] }))).toBe('communityOfficer');
    expect(acts(somebody(OFFICER, { posts: [officer, post('gridWorker', { buildings: ['4栋'] })] }))).toBe(
      'communityOfficer',
    );
    expect(acts(somebody(OFFICER, { posts: [officer, post('gridWorker')] }))).toBe('gridWorker');
  });
});

describe('what each may do', () => {
  const DESK_ALWAYS = ['note', 'revealContact'];
  it.each([
    ['desk', 'submitted', ['accept', 'turnDown', ...DESK_ALWAYS]],
    ['desk', 'accepted', ['assign', 'openForClaim', 'turnDown', ...DESK_ALWAYS]],
    ['desk', 'claimable', ['assign', 'recall', ...DESK_ALWAYS]],
    ['desk', 'offered', ['recall', ...DESK_ALWAYS]],
    ['desk', 'underway', ['recall', ...DESK_ALWAYS]],
    ['desk', 'paused', ['recall', ...DESK_ALWAYS]],
    ['desk', 'finished', DESK_ALWAYS],
    ['proxy', 'underway', ['finish', 'note', 'pause', 'decline', 'revealContact', 'revealDoorCode']],
    ['proxy', 'paused', ['resume', 'finish', 'note', 'decline', 'revealContact']],
    ['proxy', 'finished', []],
    ['candidate', 'offered', ['take', 'decline']],
    ['candidate', 'claimable', ['claim']],
    ['candidate', 'underway', []],
    ['family', 'submitted', ['note', 'withdraw']],
    ['family', 'underway', ['note', 'withdraw']],
    ['family', 'paused', ['note', 'withdraw']],
    ['family', 'finished', ['confirm']],
  ] as const)('%s, while it is %s: %j', (viewer, state, steps) => {
    expect([...stepsFor({ viewer, state })].sort()).toEqual([...steps].sort());
  });

  it.each(VIEWERS)('with a closed errand %s can do nothing', (viewer) => {
    expect(stepsFor({ viewer, state: 'closed' })).toEqual([]);
  });

  it('nobody but the family confirms, nobody but the desk accepts, and only a proxy finishes', () => {
    for (const state of ERRAND_STATES) {
      for (const viewer of VIEWERS) {
        const steps = stepsFor({ viewer, state });
        if (viewer !== 'family') expect(steps).not.toContain('confirm');
        if (viewer !== 'desk') expect(steps).not.toContain('accept');
        if (viewer !== 'proxy') expect(steps).not.toContain('finish');
      }
    }
  });

  it('whoever owns a state can do something to end it', () => {
    for (const state of ERRAND_STATES) {
      if (state === 'closed') continue;
      const viewer = OWNER[state] === 'proxy' && state === 'offered' ? 'candidate' : OWNER[state];
      expect(stepsFor({ viewer: viewer as never, state }).filter((one) => one !== 'note')).not.toEqual([]);
    }
  });

  it('every step is an action of the contract', () => {
    for (const viewer of VIEWERS) {
      for (const state of ERRAND_STATES) {
        for (const step of stepsFor({ viewer, state })) expect(errands.actions).toHaveProperty(step);
      }
    }
  });

  it('a step is refused with nothing that its contract does not list, however the errand stands', () => {
    const all = VIEWERS.flatMap((viewer) =>
      ERRAND_STATES.flatMap((state) =>
        ([null, 'desk', 'community'] as const).flatMap((verifier) =>
          [true, false].map((mayVerify) => ({ viewer, state, verifier, mayVerify })),
        ),
      ),
    );
    // whoever claims is told by the handler itself
    for (const step of new Set(all.flatMap(stepsFor).filter((one) => one !== 'claim')))
      expect([null, ...errands.actions[step].refusals]).toEqual(
        expect.arrayContaining(all.map((seen) => whyCannot(step, seen))),
      );
  });

  it('what is not among them is refused', () => {
    expect(whyCannot('take', { viewer: 'candidate', state: 'offered' })).toBeNull();
    expect(whyCannot('take', { viewer: 'candidate', state: 'claimable' })).toBe('NOT_IN_THIS_STATE');
    expect(whyCannot('withdraw', { viewer: 'family', state: 'finished' })).toBe('NOT_IN_THIS_STATE');
  });
});

describe('before it is known that she wants it', () => {
  it('the community is named only while it can still record it, whoever of the desk asks', () => {
    const asked = { viewer: 'desk', verifier: 'community' } as const;
    expect(whyCannot('verify', { ...asked, state: 'verifying', mayVerify: false })).toBe(
      'COMMUNITY_VERIFIES',
    );
    for (const state of ['closed', 'finished'] as const)
      for (const mayVerify of [true, false])
        expect(whyCannot('verify', { ...asked, state, mayVerify })).toBe('NOT_IN_THIS_STATE');
  });

  const GIVING = ['assign', 'openForClaim', 'claim', 'take'] as const;
  it.each(ERRAND_STATES.filter((one) => one !== 'closed'))(
    'nobody gets it, also where it stands further on: %s',
    (state) => {
      for (const viewer of ['desk', 'candidate'] as const)
        for (const step of GIVING)
          expect(whyCannot(step, { viewer, state, verifier: 'desk' })).toBe('CONSENT_UNVERIFIED');
    },
  );

  it.each([
    [
      'of who cannot say it',
      'cannotSay',
      false,
      { officer: true, gridWorker: false, asker: false, son: false },
    ],
    ['of who is being asked', 'asking', false, { officer: true, gridWorker: true, asker: true, son: false }],
    [
      'of who cannot say it, with every officer of the family',
      'cannotSay',
      true,
      { officer: true, gridWorker: true, asker: false, son: false },
    ],
  ] as const)('who records it, %s', (_, elder, noOfficer, expected) => {
    const errand = anErrand({ consent: { elder, at: 0, terms: '' }, noOfficer });
    const may = (person: Person) =>
      mayVerify(errand, viewerOf(errand, person, compound, NOW), person, compound, NOW);
    expect({
      officer: may(somebody(OFFICER, { posts: [post('communityOfficer', { node: 's-demo/m-demo' })] })),
      gridWorker: may(somebody(GRID_WORKER, { posts: [post('gridWorker')] })),
      asker: may(daughter),
      son: may(somebody(SON, { homes: [bound('family')] })),
    }).toEqual(expected);
  });

  it('in half the time where it is urgent', () => {
    const at = (hour: number) => atHour('2026-03-02', hour);
    expect(verifyDueAt(at(9), 'cannotSay', false)).toBe(at(17));
    expect(verifyDueAt(at(9), 'cannotSay', true)).toBe(at(13));
    expect(verifyDueAt(at(9), 'asking', false)).toBe(at(13));
    expect(verifyDueAt(at(9), 'asking', true)).toBe(at(11));
  });
});

describe('who does it', () => {
  it('is of the community’s staff for what the residents’ committee applies for, and never volunteers', () => {
    for (const { code, route } of CATALOGUE) {
      const errand = { itemCode: code, route };
      expect(postsThat(askedFor(errand))).toEqual(
        route === 'committee' ? ['gridWorker', 'communityOfficer'] : ['proxy'],
      );
      if (route === 'committee') expect(whyCannotOpen(errand)).toBe('DONE_BY_STAFF');
    }
  });

  it('does it as what lets her, and as a proxy what was given to her before the route was kept', () => {
    const both = somebody(PROXY, { posts: [post('proxy'), post('gridWorker', { buildings: ['4栋'] })] });
    const committee = CATALOGUE.find((one) => one.route === 'committee')!.code;
    const as = (building: string, route?: 'committee' | 'carry') =>
      doerPostOf({ route, itemCode: committee, building }, both, compound, NOW);
    expect([
      as('4栋', 'committee'),
      as('3栋', 'committee'),
      as('3栋'),
      as('4栋'),
      as('4栋', 'carry'),
    ]).toEqual([...['gridWorker', null, 'proxy', 'gridWorker', 'proxy']]);
  });
});

describe('a pause lasts', () => {
  it.each([
    ['not until today', '2026-03-02', 'CHECK_DAY_NOT_AHEAD'],
    ['not until yesterday', '2026-03-01', 'CHECK_DAY_NOT_AHEAD'],
    ['not until a day that does not exist', '2026-02-30', 'CHECK_DAY_NOT_AHEAD'],
    ['until tomorrow at least', '2026-03-03', null],
    [`until the ${MOST_PAUSE_DAYS}th day at most`, '2026-04-01', null],
    ['not longer', '2026-04-02', 'CHECK_DAY_TOO_FAR'],
  ])('%s', (_, day, code) => expect(whyCannotPauseUntil(day, NOW)).toBe(code));

  it('by the day of Shanghai, half an hour after midnight', () => {
    const night = atHour('2026-03-03', 0, 30);
    expect(whyCannotPauseUntil('2026-03-03', night)).toBe('CHECK_DAY_NOT_AHEAD');
    expect(whyCannotPauseUntil('2026-03-04', night)).toBeNull();
  });
});

describe('a family’s answer', () => {
  it.each([
    ['done with a face', { outcome: 'done', face: 'good', text: '' }, null],
    ['done without one', { outcome: 'done', face: null, text: '' }, 'FACE_MISSING'],
    ['partly with face and word', { outcome: 'partly', face: 'fair', text: '少一个' }, null],
    ['partly without a word', { outcome: 'partly', face: 'fair', text: ' ' }, 'TEXT_MISSING'],
    ['not done with a word needs no face', { outcome: 'notDone', face: null, text: '没来' }, null],
    ['not done without a word', { outcome: 'notDone', face: 'poor', text: '' }, 'TEXT_MISSING'],
  ] as const)('%s', (_, said, code) => expect(whyCannotConfirm(said)).toBe(code));
});

it('a word is taken until the last places of the history, which are for steps', () => {
  const [writer, other] = ['p-writer000' as PersonId, 'p-other0000' as PersonId];
  const holding = (entries: number, by = other) => ({
    timeline: Array.from({ length: entries }, () => ({ by, kind: 'noted' })),
  });
  expect(whyCannotNote(holding(MOST_NOTED - 1), writer)).toBeNull();
  expect(whyCannotNote(holding(MOST_NOTED), writer)).toBe('TOO_MANY_NOTES');
  expect(whyCannotNote(holding(MOST_NOTED_BY_ONE - 1, writer), writer)).toBeNull();
  expect(whyCannotNote(holding(MOST_NOTED_BY_ONE, writer), writer)).toBe('TOO_MANY_NOTES');
  expect(whyCannotNote(holding(MOST_NOTED_BY_ONE, writer), other)).toBeNull();
  expect(MOST_NOTED).toBeLessThanOrEqual(MOST_ENTRIES - 20);
});

describe('the end of an errand', () => {
  const holding = (pictures: number) => ({ pictures: Array.from({ length: pictures }) as never[] });

  it('that is done is shown on a photo; that was not possible need not be', () => {
    expect(whyCannotFinish(holding(0), { solved: true, pictures: 0 })).toBe('PROOF_MISSING');
    expect(whyCannotFinish(holding(0), { solved: true, pictures: 1 })).toBeNull();
    expect(whyCannotFinish(holding(0), { solved: false, pictures: 0 })).toBeNull();
  });

  it('brings no more than twelve pictures together, requests and rounds', () => {
    expect(whyCannotFinish(holding(12), { solved: true, pictures: 3 })).toBeNull();
    expect(whyCannotFinish(holding(MOST_PICTURES), { solved: true, pictures: 0 })).toBeNull();
    expect(whyCannotFinish(holding(MOST_PICTURES - 1), { solved: true, pictures: 0 })).toBe('PROOF_MISSING');
    expect(whyCannotFinish(holding(MOST_PICTURES - 3), { solved: true, pictures: 3 })).toBeNull();
    expect(whyCannotFinish(holding(MOST_PICTURES - 2), { solved: true, pictures: 3 })).toBe(
      'TOO_MANY_PICTURES',
    );
  });
});
