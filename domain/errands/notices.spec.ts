import type { PictureId } from '#domain/kernel/ids';
import fc from 'fast-check';
import type { DomainEvent, NoticeDraft } from '#domain/kernel/events';
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
import type { ErrandDocument, ErrandEventKind, Named } from './documents';
import * as machine from './machine';
import { consequencesOf, MATTER_KINDS, NOTICE_KINDS } from './notices';

const NODE = 's-demo/m-demo/c-huaiyinli';
const upwards = (post: string) => [NODE, 's-demo/m-demo', 's-demo'].map((node) => `post:${post}@${node}`);
const GRID = [`post:gridWorker@${NODE}`, `post:gridWorker@${NODE}#3栋`, ...upwards('gridWorker').slice(1)];
const OFFICERS = upwards('communityOfficer');
const PROXIES = [`post:proxy@${NODE}`, `post:proxy@${NODE}#3栋`, ...upwards('proxy').slice(1)];
const tag = ({ personId }: Named) => `person:${personId}`;
/** While she is bound to the home. */
const member = (one: Named) => `${tag(one)}@${anErrand().homeId}`;
const FAMILY = [DAUGHTER, MOTHER, SON].map(member);

const at = (hour: number, minute = 0): Instant => atHour('2026-03-02', hour, minute);
const event = (
  kind: ErrandEventKind,
  when: Instant,
  by: Named | null = null,
  params: DomainEvent['params'] = {},
): DomainEvent => ({ eventId: 'ev-1', kind, at: when, by: by?.personId ?? null, params });
const told = (one: DomainEvent, errand: ErrandDocument) => consequencesOf(one, errand).notices;
const who = (notices: NoticeDraft[]) => notices.map(({ kind, tags }) => [kind, tags]);
const others = (...but: Named[]) => FAMILY.filter((one) => !but.map(member).includes(one));
const waiting = (errand: ErrandDocument) =>
  consequencesOf(event('errandReviewed', at(9)), errand).matters.flatMap(({ set }) =>
    set ? [[set.kind, set.tags, set.dueAt]] : [],
  );

describe('is told', () => {
  it('a request to the grid worker of the building and to the rest of the family, with a link to it', () => {
    const notices = told(event('errandRequested', at(9), DAUGHTER), anErrand());
    expect(who(notices)).toEqual([
      ['errandRequested', GRID],
      ['errandAsked', others(DAUGHTER)],
    ]);
    expect(notices[0]).toMatchObject({
      except: [DAUGHTER.personId],
      link: '/features/errands/pages/errand/index?compoundId=c-huaiyinli&errandId=e-00000001',
      params: { number: 'DB-20260302-0042', item: '换灯泡', building: '3栋', answerBy: at(11) },
    });
  });

  it('a request to the community at once where the building has no grid worker', () => {
    const errand = anErrand({ noGridWorker: true });
    const [notice] = told(event('errandRequested', at(9), DAUGHTER), errand);
    expect(notice).toMatchObject({ kind: 'errandRequested', tags: [...GRID, ...OFFICERS] });
    expect(notice?.params.community).toBe(true);
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
    expect(notices[0]?.except).toEqual([...inState('claimable').familyIds, GRID_WORKER.personId]);
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
      ['errandDeclined', GRID],
      ['errandHandedBack', FAMILY],
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
      ['errandRecalled', [tag(PROXY)]],
      ['errandHandedBack', FAMILY],
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
    const usual = [
      ['errandClosed', others(DAUGHTER)],
      ['errandClosedDesk', GRID],
      ['errandClosedProxy', [tag(PROXY)]],
    ];
    expect(closed()).toEqual(usual);
    const badly = [...usual, ['errandWentBadly', OFFICERS]];
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

  it('nothing of a kind that is newer than this function', () => {
    expect(told({ ...event('errandNoted', at(9)), kind: 'constructor' }, anErrand())).toEqual([]);
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
      told: move.events.flatMap(({ kind, params }) =>
        who(told(event(kind as ErrandEventKind, now, null, params), moved)),
      ),
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

  it('nothing any more of what is told late: it is told from how the errand stands', () => {
    const late = event('errandRequested', at(9), DAUGHTER);
    expect(consequencesOf(late, inState('closed')).matters.filter((one) => one.set)).toEqual([]);
  });
});

describe('whatever happens to an errand', () => {
  // what must not leave the family and those who have the errand in hand
  const SECRETS = /刘桂兰|陈晓|单元501|h-0000|卫生间的灯|周三下午|听力差/;
  const NAMES = /赵敏|孙立|王建军|周红|马卫国|一句话/;
  const isFamilys = (tags: readonly string[]) => tags.every((one) => FAMILY.includes(one));
  const leaks = (told: unknown, tags: readonly string[]): boolean => {
    const text = JSON.stringify(told ?? null);
    return SECRETS.test(text) || (!isFamilys(tags) && NAMES.test(text));
  };

  it('no notice, matter or message leaks who it is for, where, or anybody’s words; names of staff only to the family', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        for (const { errand, events } of play(script)) {
          for (const one of events) {
            const { notices, matters } = consequencesOf(one, errand);
            expect(notices.filter(({ params, wechat, tags }) => leaks([params, wechat], tags))).toEqual([]);
            expect(matters.filter(({ set }) => set && leaks(set.params, set.tags))).toEqual([]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('no WeChat message breaks the limits of its fields', () => {
    const isRight = ([field, text]: [string, string]) =>
      field.startsWith('thing') ? /^.{1,20}$/u.test(text) : /^\d{4}年\d\d月\d\d日 \d\d:\d\d$/.test(text);
    fc.assert(
      fc.property(scripts, (script) => {
        for (const { errand, events } of play(script)) {
          const messages = events.flatMap((one) => told(one, errand).flatMap(({ wechat }) => wechat ?? []));
          const fields = messages.flatMap((one) => Object.entries(one.fields));
          expect(fields.filter((one) => !isRight(one))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('every notice and matter has a kind with words, a link and somebody who gets it, each matter one of five ids', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        for (const { errand, events } of play(script)) {
          for (const one of events) {
            const { notices, matters } = consequencesOf(one, errand);
            expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length);
            expect(matters).toHaveLength(5);
            const wrong = notices.filter(
              ({ kind, tags, link, except = [] }) =>
                !NOTICE_KINDS.includes(kind as never) ||
                tags.length === 0 ||
                !link.includes(errand._id) ||
                (one.by !== null && !except.includes(one.by)),
            );
            expect(wrong).toEqual([]);
            for (const { matterId, set } of matters) {
              if (set === null) continue;
              expect(set.matterId).toBe(matterId);
              expect(MATTER_KINDS).toContain(set.kind);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('every replay tells the same', () => {
    const once = event('errandTaken', at(12), PROXY);
    expect(consequencesOf(once, inState('underway'))).toEqual(consequencesOf(once, inState('underway')));
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
