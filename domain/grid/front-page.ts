import { frontPart } from '#domain/kernel/front-page';
import { nodeLink } from './links';

export const FRONT_PART = frontPart({
  nodeDoors: [
    {
      for: { may: 'readGrid' },
      rank: 10,
      icon: 'home',
      title: '网格',
      note: (nodeName) => `${nodeName}：下面有哪些小区，谁负责`,
      link: nodeLink,
    },
  ],
});
