import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { people } from '#domain/people/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { call } from '../../platform/call';
import { useStillWaits } from '../../platform/handled';
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
import { waitsForOthers } from '../sentences';
import { ActivityCard } from './activity-card';
import { BigButtons } from './big-buttons';
import { Desk, OwnThings } from './entries';
import { ErrandCard } from './errand-card';
import { FeeCard } from './fee-card';
import { Matters } from './matters';
import { BindFirst, Invitation, NothingWaits } from './next-step';
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
      foot="点小区的名字，就能看收费公示、代办和志愿活动，不用登录。以后可以在“我的”里换。"
      compounds={compounds}
      chosen={null}
    />
  );
}

/**
 * What waits for the reader and what the compound shows to everybody, in one call. What she has to do stands above all;
 * then, for who has a post, her desk; then the three things that the compound offers.
 */
function Today({ compoundId }: { compoundId: CompoundId }) {
  const session = useSession();
  const { person } = session;
  const { elder } = useSurroundings();
  const stillWaits = useStillWaits();
  const today = useQuery(`today:${compoundId}:${person?.personId ?? ''}`, async () => {
    const read = await call(people, 'today', { compoundId });
    heardToday(read);
    return read;
  });
  const homes = homesOf(session, compoundId);
  const resident = homes.length > 0;
  return (
    <Load of={today}>
      {({ frontPage, matters, posts }) => {
        const works = posts.length > 0;
        const big = elder && !works;
        const toDo = matters.filter((one) => !waitsForOthers(one.kind) && stillWaits(one));
        const goingOn = matters.filter((one) => waitsForOthers(one.kind));
        return (
          <>
            <Words size="xl" strong className="ui-greeting">
              {frontPage.name}
            </Words>
            <Matters title="等您办的事" matters={toDo} />
            {person && (works || (resident && !big)) && toDo.length + goingOn.length === 0 && (
              <NothingWaits person={person} />
            )}
            {big && <BigButtons frontPage={frontPage} signedIn={person !== null} />}
            {person && <Unread personId={person.personId} />}
            <Matters title="进行中的事" matters={goingOn} />
            {person && !works && !resident && <BindFirst person={person} frontPage={frontPage} />}
            <Desk compoundId={compoundId} posts={posts} resident={resident} />
            <FeeCard
              compoundId={compoundId}
              fee={frontPage.fee}
              homes={homes}
              first={!elder && !resident && !works}
            />
            {!big && (resident || !works) && <ErrandCard compoundId={compoundId} />}
            <ActivityCard frontPage={frontPage} />
            {!person && !elder && <Invitation name={frontPage.name} />}
            <OwnThings compoundId={compoundId} posts={posts} resident={resident} />
          </>
        );
      }}
    </Load>
  );
}
