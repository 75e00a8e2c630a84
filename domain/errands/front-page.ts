import { frontPart } from '#domain/kernel/front-page';
import { intakeLink } from '#domain/kernel/intake-link';
import { catalogueLink, errandsLink, helpLink } from './links';

/** Asking for help: for one's own home, or for the old people one looks after. */
export const FRONT_PART = frontPart({
  doors: [
    {
      for: { may: 'assignErrands' },
      rank: 10,
      icon: 'heart',
      title: '代办受理台',
      note: '受理居民的申请，派给代办员',
      link: (compoundId) => errandsLink(compoundId, 'desk'),
    },
    {
      for: { may: 'takeDown' },
      rank: 20,
      icon: 'phone',
      title: '替居民登记',
      note: '来电、来窗口、群里说的，替不用手机的人登记',
      link: (compoundId) => intakeLink(compoundId),
    },
    {
      for: { may: 'claimErrands' },
      rank: 30,
      icon: 'heart',
      title: '我的代办任务',
      note: '派给我的，和我正在办的',
      link: (compoundId) => errandsLink(compoundId, 'proxy'),
    },
    {
      for: { may: 'claimErrands' },
      rank: 40,
      icon: 'check',
      title: '可以接的代办',
      note: '急着等人办的小事，谁先接谁办',
      link: (compoundId) => errandsLink(compoundId, 'claimable'),
    },
    {
      for: 'resident',
      rank: 120,
      icon: 'heart',
      title: '我的代办',
      note: '申请过的，办到哪一步了',
      link: (compoundId) => errandsLink(compoundId, 'mine'),
    },
  ],
  large: { icon: 'heart', title: '找人帮忙', link: (compoundId) => helpLink(compoundId) },
  card: (_found, { compoundId, homes, posts }) =>
    homes.length > 0 || posts.length === 0
      ? {
          title: '红色代办',
          tag: { text: '免费', tone: 'ok' },
          lines: [{ text: '替家里老人办事、换灯泡、陪着看病。代办员上门帮忙，办到哪一步都能看到。' }],
          button: { text: '请人代办', link: catalogueLink(compoundId) },
          invites: true,
        }
      : null,
});
