import {
  addDays,
  dayOf,
  daysInMonth,
  monthOf,
  sayMonth,
  startOfDay,
  weekdayOf,
  type Month,
} from '#domain/kernel/time';
import { DAY, HOME, HOUR, INBOX, leader, officer, onToday, volunteers } from '../cast';
import type { Story, StoryContext } from '../story';

const TITLE = '飞线充电整治';
const CAPACITY = 12;
/** The Wednesday after next, so that it is in nobody's way. */
const day = (() => {
  const today = dayOf(Date.now());
  return addDays(today, ((3 - weekdayOf(today) + 7) % 7) + 14);
})();

const nextMonth = (month: Month): Month => monthOf(startOfDay(addDays(`${month}-01`, daysInMonth(month))));

const person = (index: number) => {
  const one = volunteers[index];
  if (!one) throw new Error(`there is no volunteer ${index}`);
  return one;
};

/** The volunteer opens the activity from the list. */
async function openActivity({ phone }: StoryContext, openid: string): Promise<void> {
  await phone.as(openid);
  await phone.open('features/activities/pages/activities/index');
  await phone.tap(TITLE);
}

export const story: Story = {
  title: 'An activity from the plan to the hours',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'the leader drafts an activity with twelve places',
      async run({ phone }) {
        await phone.as(leader.openid);
        await phone.open('features/activities/pages/draft/index');
        await phone.fill('活动名称', TITLE);
        await phone.choose('哪一天', day);
        await phone.choose('几点开始', '09:00');
        await phone.choose('几点结束', '11:30');
        await phone.fill('集合地点', '3栋楼下');
        await phone.fill('名额', String(CAPACITY));
        await phone.fill('做什么', '两人一组，劝导居民不要拉线充电。');
        await phone.tap('保存草稿');
        await phone.see('草稿已存好');
      },
    },
    {
      title: 'the community publishes it, and everybody is told',
      async run(context) {
        const { phone, system } = context;
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap('活动计划');
        await phone.see('写一个新活动');
        for (let month = monthOf(Date.now()); month < day.slice(0, 7); month = nextMonth(month))
          await phone.tap(`看${sayMonth(nextMonth(month))}`);
        await phone.tap(TITLE);
        await phone.tap('看看样子，再发布');
        await phone.see('居民会看到');
        await phone.tap('发布');
        await phone.see('现在可以报名了');
        await system.runTimer();
        await phone.as(person(0).openid);
        await phone.open(INBOX);
        await phone.see(`新活动：${TITLE}`);
      },
    },
    {
      title: 'a volunteer takes a place in one tap',
      async run(context) {
        const { phone } = context;
        await openActivity(context, person(0).openid);
        await phone.tap('报名');
        await phone.tap('允许');
        await phone.see('您有名额');
        await phone.see('取消报名');
      },
    },
    {
      title: 'the thirteenth is told that it is full; a place that is given back can be taken at once',
      async run(context) {
        const { phone, system } = context;
        const activityId = await idOf(context);
        for (let index = 1; index < CAPACITY; index += 1) {
          const answer = await system.call(person(index).openid, 'activities', 'signUp', activityId);
          if (!answer.ok) throw new Error(`volunteer ${index}: ${answer.error.code}`);
        }
        await openActivity(context, person(CAPACITY).openid);
        await phone.see('名额满了');
        await phone.as(person(0).openid);
        await phone.tap('取消报名');
        await phone.see('我要去');
        await phone.tap('取消报名');
        await phone.see('已取消报名');
        await openActivity(context, person(CAPACITY).openid);
        await phone.tap('报名');
        await phone.tap('允许');
        await phone.see('您有名额');
        await system.runTimer();
      },
    },
    {
      title: 'a day before everybody with a place is reminded, in the inbox and by WeChat',
      async run({ phone, system }) {
        await system.advanceClock(Date.parse(`${day}T09:00:00+08:00`) - DAY + HOUR - Date.now());
        await system.runTimer();
        await phone.as(person(CAPACITY).openid);
        await phone.open(INBOX);
        await phone.see('别忘了您报名的活动');
        const messages = await system.messages(person(CAPACITY).openid);
        if (messages.length === 0) throw new Error('no WeChat message reminded her');
        await phone.as(person(0).openid);
        await phone.open(INBOX);
        await phone.see('您已取消报名');
        await phone.notSee('别忘了您报名的活动');
      },
    },
    {
      title: 'on the day the leader ticks who came',
      async run(context) {
        const { phone, system } = context;
        await system.advanceClock(DAY - HOUR);
        await system.runTimer();
        await onToday(context, leader.openid, `您带队：${TITLE}`);
        for (const index of [1, 2]) await phone.tap(person(index).name);
        await phone.see('到场 2 人');
        await phone.tap('保存点名');
        await phone.see('点名已存好');
      },
    },
    {
      title: 'after the end the leader approves the hours, and each volunteer sees her own sum',
      async run(context) {
        const { phone, system } = context;
        await system.advanceClock(3 * HOUR);
        await system.runTimer();
        await onToday(context, leader.openid, `确认时长：${TITLE}`);
        await phone.see('每人的时长');
        await phone.tap('确认时长');
        await phone.see('确认 2 人的时长');
        await phone.tap('确认时长');
        await phone.see('时长已确认');
        await system.runTimer();
        await phone.as(person(1).openid);
        await phone.open(INBOX);
        await phone.see('2.5 小时');
        await phone.open('features/activities/pages/mine/index');
        await phone.see(TITLE);
        await phone.see('2.5 小时');
      },
    },
  ],
};

/** Compound and activity, as the leader's list has them. */
async function idOf({ system }: StoryContext): Promise<{ compoundId: string; activityId: string }> {
  const listed = await system.call(null, 'people', 'listCompounds', {});
  const { items } = (listed.ok ? listed.data : { items: [] }) as {
    items: { compoundId: string; name: string }[];
  };
  const compoundId = items.find((one) => one.name === '槐荫里')?.compoundId ?? '';
  const upcoming = await system.call(null, 'activities', 'listUpcoming', { compoundId });
  const found = (upcoming.ok ? upcoming.data : { items: [] }) as {
    items: { activityId: string; title: string }[];
  };
  const activityId = found.items.find((one) => one.title === TITLE)?.activityId ?? '';
  return { compoundId, activityId };
}
