import { fileURLToPath } from 'node:url';
import { clerk, manager, owner, tenant } from '../../emulator/world/settle';
import type { Story, StoryContext } from '../story';

const picture = fileURLToPath(new URL('../../testing/pictures/notice-board.jpg', import.meta.url));
const HOME = 'pages/home/index';
const F02 = '高层住宅物业服务费';
const MINUTE = 60_000;

/** The clerk chooses a workbook on the draft's page. */
async function choose({ phone, workbook }: StoryContext, name: string, button: string): Promise<void> {
  await phone.as(clerk.openid);
  await phone.open(HOME);
  await phone.tap('收费草稿');
  await phone.upload(button, workbook(name));
}

/** The manager finds the draft among what waits for him and publishes it. */
async function approve({ phone, system }: StoryContext, version: number): Promise<void> {
  await system.runTimer();
  await phone.as(manager.openid);
  await phone.open(HOME);
  await phone.tap(`审核收费公示第 ${version} 版`);
  await phone.tap('批准并公示');
  await phone.see(`批准并公示第 ${version} 版？`);
  await phone.tap('批准并公示');
  await phone.see(`第 ${version} 版已公示`);
  await system.runTimer();
}

/** The owner opens the card of F02 from the home page. */
async function openF02({ phone }: StoryContext): Promise<void> {
  await phone.open(HOME);
  await phone.tap('看每一项怎么算');
  // the home page names it too, as a part of the amount
  await phone.see('我家每月');
  await phone.tap(F02);
}

/** Allows the one message that a panel offers. */
async function allowMessage({ phone }: StoryContext): Promise<void> {
  await phone.tap('允许');
}

/** The clerk answers the question that waits for her. */
async function answer({ phone, system }: StoryContext, text: string): Promise<void> {
  await system.runTimer();
  await phone.as(clerk.openid);
  await phone.open(HOME);
  await phone.tap(`答复收费疑问：${F02}`);
  await phone.choose('结论', '解释说明');
  await phone.fill('说明', text);
  await phone.tap('提交答复');
  await phone.see('等提问人确认');
}

export const story: Story = {
  title: 'From the property office’s workbook to the resident’s phone',
  world: 'empty',
  weapp: true,
  steps: [
    {
      title: 'the clerk imports the roster: 618 homes, 62,400.00 ㎡, and the owner is bound by her number',
      async run({ phone, workbook }) {
        await phone.as(clerk.openid);
        await phone.open(HOME);
        await phone.tap('导入名册');
        await phone.upload('选择名册', workbook('households-618'));
        await phone.see('62,400.00');
        await phone.tap('导入 618 户');
        await phone.see('名册已导入');
        await phone.see('房屋 618 户');
      },
    },
    {
      title: 'the first sheet has two warnings, and may not be handed in before they are acknowledged',
      async run(context) {
        const { phone } = context;
        await choose(context, 'fee-sheet-2026-h1', '选择收费表');
        await phone.see('13 个收费项目');
        await phone.see('提醒（2 条');
        await phone.see('还有 2 条提醒没有确认');
        await phone.tap('B16 看过了，确认无误');
        await phone.tap('H16 看过了，确认无误');
        await phone.tap('提交审核');
        await phone.see('已提交，等物业经理或社区干部审核');
      },
    },
    { title: 'the manager approves and publishes version 1', run: (context) => approve(context, 1) },
    {
      title: 'a broken workbook: every fault at its cell, and nothing is imported',
      async run(context) {
        const { phone } = context;
        await choose(context, 'fee-sheet-broken', '选择收费表');
        await phone.see('没有导入任何内容');
        for (const cell of ['A5', 'E3', 'E4', 'E6', 'E11', 'F7', 'B8', 'K9', 'H14']) await phone.see(cell);
        await phone.notSee('E12');
      },
    },
    {
      title: 'the second sheet shows what changes and whom it concerns',
      async run(context) {
        const { phone } = context;
        await choose(context, 'fee-sheet-2026-h2', '选择收费表');
        await phone.see('和第 1 版相比：2 处变化');
        await phone.see('上涨 3.45%');
        await phone.see('不再收取：20元/户·月');
        await phone.see('546 户');
        await phone.tap('提交审核');
        await phone.see('已提交，等物业经理或社区干部审核');
      },
    },
    { title: 'the manager publishes version 2', run: (context) => approve(context, 2) },
    {
      title: 'the owner reads how her amount comes about, and what it was before',
      async run(context) {
        const { phone } = context;
        await phone.as(owner.openid);
        await openF02(context);
        await phone.see('96.30 ㎡ × 1.50 元/㎡·月');
        await phone.see('144.45');
        await phone.see('households-618.xlsx');
        await phone.see('四舍五入');
        await phone.see('业主大会决议2026-02号');
        await phone.see('2026年7月1日');
        await phone.see('139.64');
      },
    },
    {
      title: 'version 1 stays readable and says that it is replaced',
      async run({ phone }) {
        await phone.open(HOME);
        await phone.tap('看每一项怎么算');
        await phone.see('我家每月（3栋1单元101）');
        await phone.see('171.0');
        await phone.tap('历次版本');
        await phone.tap('看第 1 版');
        await phone.see('已被第 2 版替代');
        await phone.see('电梯维护费');
      },
    },
    {
      title: 'a visitor reads the sheet and tries an area, but sees no home',
      async run({ phone }) {
        await phone.as('visitor');
        await phone.open(HOME);
        await phone.tap('槐荫里');
        await phone.tap('看收费标准和依据');
        await phone.notSee('3栋1单元101');
        await phone.tap(F02);
        await phone.see('收费明细');
        await phone.choose('哪一栋', '3栋');
        await phone.fill('建筑面积', '60.05');
        await phone.tap('试算');
        await phone.see('90.08');
        await phone.fill('建筑面积', '0');
        await phone.tap('试算');
        await phone.see('请填写大于 0 的建筑面积');
        await phone.notSee('90.08');
      },
    },
    {
      title: 'the clerk binds the tenant next door, who then sees her own home and not the owner’s',
      async run({ phone }) {
        await phone.as(clerk.openid);
        await phone.open(HOME);
        await phone.tap('房屋名册');
        await phone.tap('3栋');
        await phone.tap('3栋1单元102，100.72 ㎡');
        await phone.tap('绑定住户');
        await phone.fill('住户的手机号', tenant.phone);
        await phone.choose('是这套房的什么人', '租户');
        await phone.tap('绑定');
        await phone.see('已绑定为租户');
        await phone.as(tenant.openid);
        await phone.open(HOME);
        await phone.see('3栋1单元102');
        await phone.notSee('3栋1单元101');
      },
    },
    {
      title: 'the owner asks on the line with a picture and accepts one message in the same tap',
      async run(context) {
        const { phone } = context;
        await phone.as(owner.openid);
        await openF02(context);
        await phone.tap('对这一项有疑问');
        await phone.choose('哪里有疑问', '标准不对');
        await phone.fill('说说情况', '请问决议在哪里能看到原件？');
        await phone.upload('添加图片', picture);
        await phone.see('图片 1 张');
        await phone.tap('提交给物业');
        await allowMessage(context);
        await phone.see('已提交');
        await phone.see('前答复您');
        await phone.tap('看这个问题');
        await phone.see('等物业答复');
      },
    },
    {
      title: 'the clerk answers; the owner finds an unread entry that leads there, and a WeChat message',
      async run(context) {
        const { phone, system } = context;
        await answer(context, '原件在物业服务中心一楼公示栏。');
        await system.runTimer();
        const [message] = await system.messages(owner.openid);
        if (message?.page?.includes('pages/question/index') !== true)
          throw new Error('no message arrived that leads to the question');
        await phone.as(owner.openid);
        await phone.open('pages/messages/index');
        await phone.see('全部已读');
        await phone.tap('您的收费疑问已答复');
        await phone.see('原件在物业服务中心一楼公示栏。');
      },
    },
    {
      title:
        'with WeChat down the entry is there all the same, and the message goes out once when it is back',
      async run(context) {
        const { phone, system } = context;
        await phone.tap('还有疑问');
        await phone.fill('写给物业', '周末能看吗？');
        await phone.tap('提交追问');
        await allowMessage(context);
        await phone.see('等物业答复');
        await answer(context, '周末 9:00 到 17:00 也可以。');
        await system.wechat(false);
        await system.runTimer();
        await phone.as(owner.openid);
        await phone.open('pages/messages/index');
        await phone.see('您的收费疑问已答复');
        const before = (await system.messages(owner.openid)).length;
        if (before !== 1) throw new Error(`${before} messages while WeChat was down`);
        await system.wechat(true);
        for (let minute = 0; minute < 3; minute += 1) {
          await system.advanceClock(2 * MINUTE);
          await system.runTimer();
        }
        const after = (await system.messages(owner.openid)).length;
        if (after !== 2) throw new Error(`${after - before} messages after WeChat came back`);
        await phone.tap('您的收费疑问已答复');
        await phone.tap('已明白');
        await phone.see('您表示已明白');
      },
    },
  ],
};
