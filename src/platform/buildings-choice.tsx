import { Chips, Choice } from '../ui/choice';

interface BuildingsChoiceProps {
  label: string;
  /** Buildings that the roster has. */
  known: readonly string[];
  /** Null: all of the compound. */
  value: string[] | null;
  onChange: (buildings: string[] | null) => void;
  error: string | null;
}

/** The whole compound, or some of its buildings. */
export function BuildingsChoice({ label, known, value, onChange, error }: BuildingsChoiceProps) {
  return (
    <>
      <Choice
        label={label}
        options={[
          { value: 'all', label: '全小区' },
          ...(known.length > 0 ? [{ value: 'some', label: '部分楼栋' }] : []),
        ]}
        value={value === null ? 'all' : 'some'}
        onChange={(which) => onChange(which === 'all' ? null : (value ?? []))}
      />
      {value && (
        <Chips
          label="哪些楼栋（可以选几个）"
          options={known}
          value={value}
          onChange={onChange}
          error={error}
        />
      )}
    </>
  );
}
