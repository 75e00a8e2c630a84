import { useState } from 'react';
import { itemOf } from '#domain/errands/catalogue';
import { endOfWorkingDay } from '#domain/kernel/working-days';
import { serverNow } from '../../../../platform/server-clock';
import { whenWords } from '../../../../platform/when-words';
import { Button } from '../../../../ui/button';
import { CellGroup } from '../../../../ui/cell';
import { SwitchRow } from '../../../../ui/choice';
import { Sheet } from '../../../../ui/dialog';
import { Divider, Fact, Words } from '../../../../ui/words';
import type { Errand } from '../../api';
import { stepLabel } from './step-words';
import { useStep, type Stepping } from '../../components/use-step';

interface AcceptSheetProps {
  open: boolean;
  errand: Errand;
  stepping: Stepping;
}

/** The desk takes an errand on: what the family will be promised, and whether it is urgent. */
export function AcceptSheet({ open, errand, stepping }: AcceptSheetProps) {
  const [urgent, setUrgent] = useState(errand.urgent);
  const step = useStep(stepping, 'accept');
  const item = itemOf(errand.itemCode);
  const now = serverNow();
  return (
    <Sheet
      open={open}
      title={`受理：${errand.itemName}`}
      onClose={stepping.onClose}
      action={
        <Button
          onTap={() =>
            void step.take({ urgent }, `已受理，家属会收到通知。接下来请${stepLabel('assign', errand)}。`)
          }
          busy={step.busy}
          reason={step.message}
        >
          受理
        </Button>
      }
    >
      {item && (
        <>
          <Words tone="quiet">{`清单上对家属这样说：${item.does}`}</Words>
          <Fact label="一般用时">{item.workingDays} 个工作日</Fact>
          <Fact label="会答应家属" strong>
            {whenWords(endOfWorkingDay(now, item.workingDays), now)} 前办好
          </Fact>
        </>
      )}
      <Divider />
      <CellGroup>
        <SwitchRow
          title="急办"
          note={
            item?.micro
              ? '列表里标“急办”。这是小事，受理后也可以开放认领'
              : `列表里标“急办”，请尽快${stepLabel('assign', errand)}`
          }
          checked={urgent}
          onChange={setUrgent}
        />
      </CellGroup>
    </Sheet>
  );
}
