import { refusalText } from '#domain/homes/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { useQuery } from '../../../../platform/use-query';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { listBuildings } from '../../api';
import { AnnounceForm } from '../../components/announce-form';

definePageConfig({ navigationBarTitleText: '发布接访或现场办公' });

export default function AnnounceScreen() {
  return <CompoundScreen>{(compoundId) => <AnnounceOf compoundId={compoundId} />}</CompoundScreen>;
}

/** Who may not look at the buildings is told here already that the page is not hers. */
function AnnounceOf({ compoundId }: { compoundId: CompoundId }) {
  const found = useQuery(`announce:${compoundId}`, () => listBuildings(compoundId), refusalText);
  if (found.state === 'ready') {
    const buildings = found.value.buildings.map((one) => one.building);
    return <AnnounceForm compoundId={compoundId} known={buildings} />;
  }
  return (
    <Page>
      <Load of={found}>{() => null}</Load>
    </Page>
  );
}
