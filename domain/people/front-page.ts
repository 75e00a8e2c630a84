import { frontPart } from '#domain/kernel/front-page';
import { postsLink, whoAnswersLink } from './links';

/** Who answers for what: for residents by their building, for the community and the manager all of them. */
export const FRONT_PART = frontPart({
  doors: [
    {
      for: { may: 'readPosts' },
      rank: 90,
      icon: 'person',
      title: '岗位和人员',
      note: '谁负责什么；任命和结束岗位',
      link: postsLink,
    },
    {
      for: 'resident',
      rank: 102,
      icon: 'phone',
      title: '谁管我这栋',
      note: '网格员、社区和物业的负责人，打电话找他们',
      link: whoAnswersLink,
    },
  ],
});
