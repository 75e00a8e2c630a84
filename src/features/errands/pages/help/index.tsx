import { ASKED_MOST } from '#domain/errands/asked-most';
import { catalogueLink, emergencyLink, quickLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { iconNamed } from '../../../../ui/icon';
import { Page } from '../../../../ui/page';
import { TileGrid } from '../../../../ui/tile';
import '../../components/item-icons.scss';

definePageConfig({ navigationBarTitleText: '找人帮忙' });

export default compoundPage(Help);

/** What is asked for most, as pictures to tap: nothing here waits for the network, and nothing is typed. */
function Help({ compoundId }: { compoundId: CompoundId }) {
  const phones = useCommunityPhones(compoundId);
  return (
    <Page
      phones={phones}
      action={
        <Button
          kind="danger"
          icon="phone"
          onTap={() => open(emergencyLink(compoundId, undefined, 'medical'))}
        >
          胸口疼、摔倒了：打 120
        </Button>
      }
    >
      <TileGrid
        large
        tiles={ASKED_MOST.map(({ itemCode, word, icon }) => ({
          key: itemCode,
          icon: iconNamed(icon),
          word,
          onTap: () => open(quickLink(compoundId, itemCode)),
        }))}
      />
      <CellGroup>
        <Cell icon="search" title="别的事" onTap={() => open(catalogueLink(compoundId))} />
      </CellGroup>
    </Page>
  );
}
