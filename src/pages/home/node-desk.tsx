import { useDidShow } from '@tarojs/taro';
import { useStillWaits } from '../../platform/handled';
import { useToday } from '../../platform/use-today';
import { Load } from '../../ui/load';
import { CompoundPicker } from '../compound-picker';
import { Doors } from './doors';
import { Matters } from './matters';
import { Newest } from './newest';

/** For who works at a node above compounds and looks at none of them: what waits, her ways in, and the compounds below. */
export function NodeDesk() {
  const today = useToday();
  const stillWaits = useStillWaits();
  useDidShow(today.shown);
  return (
    <Load of={today.query}>
      {({ matters, notices, unread, desk, compounds }) => (
        <>
          <Matters title="等您办的事" matters={matters.filter(stillWaits)} />
          <Newest notices={notices} unread={unread} />
          <Doors title="工作台" doors={desk} />
          {compounds.length > 0 && <CompoundPicker title="看一个小区" compounds={compounds} chosen={null} />}
        </>
      )}
    </Load>
  );
}
