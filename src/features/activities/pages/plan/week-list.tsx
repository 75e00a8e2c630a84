import { View } from '@tarojs/components';
import type { ActivityHead } from '#domain/activities/contract';
import { activityLink, draftLink } from '#domain/activities/links';
import { weeksOf, type PlannedWeek } from '#domain/activities/plan';
import { whenText } from '#domain/kernel/when-text';
import type { CompoundId } from '#domain/kernel/ids';
import { dayOf, type Day, type Month } from '#domain/kernel/time';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Icon } from '../../../../ui/icon';
import { Words } from '../../../../ui/words';
import { PlaceTag } from '../../components/place-tag';
import './week-list.scss';

interface WeekListProps {
  compoundId: CompoundId;
  month: Month;
  activities: readonly ActivityHead[];
}

type Week = PlannedWeek<ActivityHead>;

const shortDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** The month week by week: what is planned, and where nothing is. */
export function WeekList({ compoundId, month, activities }: WeekListProps) {
  return (
    <>
      {weeksOf(month, activities, serverNow()).map((week, index) => (
        <CellGroup
          key={week.from}
          title={`第 ${index + 1} 周 ${week.from === week.until ? shortDay(week.from) : `${shortDay(week.from)}–${shortDay(week.until)}`}`}
        >
          {week.activities.map((one) => (
            <PlannedCell key={one.activityId} compoundId={compoundId} activity={one} />
          ))}
          {week.gap !== 'none' && <GapCell compoundId={compoundId} week={week} />}
        </CellGroup>
      ))}
    </>
  );
}

function PlannedCell({ compoundId, activity }: { compoundId: CompoundId; activity: ActivityHead }) {
  const { activityId, state, title, capacity, seatsLeft } = activity;
  const draft = state === 'draft';
  const places = draft ? `${capacity} 个名额` : `${capacity - seatsLeft} 人报名，共 ${capacity} 个名额`;
  return (
    <Cell
      title={
        <>
          <PlaceTag activity={activity} />
          {title}
        </>
      }
      note={`${whenText(activity, serverNow())}\n${places}`}
      onTap={() => open(draft ? draftLink(compoundId, activityId) : activityLink(compoundId, activityId))}
    />
  );
}

/** A week without anything: amber where it begins soon, with a way to fill it while there is a day left. */
function GapCell({ compoundId, week: { gap, from, until } }: { compoundId: CompoundId; week: Week }) {
  if (gap === 'past') return <Cell title={<Words tone="quiet">这周没有活动</Words>} />;
  const today = dayOf(serverNow());
  const write = () => open(draftLink(compoundId, undefined, from > today ? until : today));
  return (
    <Cell
      title={
        gap === 'missing' ? (
          <View className="act-gap">
            <Icon name="alert" />
            这周还没有活动
          </View>
        ) : (
          '这周还没有活动'
        )
      }
      note="点这里写一个"
      onTap={write}
    />
  );
}
