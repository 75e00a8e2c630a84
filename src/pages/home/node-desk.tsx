import { useDidShow } from '@tarojs/taro';
import { useStillWaits } from '../../platform/handled';
import { useUnreadBadge } from '../../platform/tab-badge';
import { useToday } from '../../platform/use-today';
import { Load } from '../../ui/load';
import { CompoundPicker } from '../compound-picker';
import { Newest } from './newest';
import { Todo } from './todo';
import { Ways } from './ways';

/** For who works at a node above compounds and looks at none of them: what waits, her ways in, and the compounds below. */
export function NodeDesk() {
  const today = useToday();
  const stillWaits = useStillWaits();
  useDidShow(today.shown);
  useUnreadBadge(today.query.state === 'ready' ? today.query.value.unread : undefined);
  return (
    <Load of={today.query}>
      {({ matters, notices, unread, desk, compounds }) => (
        <>
          <Todo
            toDo={matters.filter((one) => !one.watched && stillWaits(one))}
            goingOn={matters.filter((one) => one.watched)}
          />
          <Ways title="工作台" ways={desk} />
          {compounds.length > 0 && <CompoundPicker compounds={compounds} chosen={null} title="看一个小区" />}
          <Newest notices={notices} unread={unread} />
        </>
      )}
    </Load>
  );
}
