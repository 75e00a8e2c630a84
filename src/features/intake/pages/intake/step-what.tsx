import { CATALOGUE, GROUP_TEXT } from '#domain/errands/catalogue';
import { GROUPS } from '#domain/errands/catalogue-item';
import { BigChoice } from '../../../../ui/big-choice';
import { Card } from '../../../../ui/card';
import { Cell, CellGroup } from '../../../../ui/cell';
import { FieldError } from '../../../../ui/field-frame';
import { EmptyState } from '../../../../ui/load';
import type { Sheet } from '../../api';
import type { Kind } from './draft';
import type { Intake } from './use-intake';

const KINDS: readonly { value: Kind; label: string; note: string }[] = [
  { value: 'errand', label: '代办', note: '请代办员去办一件事' },
  { value: 'question', label: '收费疑问', note: '对收费公示的一项有疑问，请物业答复' },
];

/** An errand of the catalogue or a line of the sheet; a tap on one goes on. */
export function StepWhat({ intake, sheet }: { intake: Intake; sheet: Sheet | null }) {
  const { draft } = intake;
  return (
    <>
      <Card>
        <BigChoice label="登记什么" options={KINDS} {...intake.field('kind')} />
        <FieldError>{intake.errorAt('itemCode')}</FieldError>
      </Card>
      {draft.kind === 'errand' && <Items intake={intake} />}
      {draft.kind === 'question' && <Lines intake={intake} sheet={sheet} />}
    </>
  );
}

const chosen = (is: boolean) => (is ? '已选' : undefined);

const Items = ({ intake }: { intake: Intake }) => (
  <>
    {GROUPS.map((group) => (
      <CellGroup key={group} title={GROUP_TEXT[group]}>
        {CATALOGUE.filter((one) => one.group === group).map(({ code, name, does }) => (
          <Cell
            key={code}
            title={name}
            note={does}
            value={chosen(code === intake.draft.itemCode)}
            onTap={() => intake.choose({ itemCode: code })}
          />
        ))}
      </CellGroup>
    ))}
  </>
);

function Lines({ intake, sheet }: { intake: Intake; sheet: Sheet | null }) {
  if (!sheet) {
    return (
      <EmptyState title="还没有收费公示" icon="sheet">
        物业公示收费后，才能登记收费疑问。请对方先打物业服务电话。
      </EmptyState>
    );
  }
  return (
    <CellGroup title={`收费公示第 ${sheet.version} 版`}>
      {sheet.sheet.lines.map(({ code, name, standard }) => (
        <Cell
          key={code}
          title={`${code} ${name}`}
          note={standard}
          value={chosen(code === intake.draft.lineCode)}
          onTap={() => intake.choose({ lineCode: code })}
        />
      ))}
    </CellGroup>
  );
}
