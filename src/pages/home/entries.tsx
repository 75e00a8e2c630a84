import { planLink, myActivitiesLink } from '#domain/activities/links';
import { draftLink, questionsLink, totalsLink } from '#domain/disclosures/links';
import { errandsLink } from '#domain/errands/links';
import { buildingsLink, rosterLink } from '#domain/homes/links';
import { intakeLink } from '#domain/kernel/intake-link';
import type { CompoundId } from '#domain/kernel/ids';
import { mayAny, type Capability, type Post } from '#domain/kernel/posts';
import { open } from '../../platform/routes';
import { Cell, CellGroup } from '../../ui/cell';
import type { IconName } from '../../ui/icon';

/** Whom a way in is for: whoever lives here, or whoever has a post that lets her. */
type Reader = { for: 'resident' } | { may: Capability };

type Entry = Reader & {
  icon: IconName;
  title: string;
  note: string;
  link: (compoundId: CompoundId) => string;
};

/**
 * Every way in that the home page has, in the order in which they are shown. Of two that lead to the same page a reader
 * gets the first that is for her.
 */
const ENTRIES: readonly Entry[] = [
  {
    may: 'assignErrands',
    icon: 'heart',
    title: '代办受理台',
    note: '受理居民的申请，派给代办员',
    link: (compoundId) => errandsLink(compoundId, 'desk'),
  },
  {
    may: 'takeDown',
    icon: 'phone',
    title: '替居民登记',
    note: '来电、来窗口、群里说的，替不用手机的人登记',
    link: (compoundId) => intakeLink(compoundId),
  },
  {
    may: 'claimErrands',
    icon: 'heart',
    title: '我的代办任务',
    note: '派给我的，和我正在办的',
    link: (compoundId) => errandsLink(compoundId, 'proxy'),
  },
  {
    may: 'claimErrands',
    icon: 'check',
    title: '可以接的代办',
    note: '急着等人办的小事，谁先接谁办',
    link: (compoundId) => errandsLink(compoundId, 'claimable'),
  },
  {
    may: 'planActivities',
    icon: 'calendar',
    title: '活动计划',
    note: '每月主题和每周的志愿活动',
    link: (compoundId) => planLink(compoundId),
  },
  {
    may: 'writeFees',
    icon: 'sheet',
    title: '收费公示草稿',
    note: '导入表格、核对、提交审核',
    link: draftLink,
  },
  {
    may: 'readOffice',
    icon: 'sheet',
    title: '收费公示草稿',
    note: '核对草稿，批准或退回',
    link: draftLink,
  },
  {
    may: 'readOffice',
    icon: 'question',
    title: '居民收费疑问',
    note: '按答复时限排列',
    link: questionsLink,
  },
  {
    may: 'importRoster',
    icon: 'upload',
    title: '导入房屋名册',
    note: '从物业的表格导入或更新',
    link: rosterLink,
  },
  {
    may: 'readHomes',
    icon: 'home',
    title: '房屋名册',
    note: '按楼栋查看房屋、面积和住户',
    link: buildingsLink,
  },
  {
    may: 'readOffice',
    icon: 'check',
    title: '应收总额',
    note: '每项收费全小区应收多少',
    link: totalsLink,
  },
  {
    for: 'resident',
    icon: 'heart',
    title: '我的代办',
    note: '申请过的，办到哪一步了',
    link: (compoundId) => errandsLink(compoundId, 'mine'),
  },
  {
    for: 'resident',
    icon: 'flag',
    title: '我的活动和时长',
    note: '报了名的活动，做了多少小时志愿服务',
    link: myActivitiesLink,
  },
  {
    for: 'resident',
    icon: 'question',
    title: '我的收费疑问',
    note: '提过的问题和物业的答复',
    link: questionsLink,
  },
];

interface EntriesProps {
  compoundId: CompoundId;
  posts: readonly Post[];
  /** Lives here, or looks after somebody who does. */
  resident: boolean;
}

/** The ways into what the reader's posts are about, above what the compound shows to everybody. */
export const Desk = (props: EntriesProps) => <Group {...props} title="工作台" as={isDesk} />;

/** The ways into what is the reader's own, below it. */
export const OwnThings = (props: EntriesProps) => <Group {...props} title="我的" as={isOwn} />;

const isOwn = (one: Entry): boolean => 'for' in one;
const isDesk = (one: Entry): boolean => !isOwn(one);

function Group({
  compoundId,
  posts,
  resident,
  title,
  as,
}: EntriesProps & { title: string; as: (entry: Entry) => boolean }) {
  const hers = ENTRIES.filter((one) => ('may' in one ? mayAny(posts, one.may) : resident))
    .map((one) => ({ ...one, to: one.link(compoundId) }))
    .filter((one, place, all) => all.findIndex((other) => other.to === one.to) === place)
    .filter(as);
  if (hers.length === 0) return null;
  return (
    <CellGroup title={title}>
      {hers.map(({ icon, title: name, note, to }) => (
        <Cell key={to} icon={icon} title={name} note={note} onTap={() => open(to)} />
      ))}
    </CellGroup>
  );
}
