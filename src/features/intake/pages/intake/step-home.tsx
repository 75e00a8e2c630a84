import type { CompoundId } from '#domain/kernel/ids';
import { RoomChoice } from '../../../../platform/room-choice';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice, PickerField } from '../../../../ui/choice';
import { EmptyState, Load } from '../../../../ui/load';
import { Words } from '../../../../ui/words';
import { ofHomes } from '../../api';
import { isBegun, ofHome } from './draft';
import { homeRefusal } from '../../refusals';
import type { Intake } from './use-intake';

/** So many buildings are all in sight. */
const FEW = 12;
/** The building, then the room as the caller says it. */
export function StepHome({ compoundId, intake }: { compoundId: CompoundId; intake: Intake }) {
  const buildings = ofHomes.useRead('listBuildings', { compoundId });
  const { draft, write } = intake;
  const few = buildings.state === 'ready' && buildings.value.buildings.length <= FEW;
  const Buildings = few ? Choice<string> : PickerField<string>;
  return (
    <Load of={buildings}>
      {(found) =>
        found.homes === 0 ? (
          <EmptyState title="还没有房屋" icon="home">
            物业收费员导入房屋名册后，才能替住户登记。
          </EmptyState>
        ) : (
          <>
            {isBegun(draft) && <Begun intake={intake} />}
            <Card>
              <Buildings
                label="哪一栋楼"
                options={found.buildings.map((one) => ({ value: one.building, label: one.building }))}
                value={draft.building === '' ? null : draft.building}
                onChange={(building) =>
                  building !== draft.building && write(ofHome(draft, { building, homeId: '', label: '' }))
                }
                error={draft.building === '' ? intake.errorAt('homeId') : null}
              />
              <Words size="s" tone="quiet">
                请对方说清楚几栋、几单元、几号。只能登记您负责的楼栋；自己家的事，请用住户的申请表。
              </Words>
            </Card>
            {draft.building !== '' && <Rooms compoundId={compoundId} intake={intake} />}
          </>
        )
      }
    </Load>
  );
}

/** A call that broke off, or the last one: whoever calls now may be somebody else. */
const Begun = ({ intake }: { intake: Intake }) => (
  <Banner
    tone="warn"
    title={`${intake.draft.label}的还没登记完`}
    action={
      <>
        <Button kind="plain" onTap={intake.resume}>
          接着登记
        </Button>
        <Button kind="plain" onTap={() => intake.again()}>
          不要了，重新登记
        </Button>
      </>
    }
  >
    换一套房，写好的话和来说的人都会清空。
  </Banner>
);

/** A home that is tapped again is kept with what has been written. */
function Rooms({ compoundId, intake }: { compoundId: CompoundId; intake: Intake }) {
  const { draft, choose } = intake;
  return (
    <RoomChoice
      compoundId={compoundId}
      building={draft.building}
      error={intake.errorAt('homeId')}
      sayRefusal={homeRefusal}
      onChoose={({ homeId, label }) =>
        choose(homeId === draft.homeId ? {} : ofHome(draft, { building: draft.building, homeId, label }))
      }
    />
  );
}
