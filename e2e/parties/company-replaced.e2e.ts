import { addDays, atHour, dayOf } from '#domain/kernel/time';
import { manager, owner } from '../../emulator/world/settle';
import { HOME, INBOX, officer } from '../cast';
import type { Story, StoryContext } from '../story';

const NEXT = '云杉物业';
const NEW_CLERK = { name: '卢月', phone: '12000000378' };

/** The clock and the timer as they go by themselves. */
async function until({ system }: StoryContext, at: number): Promise<void> {
  await system.advanceClock(at - Date.now());
  for (let run = 0; run < 3; run += 1) await system.runTimer();
}

async function atServices({ phone }: StoryContext): Promise<void> {
  await phone.as(officer.openid);
  await phone.open(HOME);
  await phone.tap('春和社区');
  await phone.tap('槐荫里');
  await phone.see('投诉电话');
  await phone.tap('服务单位');
  await phone.see('安澜物业');
}

export const story: Story = {
  title: 'A property company is replaced',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'the community records the company that comes',
      async run({ phone }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap('春和社区');
        await phone.tap('单位和组织');
        await phone.tap('登记单位');
        await phone.tap('物业公司');
        await phone.fill('名称', NEXT);
        await phone.fill('对外电话是谁的', '客服');
        await phone.fill('号码', '0000-8800379');
        await phone.tap('登记');
        await phone.see('停用');
      },
    },
    {
      title: 'it names it and the day from which on it serves; without one it is asked for',
      async run(context) {
        const { phone } = context;
        await atServices(context);
        await phone.tap('安澜物业');
        await phone.tap('换物业公司');
        await phone.tap(NEXT);
        await phone.tap('换物业公司，通知居民');
        await phone.see('请选从哪一天起。');
        await phone.choose('从哪一天起', addDays(dayOf(Date.now()), 2));
        await phone.tap('换物业公司，通知居民');
        await phone.see(`起换成${NEXT}`);
      },
    },
    {
      title: 'the owner is told, and still calls the old one',
      async run({ phone, system }) {
        await system.runTimer();
        await phone.as(owner.openid);
        await phone.open(INBOX);
        await phone.see(`要换物业公司：${NEXT}`);
        await phone.open(HOME);
        await phone.tap('谁管我这栋');
        await phone.see('客服 0000-8800200');
        await phone.see(`起换成${NEXT}`);
        await phone.as(manager.openid);
        await phone.open(HOME);
        await phone.see('岗位和人员');
      },
    },
    {
      title: 'at that hour its manager has no way in any more, and is told why',
      async run(context) {
        const { phone } = context;
        await until(context, atHour(addDays(dayOf(Date.now()), 2), 0) + 60_000);
        await phone.as(manager.openid);
        await phone.open(HOME);
        await phone.notSee('岗位和人员');
        await phone.open(INBOX);
        await phone.see('您的岗位已结束');
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('谁管我这栋');
        await phone.see('客服 0000-8800379');
        await phone.notSee('安澜物业');
      },
    },
    {
      title: 'the community appoints the people of the new one, for it',
      async run({ phone }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap('岗位和人员');
        await phone.tap('任命岗位');
        await phone.tap('物业收费员');
        await phone.fill('姓名', NEW_CLERK.name);
        await phone.fill('手机号', NEW_CLERK.phone);
        await phone.tap('任命');
        await phone.see(`现在是${NEXT}`);
        await phone.tap(NEXT);
        await phone.tap('任命');
        await phone.see(NEW_CLERK.name);
      },
    },
  ],
};
