import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { RoomChoice } from '../../../platform/room-choice';
import { Card } from '../../../ui/card';
import { PickerField } from '../../../ui/choice';
import { Load } from '../../../ui/load';
import { ofHomes } from '../api';

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
          {building !== null && (
            <RoomChoice compoundId={compoundId} building={building} onChoose={onChoose} />
          )}
        </>
      )}
    </Load>
  );
}
