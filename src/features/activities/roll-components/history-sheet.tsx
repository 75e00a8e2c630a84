import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { CompoundId } from '#domain/kernel/ids';
import { refusalText } from '#domain/activities/texts';
import { serverNow } from '../../../platform/server-clock';
import { usePages } from '../../../platform/use-pages';
import { Button } from '../../../ui/button';
import { Cell } from '../../../ui/cell';
import { Sheet } from '../../../ui/dialog';
import { EmptyState, Load } from '../../../ui/load';
import { readHistory } from '../api';

interface HistorySheetProps {
  compoundId: CompoundId;
  activityId: string;
  onClose: () => void;
}

/** What happened to an activity, the newest first: whoever has cancelled is only in here. */
export function HistorySheet({ compoundId, activityId, onClose }: HistorySheetProps) {
  const list = usePages(
    `history:${activityId}`,
    (after) => readHistory(compoundId, activityId, after),
    refusalText,
  );
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
              {list.hasMore && (
                <Button kind="plain" onTap={list.loadMore} busy={list.loadingMore} reason={list.moreMessage}>
                  再看一些
                </Button>
              )}
            </View>
          )
        }
      </Load>
    </Sheet>
  );
}
