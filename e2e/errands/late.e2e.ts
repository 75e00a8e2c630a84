import {
  accept,
  askForMother,
  assignTo,
  daughter,
  DAY,
  gridWorker,
  HOUR,
  INBOX,
  numberOf,
  officer,
  onToday,
  PHOTO,
  proxies,
} from '../cast';
import type { Story, StoryContext } from '../story';

const [, ma] = proxies;
const ITEM = '代取证件';

/** The timer as it goes by itself, some times in a row: each run lets a clock say one thing. */
async function letTimePass({ system }: StoryContext, ms: number): Promise<void> {
  await system.advanceClock(ms);
  for (let run = 0; run < 3; run += 1) await system.runTimer();
}

async function inboxSays({ phone }: StoryContext, openid: string, ...titles: string[]): Promise<void> {
  await phone.as(openid);
  await phone.open(INBOX);
  for (const title of titles) await phone.see(title);
}

/** Whether somebody has heard that the promised day of this errand comes near. */
async function isReminded({ system }: StoryContext, openid: string): Promise<boolean> {
  const inbox = await system.call(openid, 'notices', 'list', {});
  const { items } = (inbox.ok ? inbox.data : { items: [] }) as {
    items: { kind: string; body: string }[];
  };
  return items.some(({ kind, body }) => kind.startsWith('errandReminded') && body.includes(ITEM));
}

export const story: Story = {
  title: 'An errand that nobody gets done in time',
  world: 'filled',
  steps: [
    {
      title: 'it is asked for, accepted and taken',
      async run(context) {
        const { phone, system } = context;
        await askForMother(context, ITEM, { what: '社保卡补办好了，想请人代取', papers: true });
        const number = await numberOf(context);
        await system.runTimer();
        await accept(context, ITEM, number);
        await assignTo(context, ma.name);
        await system.runTimer();
        await onToday(context, ma.openid, `答复代办：${ITEM}`);
        await phone.tap('接下');
        await phone.tap('允许');
        await phone.see('您在办');
        await system.runTimer();
      },
    },
    {
      title: 'the proxy is reminded before the promised day, and nobody else is',
      async run(context) {
        for (let hours = 0; hours < 6 * 24 && !(await isReminded(context, ma.openid)); hours += 3)
          await letTimePass(context, 3 * HOUR);
        await inboxSays(context, ma.openid, '代办快到时限');
        await context.phone.as(gridWorker.openid);
        await context.phone.open(INBOX);
        await context.phone.see('全部已读');
        if (await isReminded(context, gridWorker.openid)) throw new Error('the grid worker was reminded too');
      },
    },
    {
      title:
        'past the promised day it is late: for the grid worker at once, for the community a working day later',
      async run(context) {
        const { phone } = context;
        await letTimePass(context, 3 * DAY);
        await inboxSays(context, gridWorker.openid, '超时');
        await letTimePass(context, 5 * DAY);
        await inboxSays(context, officer.openid, '超时');
        await onToday(context, officer.openid, `督促超时的代办：${ITEM}`);
        await phone.see('已报到社区');
      },
    },
    {
      title: 'it is done at last; that it was late stays for everybody to see',
      async run(context) {
        const { phone, system } = context;
        await onToday(context, ma.openid, `去办：${ITEM}`);
        await phone.tap('办好了');
        await phone.see('交给家属确认');
        await phone.upload('添加图片', PHOTO);
        await phone.tap('30 分钟');
        await phone.fill('办成了什么', '社保卡取回来了，交到老人手里');
        await phone.tap('交给家属确认');
        await phone.see('等家属确认');
        await system.runTimer();
        await onToday(context, daughter.openid, `请您确认：${ITEM}`);
        await phone.tap('说说办得怎么样');
        await phone.tap('办好了');
        await phone.tap('不满意');
        await phone.tap('提交');
        await phone.see('谢谢您告诉我们');
        await phone.see('超时');
        await phone.see('到了时限还没办好，已记为超时');
        await system.runTimer();
        await inboxSays(context, officer.openid, '不满意');
      },
    },
  ],
};
