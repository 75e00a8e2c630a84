import { frontPart } from '#domain/kernel/front-page';
import { intakeLink } from '#domain/kernel/intake-link';
import { catalogueLink, errandsLink, helpLink } from './links';

/** What waits for the desk, of whatever kind. */
const DESK = [
  'errandToVerify',
  'errandToAccept',
  'errandToFind',
  'errandToAssign',
  'errandToAnswerFor',
  'errandToDecideFor',
  'errandLateToFollow',
  'errandHeld',
];

/** Asking for help: for one's own home, or for the old people one looks after. */
export const FRONT_PART = frontPart({
  doors: [
    {
      for: { may: 'assignErrands' },
      rank: 10,
      icon: 'heart',
      title: '代办受理台',
      counts: DESK,
      link: (compoundId) => errandsLink(compoundId, 'desk'),
    },
    {
      for: { may: 'takeDown' },
      rank: 20,
      icon: 'person',
      title: '替居民登记',
      link: (compoundId) => intakeLink(compoundId),
    },
    {
      for: { may: 'claimErrands' },
      rank: 30,
      icon: 'heart',
      title: '我的任务',
      counts: ['errandToAnswer', 'errandToDo', 'errandToCheck'],
      link: (compoundId) => errandsLink(compoundId, 'proxy'),
    },
    {
      for: { may: 'claimErrands' },
      rank: 40,
      icon: 'search',
      title: '可接的事',
      counts: ['errandToClaim'],
      link: (compoundId) => errandsLink(compoundId, 'claimable'),
    },
    {
      for: 'resident',
      rank: 120,
      icon: 'clock',
      title: '我的代办',
      counts: ['errandToAgree', 'errandToConfirm'],
      link: (compoundId) => errandsLink(compoundId, 'mine'),
    },
  ],
  tile: { rank: 20, icon: 'heart', title: '请人代办', link: catalogueLink },
  large: { rank: 10, icon: 'heart', title: '找人帮忙', note: '网格员联系您，不收钱', link: helpLink },
});
