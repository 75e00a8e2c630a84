import { askForMother, comesWith, elder, gridWorker, HOME, INBOX, volunteers } from '../cast';
import type { Story } from '../story';

const ITEM = '高龄津贴申领（满 80 岁）';
/** Her phone is somebody's of the demo who signs out; no roster names the number that she signs in with. */
const sister = { openid: volunteers[0]!.openid, name: '余小满', phone: '12000000377' };

export const story: Story = {
  title: 'A caregiver by the code on a card',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'the grid worker asks the elder, and makes a card for what she agrees to',
      async run({ phone, note }) {
        await phone.as(gridWorker.openid);
        await phone.open(HOME);
        await phone.tap('照护人');
        await phone.tap('给老人发卡片');
        await phone.choose('老人住哪一栋', '3栋');
        await phone.fill('房号', '702');
        await phone.tap(elder.home);
        await phone.tap('生成卡片');
        await phone.see('请写老人的姓名');
        await phone.fill('老人的姓名', elder.name);
        await phone.tap('看收费');
        await phone.tap('代为申请代办');
        await phone.tap('生成卡片');
        await phone.see('号码只在这里显示一次');
        const code = /\d{4} \d{4}/.exec(await phone.text())?.[0] ?? '';
        await phone.see(code);
        note('code', code);
        await phone.tap('已抄好');
        await phone.see('卡片已发');
      },
    },
    {
      title: 'her other daughter signs in, types the code wrongly, then rightly, and is in at once',
      async run(context) {
        const { phone, system, noted } = context;
        await comesWith(context, sister.openid, sister.phone);
        await phone.see('退出登录');
        await phone.open(HOME);
        await phone.tap('槐荫里');
        await phone.tap('我要照护');
        await phone.tap('我有卡片上的号码');
        await phone.fill('卡片上的 8 位数字', '0000 0000');
        await phone.fill('卡片上老人的姓名', elder.name);
        await phone.tap('女儿');
        await phone.fill('您的姓名', sister.name);
        await phone.tap('开始照护');
        await phone.see('号码或老人的姓名不对');
        await phone.fill('卡片上的 8 位数字', noted('code'));
        await phone.tap('开始照护');
        await phone.see('您正在照护');
        await system.runTimer();
      },
    },
    {
      title: 'she sees what her mother’s home pays, and asks for an errand',
      async run(context) {
        const { phone } = context;
        await phone.open(HOME);
        await phone.see('我照护的老人');
        await phone.see(`${elder.home} · `);
        const what = '妈妈满八十岁了，想办津贴';
        await askForMother(context, ITEM, { what, papers: true, as: sister.openid });
      },
    },
    {
      title: 'the elder changes her mind: the grid worker ends it, and at the next call nothing is left',
      async run({ phone, system }) {
        await phone.as(gridWorker.openid);
        await phone.open(HOME);
        await phone.tap('照护人');
        await phone.tap('在照护');
        await phone.tap(sister.name);
        await phone.see('看收费、代为申请代办');
        await phone.tap('结束照护');
        await phone.fill('原因', '老人说不用了');
        await phone.tap('现在结束');
        await phone.see('已结束');
        await phone.as(sister.openid);
        await phone.open(HOME);
        await phone.see('老人住在这里？');
        await phone.notSee('我照护的老人');
        await phone.notSee(`${elder.home} · `);
        await system.runTimer();
        await phone.open(INBOX);
        await phone.tap(`您的照护结束了：${elder.home}`);
        await phone.see('老人说不用了');
      },
    },
  ],
};
