import { frontPart } from '#domain/kernel/front-page';
import { applyCard, newestApplication, type Applied } from './apply-card';
import { applicationsLink, buildingsLink, rosterLink } from './links';

/** The record of homes for those who keep it; for who has no home here, the way to one. */
export const FRONT_PART = frontPart<{ applied: readonly Applied[] }>({
  doors: [
    {
      for: { may: 'importRoster' },
      rank: 90,
      icon: 'upload',
      title: '导入名册',
      link: rosterLink,
    },
    {
      for: { may: 'readHomes' },
      rank: 100,
      icon: 'home',
      title: '房屋名册',
      link: buildingsLink,
    },
    {
      for: { may: 'keepHomes' },
      rank: 95,
      icon: 'check',
      title: '绑定申请',
      counts: ['applicationToDecide'],
      link: applicationsLink,
    },
  ],
  reads: (reader) => ({ applied: newestApplication(reader) }),
  card: ({ applied: [newest] }, reader) => applyCard(newest, reader),
});
