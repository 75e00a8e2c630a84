import { EmptyState } from '../../../../ui/load';
import type { Scope } from '../../api';

const OPEN: Record<Scope, { title: string; note: string }> = {
  mine: { title: '没有正在办的代办', note: '家里有事要人帮忙，点下面的“申请新的代办”。' },
  desk: {
    title: '现在没有代办',
    note: '居民申请后会出现在这里，并写明最晚什么时候要受理。您也会在“消息”里收到通知。',
  },
  proxy: {
    title: '现在没有交给您的代办',
    note: '网格员请您去办时，您会收到通知。您也可以看看有没有可以接的。',
  },
  claimable: {
    title: '现在没有可以接的代办',
    note: '有急办的小事开放认领时，您会收到通知，谁先接谁办。',
  },
};

const CLOSED: Record<Scope, { title: string; note: string }> = {
  mine: { title: '还没有结束的代办', note: '办完、您确认过的会在这里。' },
  desk: { title: '还没有结束的代办', note: '办完、家属确认过的会在这里。' },
  proxy: { title: '还没有您办完的代办', note: '您办完、家属确认过的会在这里。' },
  claimable: OPEN.claimable,
};

/** An empty list: why it is empty, and what to do about it. */
export function NoErrands({ scope, closed }: { scope: Scope; closed: boolean }) {
  const { title, note } = (closed ? CLOSED : OPEN)[scope];
  return (
    <EmptyState title={title} icon={closed ? 'sheet' : 'heart'}>
      {note}
    </EmptyState>
  );
}
