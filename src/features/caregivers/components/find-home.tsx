import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { allPages } from '../../../platform/all-pages';
import { matchesRoom } from '../../../platform/room-search';
import { useQuery } from '../../../platform/use-query';
import { Card } from '../../../ui/card';
import { Cell, CellGroup } from '../../../ui/cell';
import { PickerField } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { EmptyState, Load } from '../../../ui/load';
import { homeRefusal, ofHomes } from '../api';

/** So many pages of homes are read of a building. */
const MOST_PAGES = 50;
/** As many homes as are looked through at a glance; more are found by the room. */
const SHOWN = 8;

interface FindHomeProps {
  compoundId: CompoundId;
  onChoose: (home: { homeId: string; label: string }) => void;
}

/** The building, then the room: a home of those that the reader keeps. */
export function FindHome({ compoundId, onChoose }: FindHomeProps) {
  const [building, setBuilding] = useState<string | null>(null);
  const buildings = ofHomes.useRead('listBuildings', { compoundId });
  return (
    <Load of={buildings}>
      {(found) => (
        <>
          <Card>
            <PickerField
              label="老人住哪一栋"
              options={found.buildings.map((one) => ({ value: one.building, label: one.building }))}
              value={building}
              onChange={setBuilding}
            />
          </Card>
          {building !== null && <Rooms compoundId={compoundId} building={building} onChoose={onChoose} />}
        </>
      )}
    </Load>
  );
}

function Rooms({ compoundId, building, onChoose }: FindHomeProps & { building: string }) {
  const [typed, setTyped] = useState('');
  const homes = useQuery(
    `care-homes:${compoundId}:${building}`,
    () => allPages((after) => ofHomes.ask('list', { compoundId, building, after }), MOST_PAGES),
    homeRefusal,
  );
  return (
    <Load of={homes}>
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
              />
            </Card>
            {found.length === 0 ? (
              <EmptyState title={`没有找到“${typed.trim()}”`} icon="home">
                {`${building}里没有这个房号。请核对楼栋和房号。`}
              </EmptyState>
            ) : (
              <CellGroup title={`${building}（${found.length} 户）`}>
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
