import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { compoundParam } from '../../platform/compound-param';
import { useStillWaits } from '../../platform/handled';
import { useParams } from '../../platform/routes';
import { chooseCompound, homesOf, startSession, useSession, type Session } from '../../platform/session';
import { useUnreadBadge } from '../../platform/tab-badge';
import { useToday } from '../../platform/use-today';
import { Card } from '../../ui/card';
import { ErrorState, Load, Skeleton } from '../../ui/load';
import { Page } from '../../ui/page';
import { useSurroundings } from '../../ui/surroundings';
import { AnyCompound, CompoundPicker } from '../compound-picker';
import { BigButtons } from './big-buttons';
import { Cards } from './cards';
import { HomeHero } from './home-hero';
import { Newest } from './newest';
import { NodeDesk } from './node-desk';
import { Invitation } from './next-step';
import { Todo } from './todo';
import { Ways } from './ways';

definePageConfig({ navigationBarTitleText: '红心物业' });

export default function Home() {
  const session = useSession();
  const linked = compoundParam(useParams('compoundId').compoundId);
  const known = session.compounds.some((one) => one.compoundId === linked);
  useEffect(() => {
    if (linked && known) chooseCompound(linked);
  }, [linked, known]);
  const [choosing, setChoosing] = useState(false);
  return (
    <Page hero={<HomeHero onChoose={() => setChoosing((now) => !now)} />}>
      {choosing ? <Choose onChosen={() => setChoosing(false)} /> : whatToShow(session)}
    </Page>
  );
}

function whatToShow({ state, message, compoundId, today }: Session) {
  if (state === 'loading') return <Skeleton />;
  if (state === 'failed') {
    return (
      <Card>
        <ErrorState message={message ?? ''} onRetry={() => void startSession()} />
      </Card>
    );
  }
  if (compoundId) return <Today />;
  return today && today.desk.length > 0 ? <NodeDesk /> : <Choose />;
}

/** Her own compounds, where she has several; for everybody else those that may be looked into. */
function Choose({ onChosen }: { onChosen?: () => void }) {
  const { compoundId, compounds, person } = useSession();
  const isHers = person !== null && compounds.length > 1;
  const Picker = isHers ? CompoundPicker : AnyCompound;
  return (
    <Picker
      compounds={compounds}
      title="您想看哪个小区？"
      foot="点小区的名字，就能看收费公示、代办和志愿活动，不用登录。以后点上面的名字就能换。"
      chosen={compoundId}
      onChosen={onChosen}
    />
  );
}

/**
 * What waits for the reader and what the compound shows to everybody, in one call. What she has to do stands above all;
 * then, for who has a post, her desk; then what residents come for, and what each noun shows of itself, in words that come
 * from the server.
 */
function Today() {
  const session = useSession();
  const { person } = session;
  const { elder } = useSurroundings();
  const stillWaits = useStillWaits();
  const today = useToday();
  useDidShow(today.shown);
  useUnreadBadge(today.query.state === 'ready' ? today.query.value.unread : undefined);
  return (
    <Load of={today.query}>
      {({ frontPage, matters, posts, notices, unread, desk, own, ways, cards }) => {
        if (!frontPage) return <Skeleton />;
        const resident = homesOf(session, frontPage.compoundId).length > 0;
        const works = posts.length > 0;
        const big = elder && !works;
        const belongs = person !== null && (works || resident);
        const toDo = matters.filter((one) => !one.watched && stillWaits(one));
        const goingOn = matters.filter((one) => one.watched);
        return (
          <>
            {big && <BigButtons ways={ways} phone={frontPage.servicePhone} signedIn={person !== null} />}
            {(belongs || toDo.length + goingOn.length > 0) && <Todo toDo={toDo} goingOn={goingOn} />}
            {!person && !elder && <Invitation name={frontPage.name} />}
            <Cards cards={cards.filter((one) => one.first)} />
            <Ways title="工作台" ways={desk} />
            {big ? <Ways ways={own} /> : <Ways ways={[...ways, ...own]} />}
            <Cards cards={cards.filter((one) => !one.first)} />
            <Newest notices={notices} unread={unread} />
          </>
        );
      }}
    </Load>
  );
}
