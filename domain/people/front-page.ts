import { frontPart } from '#domain/kernel/front-page';
import { postsLink, whoAnswersLink } from './links';

/** Who answers for what: for residents by their building, for the community and the manager all of them. */
export const FRONT_PART = frontPart({
  doors: [
    {
      for: { may: 'readPosts' },
      rank: 90,
      icon: 'people',
      title: '岗位和人员',
      counts: ['postRests'],
      link: postsLink,
    },
    {
      for: 'resident',
      rank: 102,
      icon: 'phone',
      title: '谁管我这栋',
      link: whoAnswersLink,
    },
  ],
});
