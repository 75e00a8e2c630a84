import { frontPart } from '#domain/kernel/front-page';
import { applicationsLink, buildingsLink, rosterLink } from './links';

export const FRONT_PART = frontPart({
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
});
