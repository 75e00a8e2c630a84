import { frontPart } from '#domain/kernel/front-page';
import { nodeLink } from './links';

export const FRONT_PART = frontPart({
  nodeDoors: [
    {
      for: { may: 'readGrid' },
      rank: 10,
      icon: 'building',
      title: (nodeName) => nodeName,
      link: nodeLink,
    },
  ],
});
