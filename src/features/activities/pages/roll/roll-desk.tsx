import { useState } from 'react';
import type { Activity } from '#domain/activities/contract';
import { activityLink } from '#domain/activities/links';
import { whyCannotCancel } from '#domain/activities/rules';
import { whenText } from '#domain/kernel/when-text';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { showTop } from '../../../../platform/show-top';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { CheckRow } from '../../../../ui/check-row';
import { CallOff } from './call-off';
import { HistorySheet } from './history-sheet';
import { HoursList } from './hours-list';
import type { SignUp } from './use-hours';
import { NameList } from './name-list';
import { RollStanding } from './roll-standing';
import { RollAction } from './roll-action';
import { useRoll, type Roll } from './use-roll';

interface RollDeskProps {
  compoundId: CompoundId;
  activity: Activity;
  signUps: readonly SignUp[];
  /** Why it could not be read again, where it could not. */
  notRefreshed: string | null;
  onTried: () => void;
}

/** The leader's side of an activity: who comes, who came, how long; or that it does not take place. */
export function RollDesk({ compoundId, activity, signUps, notRefreshed, onTried }: RollDeskProps) {
  const { activityId } = activity;
  const roll = useRoll(compoundId, activity, signUps, onTried);
  const [over, setOver] = useState<'history' | 'callOff' | null>(null);
  const close = () => setOver(null);
  return (
    <Page
      action={roll.phase !== 'names' && <RollAction activity={activity} signUps={signUps} roll={roll} />}
      over={
        <>
          {over === 'history' && (
            <HistorySheet compoundId={compoundId} activityId={activityId} onClose={close} />
          )}
          {over === 'callOff' && (
            <CallOff
              compoundId={compoundId}
              activity={activity}
              onClose={close}
              onCalledOff={() => {
                close();
                showTop();
                onTried();
              }}
              onFailed={onTried}
            />
          )}
        </>
      }
    >
      {notRefreshed && <Banner tone="warn">{`下面是上次加载的内容。${notRefreshed}`}</Banner>}
      <RollStanding activity={activity} />
      <CellGroup>
        <Cell
          title={activity.title}
          note={`${whenText(activity, serverNow())}\n${activity.place}`}
          onTap={() => open(activityLink(compoundId, activityId))}
        />
      </CellGroup>
      {signUps.length === 0 ? (
        <EmptyState icon="person" title="没有人报名">
          {activity.state === 'open' && '有人报名后，名字会出现在这里。'}
        </EmptyState>
      ) : (
        <People activity={activity} signUps={signUps} roll={roll} />
      )}
      <CellGroup>
        <Cell icon="clock" title="报名和取消的经过" onTap={() => setOver('history')} />
        {activity.state === 'open' && whyCannotCancel(activity, serverNow()) === null && (
          <Cell
            icon="cross"
            title="取消这次活动"
            note="下雨、人不够等，会通知报了名的人"
            onTap={() => setOver('callOff')}
          />
        )}
      </CellGroup>
    </Page>
  );
}

function People({ activity, signUps, roll }: { activity: Activity; signUps: readonly SignUp[]; roll: Roll }) {
  if (roll.phase === 'names') return <NameList activity={activity} signUps={signUps} />;
  if (roll.phase === 'ticks') {
    return (
      <CellGroup title="来了的，点一下名字" foot="没来的不用点。确认时长以前都可以改。">
        {signUps.map(({ personId, name }) => (
          <CheckRow
            key={personId}
            title={name}
            checked={roll.ticks.came.includes(personId)}
            onChange={(on) => roll.ticks.tick(personId, on)}
            words={{ on: '到了', off: '没到' }}
          />
        ))}
      </CellGroup>
    );
  }
  const absent = signUps.filter((one) => one.came !== true);
  return (
    <>
      {roll.hours.came.length > 0 && <HoursList hours={roll.hours} />}
      {absent.length > 0 && (
        <CellGroup title={`没到的（${absent.length}）`}>
          {absent.map((one) => (
            <Cell key={one.personId} title={one.name} value="不记时长" />
          ))}
        </CellGroup>
      )}
      <Button kind="quiet" onTap={roll.tickAgain}>
        点错了，重新点名
      </Button>
    </>
  );
}
