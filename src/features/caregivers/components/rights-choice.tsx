import { RIGHT_NOTE, RIGHT_TEXT } from '#domain/caregivers/words';
import { CARE_RIGHTS, type CareRight } from '#domain/kernel/home-terms';
import { CellGroup } from '../../../ui/cell';
import { CheckRow } from '../../../ui/check-row';
import { Words } from '../../../ui/words';

interface RightsChoiceProps {
  title: string;
  value: readonly CareRight[];
  onChange: (value: CareRight[]) => void;
  error?: string | null;
}

/** What a caregiver is to be allowed: each with what it is, ticked or not. */
export function RightsChoice({ title, value, onChange, error }: RightsChoiceProps) {
  return (
    <CellGroup title={title} foot={error ? <Words tone="bad">{error}</Words> : '没有勾选的，照护人不能做。'}>
      {CARE_RIGHTS.map((one) => (
        <CheckRow
          key={one}
          title={RIGHT_TEXT[one]}
          note={RIGHT_NOTE[one]}
          checked={value.includes(one)}
          words={{ on: '可以', off: '不可以' }}
          onChange={(on) => onChange(on ? [...value, one] : value.filter((other) => other !== one))}
        />
      ))}
    </CellGroup>
  );
}
