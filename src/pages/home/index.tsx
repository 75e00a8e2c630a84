import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { BindFirst } from '../../platform/bind-first';
import { compoundParam } from '../../platform/compound-param';
import { useStillWaits } from '../../platform/handled';
import { useParams } from '../../platform/routes';
import { chooseCompound, homesOf, startSession, useSession, type Session } from '../../platform/session';
import { useToday } from '../../platform/use-today';
import { ErrorState, Load, Skeleton } from '../../ui/load';
import { Page } from '../../ui/page';
import { useSurroundings } from '../../ui/surroundings';
import { Words } from '../../ui/words';
import { AnyCompound, CompoundPicker } from '../compound-picker';
import { BigButtons } from './big-buttons';
import { Cards } from './cards';
import { Doors } from './doors';
import { Matters } from './matters';
import { Newest } from './newest';
import { NodeDesk } from './node-desk';
import { Invitation, NothingWaits } from './next-step';

definePageConfig({ navigationBarTitleText: '红心物业' });

export default function Home() {
  const session = useSession();
  const linked = compoundParam(useParams('compoundId').compoundId);
  const known = session.compounds.some((one) => one.compoundId === linked);
  useEffect(() => {
    if (linked && known) chooseCompound(linked);
  }, [linked, known]);
  return <Page>{whatToShow(session)}</Page>;
}

function whatToShow({ state, message, compoundId, compounds, person, today }: Session) {
  if (state === 'loading') return <Skeleton />;
  if (state === 'failed') return <ErrorState message={message ?? ''} onRetry={() => void startSession()} />;
  if (compoundId) return <Today />;
  if (today && today.desk.length > 0) return <NodeDesk />;
  const asked = {
    compounds,
    title: '您想看哪个小区？',
    foot: '点小区的名字，就能看收费公示、代办和志愿活动，不用登录。以后可以在“我的”里换。',
    chosen: null,
  };
  const isHers = person !== null && compounds.length > 1;
  return isHers ? <CompoundPicker {...asked} /> : <AnyCompound {...asked} />;
}

/**
 * What waits for the reader and what the compound shows to everybody, in one call. What she has to do stands above all;
 * then, for who has a post, her desk; then what each noun shows of itself, in words that come from the server.
 */
function Today() {
  const session = useSession();
  const { person } = session;
  const { elder } = useSurroundings();
  const stillWaits = useStillWaits();
  const today = useToday();
  useDidShow(today.shown);
  return (
    <Load of={today.query}>
      {({ frontPage, matters, posts, notices, unread, desk, own, large, cards }) => {
        if (!frontPage) return <Skeleton />;
        const resident = homesOf(session, frontPage.compoundId).length > 0;
        const works = posts.length > 0;
        const big = elder && !works;
        const toDo = matters.filter((one) => !one.watched && stillWaits(one));
        const goingOn = matters.filter((one) => one.watched);
        return (
          <>
            <Words size="xl" strong className="ui-greeting">
              {frontPage.name}
            </Words>
            <Matters title="等您办的事" matters={toDo} />
            {person && (works || (resident && !big)) && toDo.length + goingOn.length === 0 && (
              <NothingWaits person={person} />
            )}
            {big && <BigButtons large={large} phone={frontPage.servicePhone} signedIn={person !== null} />}
            <Newest notices={notices} unread={unread} />
            <Matters title="进行中的事" matters={goingOn} />
            {person && !works && !resident && (
              <BindFirst compoundId={frontPage.compoundId}>
                绑定后就能看您家的费用，也能提问、请人代办。
              </BindFirst>
            )}
            <Doors title="工作台" doors={desk} />
            <Cards
              cards={big ? cards.filter((one) => !one.invites) : cards}
              first={!elder && !resident && !works}
            />
            {!person && !elder && <Invitation name={frontPage.name} />}
            <Doors title={resident ? '我的' : '您还可以看'} doors={own} />
          </>
        );
      }}
    </Load>
  );
}
