import { View } from '@tarojs/components';
import { classes, tappable } from '../../../ui/a11y';
import { FaultList } from '../../../ui/fault-list';
import { Icon } from '../../../ui/icon';
import type { SheetFault } from '#domain/workbook/grid';
import { acknowledgementOf } from '#domain/disclosures/rules';
import { faultText } from '#domain/disclosures/texts';

interface WarningListProps {
  warnings: readonly SheetFault[];
  /** By their keys, see `acknowledgementOf`; null where there is nothing to tick. */
  acknowledged: readonly string[] | null;
  onChange?: (acknowledged: string[]) => void;
}

/** What may be published but must have been seen: the clerk ticks each one. */
export function WarningList({ warnings, acknowledged, onChange }: WarningListProps) {
  if (warnings.length === 0) return null;
  const toggle = (key: string) => {
    const before = acknowledged ?? [];
    onChange?.(before.includes(key) ? before.filter((one) => one !== key) : [...before, key]);
  };
  return (
    <FaultList
      title={
        acknowledged ? `提醒（${warnings.length} 条，请逐条看过再勾选）` : `提醒（${warnings.length} 条）`
      }
      tone="warn"
      faults={warnings}
      say={faultText}
      foot={acknowledged ? '需要修改的，请改好表格后重新导入。' : undefined}
      extra={(warning) => {
        if (!acknowledged) return null;
        const key = acknowledgementOf(warning);
        return (
          <Tick
            key={key}
            on={acknowledged.includes(key)}
            where={warning.cell ?? ''}
            onTap={() => toggle(key)}
          />
        );
      }}
    />
  );
}

function Tick({ on, where, onTap }: { on: boolean; where: string; onTap: () => void }) {
  const words = on ? '已确认' : '看过了，确认无误';
  return (
    <View
      className={classes('ui-chip', on && 'ui-chip-on')}
      hoverClass="ui-pressed"
      {...tappable(onTap, { role: 'checkbox', label: `${where} ${words}`, checked: on })}
    >
      {on && <Icon name="check" />}
      {words}
    </View>
  );
}
