import { homes } from '#domain/homes/contract';
import { refusalText } from '#domain/homes/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { Chips, Choice } from '../ui/choice';
import { nounApi } from './noun-api';

const { useRead } = nounApi(homes, refusalText);

/** The buildings that the roster has. Who may not look at them is told already that the page is not hers. */
export const useBuildings = (compoundId: CompoundId) => useRead('listBuildings', { compoundId });

/** What is missing in a choice of buildings; null: all of the compound. */
export const buildingsLack = (buildings: readonly string[] | null): string | null =>
  buildings?.length === 0 ? '请选楼栋，或者选全小区。' : null;

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
