import { Cell, CellGroup } from '../../../../ui/cell';
import { Tag } from '../../../../ui/tag';
import type { homes as contract } from '#domain/homes/contract';
import type { OutputOf } from '#domain/kernel/contract';
import { entranceText } from '../../../../platform/room-search';
import { sayArea } from '../../../../ui/area';

type HomeRow = OutputOf<typeof contract.actions.list>['items'][number];

interface HomeRowsProps {
  homes: readonly HomeRow[];
  building: string;
  onOpen: (homeId: string) => void;
}

/** Homes by entrance, in the order the server gives: entrance, then room. */
export function HomeRows({ homes, building, onOpen }: HomeRowsProps) {
  const groups = new Map<string, HomeRow[]>();
  for (const home of homes) {
    const entrance = entranceText(home.label);
    groups.set(entrance, [...(groups.get(entrance) ?? []), home]);
  }
  return (
    <>
      {[...groups].map(([entrance, rows]) => (
        <CellGroup key={entrance} title={`${building}${entrance}`}>
          {rows.map((home) => (
            <Cell
              key={home.homeId}
              title={
                <>
                  {shortLabel(home.label, building, entrance)} {home.vacant && <Tag>空置</Tag>}
                </>
              }
              value={sayArea(home.area)}
              label={`${home.label}${home.vacant ? ' 空置' : ''}，${sayArea(home.area)}`}
              onTap={() => onOpen(home.homeId)}
            />
          ))}
        </CellGroup>
      ))}
    </>
  );
}

/** `101` under the heading `3栋1单元`. */
function shortLabel(label: string, building: string, entrance: string): string {
  const head = `${building}${entrance}`;
  return label.startsWith(head) && label.length > head.length ? label.slice(head.length) : label;
}
