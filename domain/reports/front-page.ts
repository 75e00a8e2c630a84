import { frontPart } from '#domain/kernel/front-page';
import { fileLink, reportsLink } from './links';

const DESK = ['reportToAccept', 'reportToArrange', 'reportToLook', 'reportLateToFollow'];

/** Reporting what is broken, and the desks that see to it. */
export const FRONT_PART = frontPart({
  doors: [
    {
      for: { may: 'answerReports' },
      rank: 50,
      icon: 'wrench',
      title: '报事报修',
      counts: DESK,
      link: (compoundId) => reportsLink(compoundId, 'desk'),
    },
    {
      for: { may: 'answerComplaints' },
      rank: 52,
      icon: 'wrench',
      title: '投诉报修',
      counts: DESK,
      link: (compoundId) => reportsLink(compoundId, 'desk'),
    },
    {
      for: { may: 'doRepairs' },
      rank: 35,
      icon: 'wrench',
      title: '我的维修',
      counts: ['reportToDo', 'reportToCheck'],
      link: (compoundId) => reportsLink(compoundId, 'doing'),
    },
    {
      for: 'resident',
      rank: 122,
      icon: 'wrench',
      title: '我的报修',
      counts: ['reportToConfirm'],
      link: (compoundId) => reportsLink(compoundId, 'mine'),
    },
  ],
  tile: { rank: 15, icon: 'wrench', title: '报事报修', link: (compoundId) => fileLink(compoundId) },
  large: {
    rank: 15,
    icon: 'wrench',
    title: '报修',
    note: '拍张照，说一句，物业来修',
    link: (compoundId) => fileLink(compoundId),
  },
});
