import type { ReceptionHead } from '#domain/receptions/contract';
import { standingOf } from '#domain/receptions/rules';
import { serverNow } from '../../../platform/server-clock';
import { StateTag } from '../../../ui/state-tag';
import { Tag } from '../../../ui/tag';

/** How it stands, where that is not simply to come. */
export function StandingTag({ reception }: { reception: ReceptionHead }) {
  switch (standingOf(reception, serverNow())) {
    case 'toCome':
      return null;
    case 'running':
      return <StateTag is="underWay">正在进行</StateTag>;
    case 'over':
      return <Tag>已结束</Tag>;
    case 'calledOff':
      return <StateTag is="off">已取消</StateTag>;
  }
}
