import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { people } from '#domain/people/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { call } from '../../platform/call';
import { compoundParam, useParams } from '../../platform/routes';
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
import { ErrorState, Load, Skeleton } from '../../ui/load';
import { Page } from '../../ui/page';
import { useSurroundings } from '../../ui/surroundings';
import { Words } from '../../ui/words';
import { CompoundPicker } from '../compound-picker';
import { BigButtons } from './big-buttons';
import { Entries } from './entries';
import { FeeCard } from './fee-card';
import { Matters } from './matters';
import { BindFirst, Invitation } from './next-step';
import { Unread } from './unread';

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
  return (
    <CompoundPicker
      title="您想看哪个小区？"
      foot="点小区的名字，就能看它的收费标准和依据，不用登录。以后可以在“我的”里换。"
      compounds={compounds}
      chosen={null}
    />
  );
}

/**
 * What waits for the reader and what the compound shows to everybody, in one call. Residents and visitors come for the
 * fees, the office comes to work: its desk stands above them.
 */
function Today({ compoundId }: { compoundId: CompoundId }) {
  const session = useSession();
  const { person } = session;
  const { elder } = useSurroundings();
  const today = useQuery(`today:${compoundId}:${person?.personId ?? ''}`, async () => {
    const read = await call(people, 'today', { compoundId });
    heardToday(read);
    return read;
  });
  const homes = homesOf(session, compoundId);
  return (
    <Load of={today}>
      {({ frontPage, matters, posts }) => {
        const works = posts.length > 0;
        const big = elder && !works;
        const entries = <Entries compoundId={compoundId} posts={posts} asks={homes.length > 0 && !big} />;
        const bound = works || homes.length > 0;
        return (
          <>
            <Words size="xl" strong className="ui-greeting">
              {frontPage.name}
            </Words>
            {big && <BigButtons frontPage={frontPage} asks={homes.length > 0} signedIn={person !== null} />}
            {person && <Unread personId={person.personId} />}
            {person && (bound || matters.length > 0) && <Matters matters={matters} person={person} />}
            {person && !bound && <BindFirst person={person} frontPage={frontPage} />}
            {works && entries}
            <FeeCard
              compoundId={compoundId}
              fee={frontPage.fee}
              homes={homes}
              first={!elder && homes.length === 0 && !works}
            />
            {!person && !elder && <Invitation name={frontPage.name} />}
            {!works && entries}
          </>
        );
      }}
    </Load>
  );
}
