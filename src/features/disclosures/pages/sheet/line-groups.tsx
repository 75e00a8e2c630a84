import { amountFor } from '#domain/disclosures/amounts';
import { lineLink } from '#domain/disclosures/links';
import type { FeeLine } from '#domain/disclosures/sheet';
import { tryCalculate } from '#domain/disclosures/trial';
import type { Home } from '#domain/homes/documents';
import type { CompoundId } from '#domain/kernel/ids';
import type { Month } from '#domain/kernel/time';
import { open } from '../../../../platform/routes';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Tag } from '../../../../ui/tag';
import type { Disclosure, SheetPage } from '../../api';
import { LineCell } from './line-cell';
import type { ShownAmount } from '../../components/line-words';
import { useVisitor } from '../../components/trial';

interface LineGroupsProps {
  compoundId: CompoundId;
  disclosure: Disclosure;
  previous: SheetPage['previous'];
  pools: SheetPage['pools'];
  asked: SheetPage['asked'];
  home: Home | null;
  month: Month;
}

/** Lines under their categories, both in the order of the sheet. */
function byCategory(lines: readonly FeeLine[]): [string, FeeLine[]][] {
  const groups = new Map<string, FeeLine[]>();
  for (const line of lines) groups.set(line.category, [...(groups.get(line.category) ?? []), line]);
  return [...groups];
}

/** All lines of a version, with the amounts of a home or of a typed area. */
export function LineGroups({ compoundId, disclosure, previous, pools, asked, home, month }: LineGroupsProps) {
  const visitor = useVisitor();
  const { version, sheet, changes } = disclosure;
  const amountOf = (line: FeeLine): ShownAmount | null => {
    if (home) return amountFor(line, home, month, pools);
    return visitor === null ? null : tryCalculate(line, visitor, pools);
  };
  const removed = changes.filter((one) => one.kind === 'removed');
  return (
    <>
      {byCategory(sheet.lines).map(([category, lines]) => (
        <CellGroup key={category} title={category}>
          {lines.map((line) => (
            <LineCell
              key={line.code}
              line={line}
              amount={amountOf(line)}
              change={changes.find((one) => one.code === line.code && one.kind !== 'removed') ?? null}
              asked={asked.filter((one) => one.lineCode === line.code)}
              onTap={() => open(lineLink(compoundId, version, line.code))}
            />
          ))}
        </CellGroup>
      ))}
      {removed.length > 0 && (
        <CellGroup title="上一版有、这一版取消的">
          {removed.map((one) => (
            <Cell
              key={one.code}
              title={`${one.code} ${one.name}`}
              note={`原来的标准是 ${one.before ?? ''}`}
              value={<Tag tone="warn">取消</Tag>}
              onTap={() => open(lineLink(compoundId, previous?.version ?? version, one.code))}
            />
          ))}
        </CellGroup>
      )}
    </>
  );
}
