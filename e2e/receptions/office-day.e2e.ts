import { addDays, dayOf } from '#domain/kernel/time';
import { owner, persona } from '../../emulator/world/settle';
import { HOME, INBOX, officer } from '../cast';
import type { Story } from '../story';

const TITLE = '电梯和停车';
const DOOR = '接访日';
const NOTICE = '接访和现场办公';
/** At home in 1栋. */
const elsewhere = persona('o-demo-volunteer-shen');

export const story: Story = {
  title: 'The community sits below 3栋, and moves it',
  world: 'filled',
  steps: [
    {
      title: 'the community announces it for 3栋, and a field that is left out is named',
      async run({ phone, system }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap(DOOR);
        await phone.see('近期没有接访');
        await phone.tap('发布接访或现场办公');
        await phone.fill('听大家说什么事', TITLE);
        await phone.choose('哪一天', addDays(dayOf(Date.now()), 3));
        await phone.choose('几点开始', '09:00');
        await phone.choose('几点结束', '11:00');
        await phone.fill('在哪里', '3栋楼下');
        await phone.tap('部分楼栋');
        await phone.tap('3栋');
        await phone.tap('发布，通知居民');
        await phone.see('请写谁来听。');
        await phone.fill('谁来听', '社区书记');
        await phone.tap('发布，通知居民');
        await phone.see('面向');
        await phone.see('改时间或地点');
        await system.runTimer();
      },
    },
    {
      title: 'who lives there is told, and finds it on her home page',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.see('看看怎么去');
        await phone.open(INBOX);
        await phone.tap(`${NOTICE}：${TITLE}`);
        await phone.see('社区书记');
        await phone.notSee('改时间或地点');
      },
    },
    {
      title: 'who lives in another building is neither told nor shown it',
      async run({ phone }) {
        await phone.as(elsewhere.openid);
        await phone.open(HOME);
        await phone.tap(DOOR);
        await phone.see('近期没有接访');
        await phone.open(INBOX);
        await phone.notSee(TITLE);
      },
    },
    {
      title: 'moved to another place, with why',
      async run({ phone, system }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap(DOOR);
        await phone.tap(TITLE);
        await phone.tap('改时间或地点');
        await phone.fill('在哪里', '3栋架空层');
        await phone.fill('为什么改', '当天可能下雨');
        await phone.tap('改好，通知居民');
        await phone.see('时间或地点改了');
        await system.runTimer();
      },
    },
    {
      title: 'who lives there is told again, from where to where and why',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open(INBOX);
        await phone.tap(`改了时间或地点：${TITLE}`);
        await phone.see('3栋架空层');
        await phone.see('当天可能下雨');
      },
    },
  ],
};
