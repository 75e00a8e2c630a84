import { persona } from '../../emulator/world/settle';
import { HOME, INBOX, leader, officer, onToday } from '../cast';
import type { Story } from '../story';

const TITLE = '上门擦玻璃';
const [outside, joined] = [persona('o-demo-volunteer-qian'), persona('o-demo-volunteer-li')];

export const story: Story = {
  title: 'An activity that is called off for rain',
  world: 'filled',
  steps: [
    {
      title: 'the leader of this week’s activity calls it off, and is told how many will hear of it',
      async run({ phone, system }) {
        await phone.as(leader.openid);
        await phone.open(HOME);
        await phone.tap(`您带队：${TITLE}`);
        await phone.tap('取消这次活动');
        await phone.tap('下雨');
        await phone.tap('取消活动');
        await phone.see('报了名的 9 人');
        await phone.tap('取消活动');
        await phone.see('这次活动已取消');
        await system.runTimer();
      },
    },
    {
      title: 'everybody with a place is told and finds it gone from 今日',
      async run({ phone }) {
        await phone.as(joined.openid);
        await phone.open(HOME);
        await phone.notSee(`您已报名：${TITLE}`);
        await phone.open(INBOX);
        await phone.tap('活动取消了');
        await phone.see('下雨');
      },
    },
    {
      title: 'nobody can sign up to it any more',
      async run({ phone }) {
        await phone.as(outside.openid);
        await phone.open(INBOX);
        await phone.tap(`新活动：${TITLE}`);
        await phone.see('这次活动取消了');
        await phone.see('看所有活动');
      },
    },
    {
      title: 'it waits a week later as a draft, which the community publishes',
      async run(context) {
        const { phone } = context;
        await phone.as(leader.openid);
        await phone.open(INBOX);
        await phone.see('下雨取消的活动等您改期');
        await onToday(context, officer.openid, `发布活动：${TITLE}`);
        await phone.tap('看看样子，再发布');
        await phone.see('居民会看到');
        await phone.tap('发布');
        await phone.see('现在可以报名了');
      },
    },
  ],
};
