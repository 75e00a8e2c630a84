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
  /** Asked for, and not given yet. */
  wished?: boolean;
}

/** What a caregiver is to be allowed: each with what it is, ticked or not. */
export function RightsChoice({ title, value, onChange, error, wished = false }: RightsChoiceProps) {
  const words = wished ? { on: '申请', off: '不申请' } : { on: '可以', off: '不可以' };
  const notTicked = wished ? '老人同意的，您才能做。' : '没有勾选的，照护人不能做。';
  return (
    <CellGroup title={title} foot={error ? <Words tone="bad">{error}</Words> : notTicked}>
      {CARE_RIGHTS.map((one) => (
        <CheckRow
          key={one}
          title={RIGHT_TEXT[one]}
          note={RIGHT_NOTE[one]}
          checked={value.includes(one)}
          words={words}
          onChange={(on) => onChange(on ? [...value, one] : value.filter((other) => other !== one))}
        />
      ))}
    </CellGroup>
  );
}
