import { frontPart } from '#domain/kernel/front-page';
import { applicationsLink, buildingsLink, rosterLink } from './links';

export const FRONT_PART = frontPart({
  doors: [
    {
      for: { may: 'importRoster' },
      rank: 90,
      icon: 'upload',
      title: '导入房屋名册',
      note: '从物业的表格导入或更新',
      link: rosterLink,
    },
    {
      for: { may: 'readHomes' },
      rank: 100,
      icon: 'home',
      title: '房屋名册',
      note: '按楼栋查看房屋、面积和住户',
      link: buildingsLink,
    },
    {
      for: { may: 'keepHomes' },
      rank: 95,
      icon: 'check',
      title: '绑定申请',
      note: '住户申请绑定房屋，核对后同意或退回',
      link: applicationsLink,
    },
  ],
});
