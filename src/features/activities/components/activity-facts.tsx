import type { Activity } from '#domain/activities/contract';
import { whenText } from '#domain/kernel/when-text';
import { serverNow } from '../../../platform/server-clock';
import { Card } from '../../../ui/card';
import { Divider, Fact, Words } from '../../../ui/words';
import './activity-facts.scss';

/** What residents read of an activity before they decide, also of one that has not been published yet. */
export type Described = Pick<
  Activity,
  'title' | 'startsAt' | 'endsAt' | 'place' | 'leaderName' | 'capacity' | 'tasks' | 'bring' | 'weather'
>;

/** When and where, who leads it and how many can come. */
export function ActivityFacts({ activity }: { activity: Described }) {
  const { startsAt, endsAt, place, leaderName, capacity } = activity;
  return (
    <>
      <Words size="l" strong>
        {whenText({ startsAt, endsAt }, serverNow())}
      </Words>
      <Words className="act-place">{place}</Words>
      <Divider />
      <Fact label="领队">{leaderName}</Fact>
      <Fact label="名额">{capacity} 人</Fact>
    </>
  );
}

/** What there is to do, to bring and to know about the weather; what was left open is not mentioned. */
export function ActivityTasks({ activity: { tasks, bring, weather } }: { activity: Described }) {
  return (
    <Card title="做什么">
      <Words>{tasks}</Words>
      <Part title="带什么" text={bring} />
      <Part title="天气不好怎么办" text={weather} />
    </Card>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <>
      <Divider />
      <Words strong>{title}</Words>
      <Words>{text}</Words>
    </>
  );
}
