import { useState } from 'react';
import { View } from '@tarojs/components';
import { daysFrom, moveInShare } from '#domain/disclosures/proration';
import { yuan, type Fen } from '#domain/kernel/money';
import { sayDay, type Month } from '#domain/kernel/time';
import { Button } from '../../../../ui/button';
import { DateField } from '../../../../ui/date-field';
import { Words } from '../../../../ui/words';
import '../../components/block.scss';

/**
 * 月中入住: what is due for the month of moving in, counted by days. Nothing that is stored knows the day of moving in, so
 * the reader says it; whether her contract counts by days is for the contract to say.
 */
export function MoveIn({ monthly, month }: { monthly: Fen; month: Month }) {
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  if (!open) {
    return (
      <Button kind="quiet" narrow onTap={() => setOpen(true)}>
        这个月才入住？按天算一算
      </Button>
    );
  }
  const { paid, days } = daysFrom(day ?? `${month}-01`);
  return (
    <View className="fee-block">
      <DateField
        label="哪天入住（交房）"
        value={day}
        onChange={setDay}
        say={(one) => sayDay(one)}
        from={`${month}-01`}
        until={`${month}-${String(days).padStart(2, '0')}`}
        hint="只在这部手机上算，不会保存。"
      />
      {day !== null && (
        <Words strong>
          {`${yuan(monthly)} 元 × ${paid} 天 ÷ ${days} 天 = ${yuan(moveInShare(monthly, day))} 元`}
        </Words>
      )}
      <Words size="s" tone="quiet">
        入住当天也算。当月是不是按天收，以物业服务合同为准；下个月起收整月。
      </Words>
    </View>
  );
}
