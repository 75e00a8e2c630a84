import { useEffect } from 'react';
import { RELATION_TEXT } from '#domain/homes/relation-texts';
import { Choice } from '../../../ui/choice';
import { Words } from '../../../ui/words';
import type { Asker } from '../api';

interface PersonChoiceProps {
  people: readonly Asker[];
  value: string;
  onChange: (personId: string) => void;
  error?: string | null;
}

const said = ({ name, maskedPhone, age, relation }: Asker): string =>
  `${maskedPhone || name}${age === null ? '' : `，${age} 岁`}（${RELATION_TEXT[relation]}）`;

/** Which of those who live in the home is looked after. */
export function PersonChoice({ people, value, onChange, error }: PersonChoiceProps) {
  const living = people.filter((one) => one.relation !== 'caregiver');
  const only = living.length === 1 ? living[0]?.personId : undefined;
  useEffect(() => {
    if (only !== undefined && value === '') onChange(only);
  }, [only, value, onChange]);
  return living.length === 0 ? (
    <Words tone="bad">这套房还没有登记住户。请先由收费员或社区干部登记老人，再来办理。</Words>
  ) : (
    <Choice
      label="是哪一位老人"
      options={living.map((one) => ({ value: one.personId as string, label: said(one) }))}
      value={value === '' ? null : value}
      onChange={onChange}
      error={error}
    />
  );
}
