import { useState } from 'react';
import { homes } from '#domain/homes/contract';
import { refusalText } from '#domain/homes/texts';
import type { CompoundId, HomeId } from '#domain/kernel/ids';
import { Card } from '../ui/card';
import { Cell, CellGroup } from '../ui/cell';
import { Field } from '../ui/field';
import { EmptyState, Load } from '../ui/load';
import { allPages } from './all-pages';
import { ask } from './call';
import type { SayRefusal } from './failure';
import { matchesRoom } from './room-search';
import { useQuery } from './use-query';

/** So many pages of homes are read of a building. */
const MOST_PAGES = 50;
/** As many homes as are looked through at a glance; more are found by the room. */
const SHOWN = 12;

interface RoomChoiceProps {
  compoundId: CompoundId;
  building: string;
  /** What is wrong with the choice; stands at the room. */
  error?: string | null;
  sayRefusal?: SayRefusal;
  onChoose: (home: { homeId: HomeId; label: string }) => void;
}

/** A home of a building, by its room as somebody says it; for those who find homes there. */
export function RoomChoice({
  compoundId,
  building,
  error,
  sayRefusal = refusalText,
  onChoose,
}: RoomChoiceProps) {
  const [typed, setTyped] = useState('');
  const rooms = useQuery(
    `rooms:${compoundId}:${building}`,
    () => allPages((after) => ask(homes, 'list', { compoundId, building, after }), MOST_PAGES),
    sayRefusal,
  );
  return (
    <Load of={rooms}>
      {(all) => {
        const found = all.filter((home) => matchesRoom(home.label, typed));
        return (
          <>
            <Card>
              <Field
                label="房号"
                value={typed}
                onChange={setTyped}
                placeholder="例如 101 或 1-101"
                maxLength={20}
                error={error}
              />
            </Card>
            {found.length === 0 ? (
              <EmptyState title={`没有找到“${typed.trim()}”`} icon="home">
                {`${building}里没有这个房号。请和对方核对楼栋和房号。`}
              </EmptyState>
            ) : (
              <CellGroup
                title={`${building}（${found.length} 户）`}
                foot={found.length > SHOWN && `只列出前 ${SHOWN} 户，请输入房号再找。`}
              >
                {found.slice(0, SHOWN).map(({ homeId, label }) => (
                  <Cell key={homeId} title={label} onTap={() => onChoose({ homeId, label })} />
                ))}
              </CellGroup>
            )}
          </>
        );
      }}
    </Load>
  );
}
