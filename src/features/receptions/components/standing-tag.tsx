import type { ReceptionHead } from '#domain/receptions/contract';
import { standingOf } from '#domain/receptions/rules';
import { serverNow } from '../../../platform/server-clock';
import { Tag } from '../../../ui/tag';

/** How it stands, where that is not simply to come. */
export function StandingTag({ reception }: { reception: ReceptionHead }) {
  switch (standingOf(reception, serverNow())) {
    case 'toCome':
      return null;
    case 'running':
      return <Tag tone="ok">正在进行</Tag>;
    case 'over':
      return <Tag>已结束</Tag>;
    case 'calledOff':
      return <Tag tone="bad">已取消</Tag>;
  }
}
