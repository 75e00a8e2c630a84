import { View } from '@tarojs/components';
import { classes, spoken, tappable } from '../../../ui/a11y';
import { Choice } from '../../../ui/choice';
import { Icon } from '../../../ui/icon';

interface BuildingsFieldProps {
  /** Those that the roster has. */
  known: readonly string[];
  /** Null: everybody's. */
  value: readonly string[] | null;
  onChange: (buildings: string[] | null) => void;
  error?: string | null;
}

/** Whose residents it is for: everybody's, or those of some buildings. */
export function BuildingsField({ known, value, onChange, error }: BuildingsFieldProps) {
  return (
    <>
      <Choice
        label="面向谁"
        options={[
          { value: 'all', label: '全小区' },
          ...(known.length > 0 ? [{ value: 'some', label: '部分楼栋' }] : []),
        ]}
        value={value === null ? 'all' : 'some'}
        onChange={(which) => onChange(which === 'all' ? null : (value?.slice() ?? []))}
      />
      {value !== null && <Chips known={known} value={value} onChange={onChange} error={error} />}
    </>
  );
}

function Chips({ known, value, onChange, error }: BuildingsFieldProps & { value: readonly string[] }) {
  const turn = (one: string) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <View className="ui-field">
      <View className="ui-field-label">哪些楼栋（可以选几个）</View>
      <View className="ui-choice">
        {known.map((one) => (
          <View
            key={one}
            className={classes('ui-chip', value.includes(one) && 'ui-chip-on')}
            hoverClass="ui-pressed"
            {...tappable(() => turn(one), { role: 'checkbox', label: one, checked: value.includes(one) })}
          >
            {value.includes(one) && <Icon name="check" />}
            {one}
          </View>
        ))}
      </View>
      {error && (
        <View className="ui-field-error" {...spoken({ role: 'alert' })}>
          {error}
        </View>
      )}
    </View>
  );
}
