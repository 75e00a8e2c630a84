import { useDidShow } from '@tarojs/taro';
import { useStillWaits } from '../../platform/handled';
import { useToday } from '../../platform/use-today';
import { EmptyState, Load } from '../../ui/load';
import { MatterRows } from '../matter-rows';

/** Everything that waits for the reader, what is due first on top, then what others do for her. */
export function Matters() {
  const stillWaits = useStillWaits();
  const today = useToday();
  useDidShow(today.shown);
  return (
    <Load of={today.query}>
      {({ matters }) => {
        const toDo = matters.filter((one) => !one.watched && stillWaits(one));
        const goingOn = matters.filter((one) => one.watched);
        return toDo.length + goingOn.length > 0 ? (
          <MatterRows matters={[...toDo, ...goingOn]} />
        ) : (
          <EmptyState icon="check" title="没有等您办的事">
            有事等您办、有人正在替您办的，都会在这里。
          </EmptyState>
        );
      }}
    </Load>
  );
}
