import type { CompoundId } from '#domain/kernel/ids';
import { announceLink } from '#domain/receptions/links';
import { refusalText } from '#domain/receptions/texts';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { communityPhones } from '../../../../platform/phone';
import { open } from '../../../../platform/routes';
import { useMay } from '../../../../platform/session';
import { usePages } from '../../../../platform/use-pages';
import { Button } from '../../../../ui/button';
import { CellGroup } from '../../../../ui/cell';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { listReceptions } from '../../api';
import { ReceptionCell } from '../../components/reception-cell';

definePageConfig({ navigationBarTitleText: '接访和现场办公' });

export default function ReceptionsScreen() {
  return <CompoundScreen>{(compoundId) => <ReceptionsOf compoundId={compoundId} />}</CompoundScreen>;
}

/** Who sits where in the next weeks, the soonest first. */
function ReceptionsOf({ compoundId }: { compoundId: CompoundId }) {
  const list = usePages(
    `receptions:${compoundId}`,
    (after) => listReceptions(compoundId, after),
    refusalText,
  );
  const phones = communityPhones(useCompoundPhones(compoundId));
  const announces = useMay(compoundId, 'announce');
  return (
    <Page
      phones={phones}
      action={announces && <Button onTap={() => open(announceLink(compoundId))}>发布接访或现场办公</Button>}
    >
      <Load of={list.first} rows={3}>
        {() =>
          list.items.length === 0 ? (
            <EmptyState icon="calendar" title="近期没有接访">
              社区定了日子，会写在这里。现在有事，请打社区电话。
            </EmptyState>
          ) : (
            <>
              <CellGroup title="近期的接访和现场办公" foot="有事直接去说，不用预约。">
                {list.items.map((one) => (
                  <ReceptionCell key={one.receptionId} compoundId={compoundId} reception={one} />
                ))}
              </CellGroup>
              {list.hasMore && (
                <Button kind="plain" onTap={list.loadMore} busy={list.loadingMore} reason={list.moreMessage}>
                  再看一些
                </Button>
              )}
            </>
          )
        }
      </Load>
    </Page>
  );
}
