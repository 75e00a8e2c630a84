import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { CompoundId } from '#domain/kernel/ids';
import { serverNow } from '../../../../platform/server-clock';
import { Cell } from '../../../../ui/cell';
import { Sheet } from '../../../../ui/dialog';
import { EmptyState, Load, More } from '../../../../ui/load';
import { useList } from '../../api';
import './history-sheet.scss';

interface HistorySheetProps {
  compoundId: CompoundId;
  activityId: string;
  onClose: () => void;
}

/** What happened to an activity, the newest first: whoever has cancelled is only in here. */
export function HistorySheet({ compoundId, activityId, onClose }: HistorySheetProps) {
  const list = useList('readHistory', { compoundId, activityId });
  return (
    <Sheet open title="报名和取消的经过" onClose={onClose}>
      <Load of={list.first} rows={2}>
        {() =>
          list.items.length === 0 ? (
            <EmptyState title="还没有记录">有人报名、取消或签到后，会记在这里。</EmptyState>
          ) : (
            <View className="act-history">
              {list.items.map((one, index) => (
                <Cell key={index} title={one.text} note={sayInstant(one.at, serverNow())} />
              ))}
              <More of={list} />
            </View>
          )
        }
      </Load>
    </Sheet>
  );
}
