import type { PictureId } from '#domain/kernel/ids';
import fc from 'fast-check';
import type { DomainEvent, NoticeDraft } from '#domain/kernel/events';
import { memberTags } from '#domain/kernel/tags';
import { atHour, type Instant } from '#domain/kernel/time';
import {
  accepted,
  after,
  anErrand,
  confirmed,
  DAUGHTER,
  finished,
  GRID_WORKER,
  inState,
  MOTHER,
  offered,
  opened,
  OTHER_PROXY,
  paused,
  PROXY,
  SON,
  taken,
} from '#testing/builders/errand';
import { play, scripts } from '#testing/builders/errand-play';
import type { ErrandDocument, Named } from './documents';
import type { ErrandEventKind } from './events';
import * as machine from './machine';
import { byClock } from './machine-parts';
import { MATTERS } from './matters';
import { NOTICES } from './notices';
import type { ErrandState } from './states';

const NODE = 's-demo/m-demo/c-huaiyinli';
const upwards = (post: string) => [NODE, 's-demo/m-demo', 's-demo'].map((node) => `post:${post}@${node}`);
const GRID = [`post:gridWorker@${NODE}`, `post:gridWorker@${NODE}#3栋`, ...upwards('gridWorker').slice(1)];
const OFFICERS = upwards('communityOfficer');
const PROXIES = [`post:proxy@${NODE}`, `post:proxy@${NODE}#3栋`, ...upwards('proxy').slice(1)];
const tag = ({ personId }: Named) => `person:${personId}`;
/** While she is bound to the home. */
const member = (one: Named) => memberTags(one.personId, anErrand().homeId, MOTHER.personId);
const FAMILY = [DAUGHTER, MOTHER, SON].flatMap(member);

const at = (hour: number, minute = 0): Instant => atHour('2026-03-02', hour, minute);
const event = (
  kind: ErrandEventKind,
  when: Instant,
  by: Named | null = null,
  params: DomainEvent['params'] = {},
): DomainEvent => ({ eventId: 'ev-1', kind, at: when, by: by?.personId ?? null, params });
const told = (one: DomainEvent, errand: ErrandDocument) => NOTICES.tell(one, errand);
const who = (notices: NoticeDraft[]) => notices.map(({ kind, tags }) => [kind, tags]);
const others = (...but: Named[]) => FAMILY.filter((one) => !but.flatMap(member).includes(one));
const mattersOf = (errand: ErrandDocument) => MATTERS.tell(errand).flatMap(({ set }) => set ?? []);
const waiting = (errand: ErrandDocument) =>
  mattersOf(errand).map(({ kind, tags, dueAt }) => [kind, tags, dueAt]);

describe('is told', () => {
  it('a request to the grid worker of the building and to the rest of the family, with a link to it', () => {
    const notices = told(event('errandRequested', at(9), DAUGHTER), anErrand());
    expect(who(notices)).toEqual([
      ['errandAsked', others(DAUGHTER)],
      ['errandRequested', GRID],
    ]);
    expect(notices[1]).toMatchObject({
      except: [DAUGHTER.personId],
      link: '/features/errands/pages/errand/index?compoundId=c-huaiyinli&errandId=e-00000001',
      body: 'DB-20260302-0042（3栋，换灯泡）。请网格员在 3月2日 11:00 前联系家属并受理。',
    });
  });

  it('a request to the community at once where the building has no grid worker', () => {
    const errand = anErrand({ noGridWorker: true });
    const [, notice] = told(event('errandRequested', at(9), DAUGHTER), errand);
    expect(notice).toMatchObject({ kind: 'errandRequested', tags: [...GRID, ...OFFICERS] });
    expect(notice?.body).toContain('请社区干部在');
    expect(waiting(errand)).toContainEqual(['errandToAccept', [...GRID, ...OFFICERS], at(11)]);
  });

  it('the acceptance to the family, in WeChat too, with the promised day', () => {
    const errand = after(anErrand(), accepted(at(10)));
    const [notice] = told(event('errandAccepted', at(10), GRID_WORKER), errand);
    expect(notice).toMatchObject({
      kind: 'errandAccepted',
      tags: FAMILY,
      wechat: {
        template: 'errandAccepted',
        fields: { thing1: '换灯泡', thing2: '已受理，网格员在找代办员', time3: '2026年03月04日 18:00' },
      },
    });
  });

  it('that it is not for proxies to the family, in WeChat too', () => {
    const errand = after(anErrand(), (one) =>
      machine.turnDown(one, { ...GRID_WORKER, now: at(10) }, '找刘桂兰'),
    );
    const [notice] = told(event('errandTurnedDown', at(10), GRID_WORKER), errand);
    expect(notice).toMatchObject({ tags: FAMILY, wechat: { template: 'errandFinished' } });
  });

  it('an offer to the proxy who is asked, in WeChat with the building alone', () => {
    const errand = inState('offered');
    const notices = told(event('errandOffered', at(11), GRID_WORKER), errand);
    expect(who(notices)).toEqual([['errandOffered', [tag(PROXY)]]]);
    expect(notices[0]?.wechat).toEqual({
      template: 'errandAssigned',
      fields: { thing1: '换灯泡', thing2: '3栋', time3: '2026年03月02日 15:00' },
    });
  });

  it('an offer that was answered meanwhile, or made to somebody else, to nobody', () => {
    expect(told(event('errandOffered', at(11), GRID_WORKER), inState('underway'))).toEqual([]);
    const again = after(
      inState('offered'),
      (one) => machine.decline(one, { ...PROXY, now: at(12) }, '忙'),
      offered(at(13), OTHER_PROXY),
    );
    expect(told(event('errandOffered', at(11), GRID_WORKER), again)).toEqual([]);
    expect(who(told(event('errandOffered', at(13), GRID_WORKER), again))).toEqual([
      ['errandOffered', [tag(OTHER_PROXY)]],
    ]);
  });

  it('what may be claimed to all proxies but those of the family, and to nobody once it is taken', () => {
    const notices = told(event('errandOpened', at(11), GRID_WORKER), inState('claimable'));
    expect(who(notices)).toEqual([['errandClaimable', PROXIES]]);
    expect(notices[0]?.except).toEqual([GRID_WORKER.personId, ...inState('claimable').familyIds]);
    expect(told(event('errandOpened', at(11)), inState('underway'))).toEqual([]);
  });

  it('who has taken it to the family, by name and in WeChat, and to the desk without one', () => {
    const notices = told(event('errandTaken', at(12), PROXY), inState('underway'));
    expect(who(notices)).toEqual([
      ['errandTaken', FAMILY],
      ['errandTakenDesk', GRID],
    ]);
    expect(notices[0]?.wechat).toMatchObject({
      template: 'errandProgress',
      fields: { thing2: '代办员王建军（工号 4632）接下了' },
    });
    expect(JSON.stringify(notices[1])).not.toContain('王建军');
  });

  it('a "no" to an offer to the desk alone; a giving back out of the work to the family too', () => {
    const no = (from: ErrandDocument) =>
      who(
        told(
          event('errandDeclined', at(14), PROXY),
          after(from, (one) => machine.decline(one, { ...PROXY, now: at(14) }, '忙')),
        ),
      );
    expect(no(inState('offered'))).toEqual([['errandDeclined', GRID]]);
    expect(no(inState('paused'))).toEqual([
      ['errandHandedBack', FAMILY],
      ['errandDeclined', GRID],
    ]);
  });

  it('a recall to who had it, and to the family if she was at work', () => {
    const back = (from: ErrandDocument) => {
      const move = machine.recall(from, { ...GRID_WORKER, now: at(14) }, '换人');
      const params = move.events[0]?.params ?? {};
      return who(
        told(
          event('errandRecalled', at(14), GRID_WORKER, params),
          after(from, () => move),
        ),
      );
    };
    expect(back(inState('offered'))).toEqual([['errandRecalled', [tag(PROXY)]]]);
    expect(back(inState('underway'))).toEqual([
      ['errandHandedBack', FAMILY],
      ['errandRecalled', [tag(PROXY)]],
    ]);
    expect(back(inState('claimable'))).toEqual([]);
  });

  it('silence to the desk, and to who kept silent', () => {
    const move = machine.clockSays(inState('offered'), at(15))!;
    const notices = told(
      event('errandSilent', at(15), null, move.events[0]?.params),
      after(inState('offered'), () => move),
    );
    expect(who(notices)).toEqual([
      ['errandSilent', GRID],
      ['errandOfferOver', [tag(PROXY)]],
    ]);
  });

  it.each([
    ['the proxy’s to the family', PROXY, 'proxy', false, [['errandNoted', FAMILY]]],
    ['the proxy’s internal one to the desk', PROXY, 'proxy', true, [['errandNotedDesk', GRID]]],
    ['the desk’s internal one to the proxy', GRID_WORKER, 'desk', true, [['errandNotedProxy', [tag(PROXY)]]]],
    [
      'the desk’s to family and proxy',
      GRID_WORKER,
      'desk',
      false,
      [
        ['errandNoted', FAMILY],
        ['errandNotedProxy', [tag(PROXY)]],
      ],
    ],
    ['the family’s to the proxy', DAUGHTER, 'family', false, [['errandNotedProxy', [tag(PROXY)]]]],
  ] as const)('a word: %s', (_, by, side, internal, expected) => {
    const errand = after(inState('underway'), () =>
      machine.note({ ...by, now: at(14) }, side, '话', internal),
    );
    expect(who(told(event('errandNoted', at(14), by), errand))).toEqual(expected);
  });

  it('the family’s word to the desk while nobody is at work', () => {
    const errand = after(inState('accepted'), () =>
      machine.note({ ...SON, now: at(14) }, 'family', '话', false),
    );
    expect(who(told(event('errandNoted', at(14), SON), errand))).toEqual([['errandNotedDesk', GRID]]);
  });

  it('progress in WeChat with its first words, but nothing of what is in doubt', () => {
    const noted = (held: boolean) =>
      told(
        event('errandNoted', at(14), PROXY),
        after(inState('underway'), () =>
          machine.note(
            { ...PROXY, now: at(14), held },
            'proxy',
            '灯泡买到了，下午三点过去给老人家换上',
            false,
          ),
        ),
      )[0]?.wechat?.fields.thing2;
    expect(noted(false)).toBe('灯泡买到了，下午三点过去给老人家换上');
    expect(noted(true)).toBe('有新进展，请点开查看');
  });

  it('a pause and its end to the family, in WeChat with the day on which is asked again', () => {
    const errand = after(inState('underway'), paused(at(13), '2026-03-09'));
    const [notice] = told(event('errandPaused', at(13), PROXY), errand);
    expect(notice).toMatchObject({ tags: FAMILY, wechat: { fields: { thing2: '等部门办理，3月9日再问' } } });
    const on = after(errand, (one) => machine.resume(one, { ...PROXY, now: at(14) }, '好'));
    expect(told(event('errandPaused', at(13), PROXY), on)).toEqual([]);
    expect(who(told(event('errandResumed', at(14), PROXY), on))).toEqual([['errandResumed', FAMILY]]);
  });

  it('the end to the family, in WeChat too: done, or not possible', () => {
    const ended = (solved: boolean) =>
      told(event('errandFinished', at(13), PROXY), after(inState('underway'), finished(at(13), solved)));
    expect(who(ended(true))).toEqual([
      ['errandFinished', FAMILY],
      ['errandFinishedDesk', GRID],
    ]);
    expect(ended(true)[0]?.wechat?.fields.thing2).toBe('办完了，请您点开确认');
    expect(ended(false)[0]?.wechat?.fields.thing2).toBe('没能办成，请点开看原因');
  });

  it('what the family answered to desk, proxy and the rest of the family; what went badly to the community', () => {
    const closed = (change: Partial<ErrandDocument> = {}) =>
      who(told(event('errandClosed', at(14), DAUGHTER), { ...inState('closed'), ...change }));
    const [family, desk, proxy] = [
      ['errandClosed', others(DAUGHTER)],
      ['errandClosedDesk', GRID],
      ['errandClosedProxy', [tag(PROXY)]],
    ];
    expect(closed()).toEqual([family, desk, proxy]);
    const badly = [family, desk, ['errandWentBadly', OFFICERS], proxy];
    expect(closed({ rating: { face: 'poor', at: at(14) } })).toEqual(badly);
    expect(closed({ result: 'partly' })).toEqual(badly);
    expect(closed({ result: 'unsolved' })).toEqual(badly);
  });

  it('"not done" to the desk, to who did it, and to the rest of the family', () => {
    const move = machine.confirm(
      inState('finished'),
      { ...DAUGHTER, now: at(14) },
      { outcome: 'notDone', face: null, text: '没换' },
      2,
    );
    const notices = told(
      event('errandReopened', at(14), DAUGHTER, move.events[0]?.params),
      after(inState('finished'), () => move),
    );
    expect(who(notices)).toEqual([
      ['errandReopenedFamily', others(DAUGHTER)],
      ['errandReopened', GRID],
      ['errandReopenedProxy', [tag(PROXY)]],
    ]);
  });

  it('a withdrawal also to the proxy who was asked and had not answered, whom the errand names no more', () => {
    const errand = after(inState('offered'), (one) =>
      machine.withdraw(one, { ...DAUGHTER, now: at(14) }, null),
    );
    expect(errand.proxy).toBeNull();
    const params = { from: PROXY.personId };
    expect(who(told(event('errandWithdrawn', at(14), DAUGHTER, params), errand))).toContainEqual([
      'errandWithdrawnProxy',
      [tag(PROXY)],
    ]);
  });

  it('a withdrawal to the desk and to whoever has it', () => {
    const gone = (from: ErrandDocument) =>
      who(
        told(
          event('errandWithdrawn', at(14), DAUGHTER),
          after(from, (one) => machine.withdraw(one, { ...DAUGHTER, now: at(14) }, null)),
        ),
      ).map(([kind]) => kind);
    expect(gone(inState('submitted'))).toEqual(['errandWithdrawn', 'errandWithdrawnDesk']);
    expect(gone(inState('underway'))).toEqual([
      'errandWithdrawn',
      'errandWithdrawnDesk',
      'errandWithdrawnProxy',
    ]);
  });

  it('nobody of what she did herself', () => {
    const alone = anErrand({ familyIds: [DAUGHTER.personId] });
    expect(who(told(event('errandRequested', at(9), DAUGHTER), alone))).toEqual([['errandRequested', GRID]]);
    for (const { except } of told(event('errandRequested', at(9), DAUGHTER), anErrand())) {
      expect(except).toContain(DAUGHTER.personId);
    }
  });

  it('nothing of a kind that nobody knows: its event waits', () => {
    expect(() => told({ ...event('errandNoted', at(9)), kind: 'constructor' }, anErrand())).toThrow(
      'constructor',
    );
  });
});

describe('a clock', () => {
  /** The errand after what its clock says next, and who is told. */
  const next = (errand: ErrandDocument): { errand: ErrandDocument; told: unknown[][] } => {
    const now = errand.clockAt!;
    const move = machine.clockSays(errand, now)!;
    const moved = after(errand, () => move);
    return {
      errand: moved,
      told: move.events.flatMap(({ kind, params }) => who(told(event(kind, now, null, params), moved))),
    };
  };
  const says = (errand: ErrandDocument, times: number): unknown[][][] => {
    const said: unknown[][][] = [];
    for (let one = errand; said.length < times;) {
      const { errand: moved, told: notices } = next(one);
      said.push(notices);
      one = moved;
    }
    return said;
  };

  it('of an unanswered request tells the grid worker, then the community and the family, then both daily', () => {
    expect(says(anErrand(), 3)).toEqual([
      [['errandRemindedDesk', GRID]],
      [
        ['errandLateFamily', FAMILY],
        ['errandLate', [...GRID, ...OFFICERS]],
      ],
      [['errandStillLate', [...GRID, ...OFFICERS]]],
    ]);
  });

  it('of a proxy at work tells her, then grid worker and family, and the community a working day later', () => {
    expect(says(inState('underway'), 3)).toEqual([
      [['errandRemindedProxy', [tag(PROXY)]]],
      [
        ['errandLateFamily', FAMILY],
        ['errandLate', GRID],
        ['errandLateProxy', [tag(PROXY)]],
      ],
      [['errandClimbed', [...GRID, ...OFFICERS]]],
    ]);
  });

  it('of a search that takes too long tells the desk; the family was not promised that', () => {
    expect(says(inState('accepted'), 2)[1]).toEqual([['errandLate', [...GRID, ...OFFICERS]]]);
  });

  it('of a finished errand reminds the family, and tells all how it ended', () => {
    expect(says(inState('finished'), 2)).toEqual([
      [['errandConfirmReminded', FAMILY]],
      [
        ['errandLapsed', FAMILY],
        ['errandLapsedDesk', GRID],
        ['errandLapsedProxy', [tag(PROXY)]],
      ],
    ]);
  });

  it('reminds nobody of what was done meanwhile', () => {
    const reminded = event('errandReminded', at(10, 36));
    expect(told(reminded, after(anErrand(), accepted(at(10, 40))))).toEqual([]);
    expect(told(reminded, inState('closed'))).toEqual([]);
    expect(told(event('errandStillLate', at(10)), inState('closed'))).toEqual([]);
  });
});

describe('waits', () => {
  it.each([
    [
      'submitted',
      [
        ['errandToAccept', GRID, at(11)],
        ['errandRunning', FAMILY, at(11)],
      ],
    ],
    [
      'accepted',
      [
        ['errandToAssign', GRID, at(14)],
        ['errandRunning', FAMILY, atHour('2026-03-04', 18)],
      ],
    ],
    [
      'claimable',
      [
        ['errandToClaim', PROXIES, at(15)],
        ['errandRunning', FAMILY, atHour('2026-03-04', 18)],
      ],
    ],
    [
      'offered',
      [
        ['errandToAnswer', [tag(PROXY)], at(15)],
        ['errandRunning', FAMILY, atHour('2026-03-04', 18)],
      ],
    ],
    [
      'underway',
      [
        ['errandToDo', [tag(PROXY)], atHour('2026-03-04', 18)],
        ['errandRunning', FAMILY, atHour('2026-03-04', 18)],
      ],
    ],
    [
      'paused',
      [
        ['errandToCheck', [tag(PROXY)], atHour('2026-03-09', 18)],
        ['errandRunning', FAMILY, atHour('2026-03-04', 18)],
      ],
    ],
    ['finished', [['errandToConfirm', FAMILY, atHour('2026-03-09', 18)]]],
    ['closed', []],
  ] as const)('what is %s, for who has to act, and for the family who watches', (state, expected) => {
    expect(waiting(inState(state))).toEqual(expected);
  });

  it('what has come back, as something to find anew', () => {
    const back = after(inState('offered'), (one) => machine.decline(one, { ...PROXY, now: at(12) }, '忙'));
    expect(waiting(back)[0]?.[0]).toBe('errandToFind');
    const again = after(inState('finished'), (one) =>
      machine.confirm(one, { ...DAUGHTER, now: at(14) }, { outcome: 'notDone', face: null, text: '没' }, 2),
    );
    expect(waiting(again)[0]?.[0]).toBe('errandToFind');
  });

  it('what a proxy is late with, for the desk too, and for the community once it has climbed', () => {
    const late = after(inState('underway'), (one) => machine.clockSays(one, atHour('2026-03-04', 18))!);
    expect(waiting(late)[0]).toEqual(['errandLateToFollow', GRID, atHour('2026-03-04', 18)]);
    const climbed = after(late, (one) => machine.clockSays(one, atHour('2026-03-05', 18))!);
    expect(waiting(climbed)[0]?.[1]).toEqual([...GRID, ...OFFICERS]);
  });

  it('what nobody answers, for the community too once it is late', () => {
    const late = after(anErrand(), (one) => machine.clockSays(one, at(11))!);
    expect(waiting(late)[0]).toEqual(['errandToAccept', [...GRID, ...OFFICERS], at(11)]);
  });

  it('what is in doubt, for the desk until it has been looked at; her own words the community looks into', () => {
    const held = (change: Partial<ErrandDocument>) =>
      waiting({ ...inState('closed'), ...change }).map(([kind, tags]) => [kind, tags]);
    const wish = anErrand().wish;
    expect(held({ wish: { ...wish, held: ['what'] } })).toEqual([['errandHeld', GRID]]);
    expect(held({ wish: { ...wish, held: ['what'], refused: ['what'] } })).toEqual([]);
    const note = (by: Named, side: 'proxy' | 'desk') =>
      after(inState('closed'), () => machine.note({ ...by, now: at(15), held: true }, side, '话', false));
    expect(held(note(PROXY, 'proxy'))).toEqual([['errandHeld', GRID]]);
    expect(held(note(GRID_WORKER, 'desk'))).toEqual([['errandHeld', [...GRID, ...OFFICERS]]]);
    const [photo] = [
      {
        pictureId: 'x-picture1' as PictureId,
        fileId: 'cloud://a.b/c',
        state: 'held',
        traceId: '',
        purpose: 'proof',
        by: PROXY.personId,
        at: 0,
      } as const,
    ];
    expect(held({ pictures: [photo] })).toEqual([['errandHeld', GRID]]);
    expect(held({ pictures: [{ ...photo, state: 'passed' }] })).toEqual([]);
  });
});

describe('whatever happens to an errand', () => {
  // what must not leave the family and those who have the errand in hand
  const SECRETS = /刘桂兰|陈晓|单元501|h-0000|卫生间的灯|周三下午|听力差/;
  const NAMES = /赵敏|孙立|王建军|周红|马卫国|钥匙放在门口/;
  const areWords = ({ title, body }: { title: string; body: string }): boolean =>
    /^.{2,20}$/.test(title) &&
    /。$/.test(body) &&
    !/undefined|null|NaN|\[object|“”|（）|  /.test(title + body);
  /** Within the limits of a field of a WeChat message. */
  const isRight = ([field, text]: [string, string]) =>
    field.startsWith('thing') ? /^.{1,20}$/u.test(text) : /^\d{4}年\d\d月\d\d日 \d\d:\d\d$/.test(text);
  const isFamilys = (tags: readonly string[]) => tags.every((one) => FAMILY.includes(one));
  const leaks = (told: unknown, tags: readonly string[]): boolean => {
    const text = JSON.stringify(told ?? null);
    return SECRETS.test(text) || (!isFamilys(tags) && NAMES.test(text));
  };

  const always = (holds: (errand: ErrandDocument, one: DomainEvent, notices: NoticeDraft[]) => void): void =>
    fc.assert(
      fc.property(scripts, (script) => {
        for (const { errand, events } of play(script))
          for (const one of events) holds(errand, one, told(one, errand));
      }),
      { numRuns: 100 },
    );

  it('no notice, matter or message leaks who it is for, where, or anybody’s words; names of staff only to the family', () => {
    always((errand, _, notices) => {
      const leaking = notices.filter(({ title, body, wechat, tags }) => leaks([title, body, wechat], tags));
      expect(leaking).toEqual([]);
      expect(mattersOf(errand).filter(({ title, body, tags }) => leaks([title, body], tags))).toEqual([]);
    });
  });

  it('every notice and matter has a title, a sentence, a link and somebody who gets it, each matter one of five ids', () => {
    always((errand, { by }, notices) => {
      expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length);
      const wrong = notices.filter(
        ({ tags, link, wechat, except = [], ...words }) =>
          !areWords(words) ||
          tags.length === 0 ||
          !link.includes(errand._id) ||
          (by !== null && !except.includes(by)) ||
          !Object.entries(wechat?.fields ?? {}).every(isRight),
      );
      expect(wrong).toEqual([]);
      expect(MATTERS.tell(errand).map(({ matterId }) => matterId)).toEqual(
        ['desk', 'claim', 'proxy', 'family', 'held'].map((whom) => `m-${errand._id}-${whom}`),
      );
      // the family only watches while others act
      const wrongly = mattersOf(errand).filter(
        ({ watched, kind, ...words }) => !areWords(words) || watched !== (kind === 'errandRunning'),
      );
      expect(wrongly).toEqual([]);
    });
  });

  it('every open errand waits for somebody to act, unless it is offered to be claimed or asked of the family', () => {
    for (const errand of [
      anErrand(),
      inState('verifying'),
      inState('accepted'),
      inState('offered'),
      inState('underway'),
      inState('paused'),
      inState('finished'),
      after(inState('accepted'), opened(at(11))),
      after(inState('claimable'), taken(at(12), OTHER_PROXY)),
      after(inState('finished'), confirmed(at(15))),
    ]) {
      const acting = waiting(errand).filter(([kind]) => kind !== 'errandRunning');
      expect(acting.length > 0).toBe(errand.open);
    }
  });
});

describe('the words', () => {
  /** What is told of each kind, and what waits, in the same plays each time. */
  function saidOf() {
    const said = new Map<string, Set<string>>();
    const heard = ({ kind, title, body }: { kind: string; title: string; body: string }) =>
      said.set(kind, (said.get(kind) ?? new Set()).add(title + body));
    for (const script of fc.sample(scripts, { seed: 1, numRuns: 60 })) {
      for (const { errand, events } of play(script)) {
        for (const one of events) told(one, errand).forEach(heard);
        mattersOf(errand).forEach(heard);
      }
    }
    const from = { from: PROXY.personId };
    for (const errand of [anErrand(), inState('underway'), inState('finished')]) {
      const left = { ...errand, familyLeft: true };
      for (const kind of [
        'errandRequested',
        'errandProxyLeft',
        'errandDeskChanged',
        'errandFamilyLeft',
      ] as const)
        told(event(kind, at(9), null, from), left).forEach(heard);
      mattersOf(left).forEach(heard);
    }
    return said;
  }

  it('of each kind are its own', () => {
    const said = saidOf();
    expect([...said.keys()].sort()).toEqual([...NOTICES.kinds, ...MATTERS.kinds].sort());
    const all = [...said.values()].flatMap((one) => [...one]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('say who, what and by when', () => {
    const body = (kind: ErrandEventKind, when: number, state: ErrandState) =>
      told(event(kind, at(when)), inState(state))[0]?.body;
    expect(body('errandTaken', 12, 'underway')).toBe(
      '代办员王建军（工号 4632）接下了“换灯泡”（DB-20260302-0042），会在 3月4日 18:00 前办好。',
    );
    expect(body('errandPaused', 13, 'paused')).toBe(
      '“换灯泡”（DB-20260302-0042）等部门办理。代办员王建军（工号 4632）会在 3月9日 18:00 前再问一次。',
    );
    expect(mattersOf(inState('paused'))[0]?.body).toBe(
      '3栋，DB-20260302-0042。等部门办理，请在 3月9日 18:00 前再问一次。',
    );
  });

  it('say that it is urgent where it is', () => {
    const urgent = { ...inState('claimable'), urgent: true };
    expect(told(event('errandOpened', at(11)), urgent)[0]?.body).toMatch(/^急事：/);
  });

  it.each([
    ['unanswered', '到了时限还没有人受理'],
    ['unassigned', '到了时限还没有找到人去办'],
    ['unchecked', '到了日子还没有再去问'],
    ['late', '到了时限还没办好'],
  ] as const)('of what is %s say which time ran out', (kind, said) => {
    const { clock, timeline, ...errand } = inState('underway');
    const late = {
      ...errand,
      clock: clock && { ...clock, lateAt: at(15) },
      timeline: [...timeline, byClock(kind, at(15))],
    };
    const notices = told(event('errandLate', at(15)), late);
    expect(notices.map((one) => one.kind)).toEqual([
      ...(kind === 'unassigned' ? [] : ['errandLateFamily']),
      'errandLate',
      'errandLateProxy',
    ]);
    for (const { body } of notices) expect(body).toContain(said);
  });
});
