import type { CompoundId } from '#domain/kernel/ids';
import { whenText } from '#domain/kernel/when-text';
import type { ReceptionHead } from '#domain/receptions/contract';
import { announceLink, receptionLink } from '#domain/receptions/links';
import { forWhomText } from '#domain/receptions/texts';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { useList } from '../../api';
import { StandingTag } from '../../components/standing-tag';

definePageConfig({ navigationBarTitleText: '接访和现场办公' });

export default compoundPage(ReceptionsOf);

/** Who sits where in the next weeks, the soonest first. */
function ReceptionsOf({ compoundId }: { compoundId: CompoundId }) {
  const list = useList('list', { compoundId });
  const phones = useCommunityPhones(compoundId);
  const announces = useHere(compoundId).may('announce');
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
            <CellGroup title="近期的接访和现场办公" foot="有事直接去说，不用预约。">
              {list.items.map((one) => (
                <ReceptionCell
                  key={one.receptionId}
                  reception={one}
                  onTap={() => open(receptionLink(compoundId, one.receptionId))}
                />
              ))}
            </CellGroup>
          )
        }
      </Load>
      <More of={list} />
    </Page>
  );
}

/** One in the list: what about, when, who sits where, and for whom. */
const ReceptionCell = ({ reception, onTap }: { reception: ReceptionHead; onTap: () => void }) => (
  <Cell
    title={
      <>
        <StandingTag reception={reception} />
        <Words strong>{reception.title}</Words>
        <Words>{whenText(reception, serverNow())}</Words>
      </>
    }
    note={
      <>
        <Words size="s">{reception.place}</Words>
        <Words size="s">{`${reception.host}，面向${forWhomText(reception.buildings)}居民`}</Words>
      </>
    }
    onTap={onTap}
  />
);
