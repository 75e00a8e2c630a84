import { dial } from '../../platform/phone';
import type { Phones as Numbers } from '../../platform/session';
import { Cell, CellGroup } from '../../ui/cell';

/** The telephones of the compound: the property office, where to complain about it, and the community. */
export function Phones({ phones }: { phones: Numbers }) {
  const lines = [
    { label: '物业服务电话', number: phones.servicePhone },
    { label: '投诉电话', number: phones.complaintPhone },
    { label: '社区电话', number: phones.officePhone },
  ];
  return (
    <CellGroup title={`${phones.name}的电话`}>
      {lines.map(({ label, number }) => (
        <Cell
          key={label}
          icon="phone"
          title={label}
          note={number}
          label={`拨打${label}${number}`}
          onTap={() => dial(number)}
        />
      ))}
    </CellGroup>
  );
}
