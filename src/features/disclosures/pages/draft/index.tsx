import { postsOf, useSession } from '../../../../platform/session';
import { Load, Skeleton } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import type { CompoundId } from '#domain/kernel/ids';
import { mayAny } from '#domain/kernel/posts';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { ApproverDesk } from '../../draft-components/approver-desk';
import { ClerkDesk } from '../../draft-components/clerk-desk';
import { useDesk } from '../../draft-components/desk';
import '../../disclosures.scss';

definePageConfig({ navigationBarTitleText: '收费公示草稿' });

/** Preparing and approving a disclosure: the same draft, seen by the clerk or by the second person. */
export default function DraftPage() {
  return <CompoundScreen>{(compoundId) => <DraftOf compoundId={compoundId} />}</CompoundScreen>;
}

function DraftOf({ compoundId }: { compoundId: CompoundId }) {
  const session = useSession();
  const query = useDesk(compoundId);
  if (query.state !== 'ready' || session.state === 'loading') {
    return <Page>{query.state === 'failed' ? <Load of={query}>{() => null}</Load> : <Skeleton />}</Page>;
  }
  const desk = query.value;
  const { person } = session;
  const here = postsOf(session, compoundId);
  // A post at a node above is known only after the home page; the server has let this reader in, so any of hers counts.
  const posts = here.length > 0 ? here : (person?.posts ?? []).map((one) => one.post);
  const clerk = mayAny(posts, 'writeFees');
  const approver = mayAny(posts, 'approveFees');
  return approver && (!clerk || desk.draft?.state === 'inReview') ? (
    <ApproverDesk compoundId={compoundId} personId={person?.personId ?? null} query={query} desk={desk} />
  ) : (
    <ClerkDesk compoundId={compoundId} query={query} desk={desk} />
  );
}
