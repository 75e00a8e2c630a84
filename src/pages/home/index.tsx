import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { people } from '#domain/people/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { call } from '../../platform/call';
import { compoundParam, open, TAB, useParams } from '../../platform/routes';
import {
  chooseCompound,
  heardToday,
  homesOf,
  refreshSession,
  startSession,
  useSession,
  type Session,
} from '../../platform/session';
import { useQuery } from '../../platform/use-query';
import { Cell, CellGroup } from '../../ui/cell';
import { ErrorState, Load, Skeleton } from '../../ui/load';
import { Page } from '../../ui/page';
import { useSurroundings } from '../../ui/surroundings';
import { Words } from '../../ui/words';
import { CompoundPicker } from '../compound-picker';
import { BigButtons } from './big-buttons';
import { Entries } from './entries';
import { FeeCard } from './fee-card';
import { Matters } from './matters';

definePageConfig({ navigationBarTitleText: '红心物业' });

export default function Home() {
  const session = useSession();
  useDidShow(refreshSession);
  const linked = compoundParam(useParams('compoundId').compoundId);
  const known = session.compounds.some((one) => one.compoundId === linked);
  useEffect(() => {
    if (linked && known) chooseCompound(linked);
  }, [linked, known]);
  return <Page>{whatToShow(session)}</Page>;
}

function whatToShow(session: Session) {
  const { state, message, compoundId, compounds } = session;
  if (state === 'loading') return <Skeleton />;
  if (state === 'failed') return <ErrorState message={message ?? ''} onRetry={() => void startSession()} />;
  if (compoundId) return <Today compoundId={compoundId} />;
  return <CompoundPicker title="您想看哪个小区？" compounds={compounds} chosen={null} />;
}

/** A visitor is told what signing in is good for; the page is of use without it. */
function Invitation() {
  return (
    <CellGroup>
      <Cell
        icon="person"
        title="住在这里？"
        note="登录后看您家每月多少钱，有疑问直接问物业"
        value="去登录"
        onTap={() => open(TAB.me)}
      />
    </CellGroup>
  );
}

/** What waits for the reader and what the compound shows to everybody, in one call. */
function Today({ compoundId }: { compoundId: CompoundId }) {
  const session = useSession();
  const { elder } = useSurroundings();
  const today = useQuery(`today:${compoundId}:${session.person?.personId ?? ''}`, async () => {
    const read = await call(people, 'today', { compoundId });
    heardToday(read);
    return read;
  });
  const homes = homesOf(session, compoundId);
  return (
    <Load of={today}>
      {({ frontPage, matters, posts }) => (
        <>
          <Words size="xl" strong className="ui-greeting">
            {frontPage.name}
          </Words>
          {elder && (
            <BigButtons frontPage={frontPage} asks={homes.length > 0} signedIn={session.person !== null} />
          )}
          <Matters matters={matters} person={session.person} />
          <FeeCard compoundId={compoundId} fee={frontPage.fee} homes={homes} />
          {!session.person && !elder && <Invitation />}
          <Entries compoundId={compoundId} posts={posts} asks={homes.length > 0 && !elder} />
        </>
      )}
    </Load>
  );
}
