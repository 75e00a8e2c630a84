import type { MatterDraft, Placed } from '#domain/kernel/events';
import type { OutputOf } from '#domain/kernel/contract';
import type { notices } from '#domain/notices/contract';
import type { NoticeDocument } from '#domain/notices/documents';
import { DAY_MS, many, tail, type Grown, type Place } from '#testing/grown/ground';

const PAGE = 20;
/** What nobody has read yet, of each of the readers. */
const UNREAD = 8;
const MATTERS = 12;

type Told = { key: string; tags: string[]; place: Place; at: number; waits?: NoticeDocument['waits'] };

const notice = ({ key, tags, place, at, waits }: Told): NoticeDocument => ({
  ...{ _id: `n-${key}`, compoundId: place.compoundId, gridPath: place.gridPath, tags, except: [] },
  ...{ kind: 'areaCorrected', title: '房屋面积更正', body: '3栋1单元101的建筑面积按测绘报告更正。' },
  ...{ link: '/features/homes/pages/home/index', at, toldAt: at + 30_000, ...(waits ? { waits } : {}) },
});

const matter = (
  matterId: string,
  place: Place,
  tags: string[],
  dueAt: number,
): MatterDraft & Placed & { _id: string } => ({
  ...{ _id: matterId, matterId, compoundId: place.compoundId, gridPath: place.gridPath, tags, dueAt },
  ...{ kind: 'errandSubmitted', title: '有一件代办等受理', body: '3栋1单元101，换灯泡', watched: false },
  link: '/features/errands/pages/errand/index',
});

/** Inboxes of the readers, and what waits; in the other compounds of the community officer as much as here. */
export const grown: Grown = {
  heaps: ({ size, now, here, neighbours, people, home }) => {
    const officers = [`post:communityOfficer@${here.gridPath.split('/').slice(0, -1).join('/')}`];
    const desk = [
      `post:gridWorker@${here.gridPath}#${home.building}`,
      `post:feeClerk@${here.gridPath}`,
      ...officers,
    ];
    const told = PAGE * (size.pages + 1);
    const of = (n: number) => now + (UNREAD - n) * 60_000 - (n < UNREAD ? 0 : n * 3_600_000);
    const [, ...rest] = Object.values(people);
    const hers = (n: number): Told => {
      const tags = [`person:${people.owner.personId}`, `home:${home.homeId}`];
      return { key: `own${tail(n)}`, tags, place: here, at: of(n) };
    };
    const staffs = (n: number): Told => {
      const waits = { matterId: `errand:${tail(n % MATTERS)}`, kind: 'errandSubmitted' };
      const tags = [...desk, ...rest.map((one) => `person:${one.personId}`)];
      return { key: `staff${tail(n)}`, tags, place: here, at: of(n), ...(n % 2 === 0 ? { waits } : {}) };
    };
    const around = neighbours.filter((one) =>
      officers[0]?.endsWith(`@${one.gridPath.split('/').slice(0, -1).join('/')}`),
    );
    const theirs = (place: Place, n: number, at: number): Told => ({
      ...{ key: `next${tail(at, n)}`, place, at: now - DAY_MS / 2 - n * 60_000 },
      tags: [`post:gridWorker@${place.gridPath}`, ...officers],
    });
    return [
      ['notices', many(told, (n) => notice(hers(n)))],
      ['notices', many(told, (n) => notice(staffs(n)))],
      ...around.map((place, at) => ['notices', many(PAGE, (n) => notice(theirs(place, n, at)))] as const),
      ['matters', many(MATTERS, (n) => matter(`errand:${tail(n)}`, here, desk, now + n * 3_600_000))],
      ...around.map((place, at) => {
        const tags = [`post:gridWorker@${place.gridPath}`, ...officers];
        const make = (n: number) => matter(`errand:${tail(at, n)}`, place, tags, now + n * 60_000);
        return ['matters', many(MATTERS, make)] as const;
      }),
    ];
  },

  readings: () => {
    /** What she was shown, and what was counted for her. */
    const items = ({ items: shown, unread }: OutputOf<typeof notices.actions.list>) => shown.length + unread;
    return { list: (['owner', 'clerk', 'officer'] as const).map((as) => ({ as, items })) };
  },
};
