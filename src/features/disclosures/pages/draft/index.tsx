import { useHere } from '../../../../platform/here';
import { Load, Skeleton } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import type { CompoundId } from '#domain/kernel/ids';
import { compoundPage } from '../../../../platform/compound-screen';
import { useRead } from '../../api';
import { ApproverDesk } from './approver-desk';
import { ClerkDesk } from './clerk-desk';

definePageConfig({ navigationBarTitleText: '收费公示草稿' });

export default compoundPage(DraftOf);

/** Preparing and approving a disclosure: the same draft, seen by the clerk or by the second person. */
function DraftOf({ compoundId }: { compoundId: CompoundId }) {
  const { session, person, mayAsStaff } = useHere(compoundId);
  const query = useRead('readDraft', { compoundId });
  if (query.state !== 'ready' || session.state === 'loading') {
    return <Page>{query.state === 'failed' ? <Load of={query}>{() => null}</Load> : <Skeleton />}</Page>;
  }
  const desk = query.value;
  return mayAsStaff('approveFees') && (!mayAsStaff('writeFees') || desk.draft?.state === 'inReview') ? (
    <ApproverDesk compoundId={compoundId} personId={person?.personId ?? null} query={query} desk={desk} />
  ) : (
    <ClerkDesk compoundId={compoundId} query={query} desk={desk} />
  );
}
