import { atHour } from '#domain/kernel/time';
import {
  after,
  anErrand,
  DAUGHTER,
  finished,
  GRID_WORKER,
  inState,
  MOTHER,
  OFFICER,
  OTHER_PROXY,
  PROXY,
} from '#testing/builders/errand';
import { VIEWERS, type Viewer } from './contract';
import type { ErrandDocument, Named } from './documents';
import * as machine from './machine';
import { promiseText } from './promise-texts';
import { ENTRY_KINDS, ERRAND_RESULTS, ERRAND_STATES } from './states';
import { entrySentence } from './timeline-texts';
import { seenBy } from './views';

const at = (hour: number, minute = 0) => atHour('2026-03-02', hour, minute);
const NOW = at(15);
const BROKEN = /undefined|null|NaN|\[object|：。|。。|，，|  /;

const entry = (change: Partial<Parameters<typeof entrySentence>[0]> = {}) => ({
  by: '赵敏',
  mine: false,
  side: 'desk' as const,
  kind: 'accepted' as const,
  text: null,
  held: false,
  ...change,
});

describe('an entry of the history', () => {
  const cases = ENTRY_KINDS.flatMap((kind) => VIEWERS.map((viewer) => [kind, viewer] as const));
  it.each(cases)(
    '%s is a whole sentence for %s, with words and without, with a day and without',
    (kind, viewer) => {
      for (const text of [null, '', '到了。', '在家'])
        for (const until of [undefined, NOW])
          for (const held of [false, true])
            for (const mine of [false, true])
              for (const by of ['', '王建军']) {
                const sentence = entrySentence(entry({ kind, text, until, held, mine, by }), viewer);
                expect(sentence).toMatch(/。$/);
                expect(sentence).not.toMatch(BROKEN);
              }
    },
  );

  const told = (errand: ErrandDocument, viewer: Viewer = 'family', reader: Named = MOTHER) =>
    seenBy(errand, viewer, reader.personId, NOW).timeline.map((one) => one.text);

  it('tells the mother who did what, and by when it is done', () => {
    expect(told(inState('closed'))).toEqual([
      '陈晓梅提出了申请，网格员会在 3月2日 11:00 前联系您。',
      '网格员赵敏（工号 1568）受理了，答应 3月4日 18:00 前办好。',
      '网格员赵敏（工号 1568）请代办员王建军（工号 4632）去办，最晚 3月2日 15:00 答复。',
      '代办员王建军（工号 4632）接下了，去办这件事。',
      '代办员王建军（工号 4632）办完了：换好了。',
      '陈晓梅看过结果，确认了。这件代办到此结束。',
    ]);
  });

  it('tells the daughter what she did as hers', () => {
    expect(told(anErrand(), 'family', DAUGHTER)).toEqual([
      '您提出了申请，网格员会在 3月2日 11:00 前联系您。',
    ]);
    expect(told(anErrand(), 'desk', GRID_WORKER)).toEqual(['陈晓梅提出了申请，要在 3月2日 11:00 前受理。']);
  });

  it('tells whether it was the grid worker or the community', () => {
    const errand = after(anErrand(), (one) =>
      machine.turnDown(
        one,
        { ...OFFICER, now: at(10), post: 'communityOfficer' },
        '这是物业的事，请打物业电话。',
      ),
    );
    expect(told(errand)[1]).toBe(
      '社区干部孙立（工号 5835）看过了，这件事不属于代办：这是物业的事，请打物业电话。',
    );
  });

  it('tells that a proxy could not go, and what follows', () => {
    const errand = after(inState('offered'), (one) =>
      machine.decline(one, { ...PROXY, now: at(12) }, '家里有急事'),
    );
    expect(told(errand).pop()).toBe('代办员王建军（工号 4632）说暂时去不了：家里有急事。网格员会另找人。');
  });

  it('tells a pause with the day on which is asked again', () => {
    expect(told(inState('paused')).pop()).toBe(
      '代办员王建军（工号 4632）先停一停：窗口在审。最晚 3月9日 18:00 再问一次。',
    );
  });

  it('tells that it is late, and that this is known', () => {
    const late = after(inState('underway'), (one) => machine.clockSays(one, atHour('2026-03-04', 18))!);
    expect(told(late).pop()).toBe('到了时限还没办好，已记为超时，网格员会督促。');
  });

  it('tells that it is opened again under the same number', () => {
    const errand = after(inState('underway'), finished(at(13)), (one) =>
      machine.confirm(
        one,
        { ...DAUGHTER, now: at(14) },
        { outcome: 'notDone', face: null, text: '又不亮了' },
        2,
      ),
    );
    expect(told(errand).pop()).toBe(
      '陈晓梅说没有办好：又不亮了。编号不变，重新办，答应 3月4日 18:00 前办好。',
    );
  });

  it('of who may take it names no other proxy', () => {
    const errand = after(inState('offered'), (one) => machine.clockSays(one, at(15))!);
    expect(told(errand, 'candidate', OTHER_PROXY).join('')).not.toContain('王建军');
    expect(told(errand, 'candidate', OTHER_PROXY)).toContain('到了时限代办员没有答复，网格员会另找人。');
  });

  it('says of words in doubt that they are, to their writer, to the desk and to others', () => {
    const errand = after(inState('underway'), () =>
      machine.note({ ...DAUGHTER, now: NOW, held: true }, 'family', '快点', false),
    );
    expect(told(errand, 'family', DAUGHTER).pop()).toBe('您说：快点（这句话在核对，别人暂时看不到）。');
    expect(told(errand, 'desk', GRID_WORKER).pop()).toBe(
      '陈晓梅说：快点（这句话等您核对，别人暂时看不到）。',
    );
    expect(told(errand, 'proxy', PROXY).pop()).toBe('陈晓梅说（写的话在核对，核对后才能看到）。');
  });
});

describe('what happens next', () => {
  const cases = ERRAND_STATES.flatMap((state) => VIEWERS.map((viewer) => [state, viewer] as const));
  const seen = (errand: ErrandDocument, viewer: Viewer, now = NOW) =>
    seenBy(errand, viewer, MOTHER.personId, now);

  it.each(cases)('while it is %s is a whole sentence for %s, in time and late', (state, viewer) => {
    for (const now of [NOW, atHour('2026-05-01', 9)]) {
      const sentence = promiseText(seen(inState(state), viewer, now), now);
      expect(sentence).toMatch(/。$/);
      expect(sentence).not.toMatch(BROKEN);
    }
  });

  it.each(['submitted', 'accepted', 'claimable', 'offered', 'underway', 'paused', 'finished'] as const)(
    'says to the family by when, while it is %s',
    (state) =>
      expect(promiseText(seen(inState(state), 'family', at(10)), at(10))).toMatch(/3月\d日 \d\d:\d\d 前/),
  );

  it('says to the family that the time is over, and who sees to it', () => {
    const now = atHour('2026-03-05', 9);
    expect(promiseText(seen(inState('underway'), 'family', now), now)).toBe(
      '代办员王建军（工号 4632）在办，应在 3月4日 18:00 前办好，现已超时，网格员会督促。',
    );
    expect(promiseText(seen(anErrand({ noGridWorker: true }), 'family', now), now)).toContain(
      '社区干部没有按时联系您',
    );
    expect(promiseText(seen(anErrand(), 'family', now), now)).toContain('社区会督促');
  });

  it('asks of desk and proxy themselves what is to be done once the time is over', () => {
    const now = atHour('2026-03-05', 9);
    const underway = inState('underway');
    expect(promiseText(seen(underway, 'desk', now), now)).toContain('请您今天督促');
    expect(promiseText(seen(underway, 'proxy', now), now)).toContain('请您今天去办');
    expect(promiseText(seen(inState('accepted'), 'desk', now), now)).toContain(
      '答应家属的是：3月4日 18:00 前办好，这个时间已过。',
    );
  });

  it('tells the family of what was not possible that it may be tried again', () => {
    const errand = after(inState('underway'), finished(at(13), false));
    expect(promiseText(seen(errand, 'family'), NOW)).toContain('没有办好');
  });

  it.each(ERRAND_RESULTS)('of a closed errand says how it ended: %s', (result) => {
    const sentence = promiseText(seen({ ...inState('closed'), result }, 'family'), NOW);
    expect(sentence).toMatch(/。$/);
    expect(sentence).not.toBe(promiseText(seen({ ...inState('closed'), result: null }, 'family'), NOW));
  });
});
