import { daughter, elder, gridWorker, HOME, numberOf, volunteers } from '../cast';
import type { Story, StoryContext } from '../story';

const ME = 'pages/me/index';
const BULB = '换灯泡';
const [old] = volunteers;

/** What it has cost her so far; more than `most` taps, or anything typed, is a failure. */
function insistFewTaps({ phone }: StoryContext, most: number): void {
  const { taps, typed } = phone.effort();
  if (taps > most || typed > 0) throw new Error(`it took ${taps} taps of ${most}, and ${typed} fields typed`);
}

export const story: Story = {
  title: 'Help in a few taps',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'an elder asks for a light bulb in four taps, nothing typed, and reads number and promise',
      async run(context) {
        const { phone } = context;
        await phone.as(old!.openid);
        await phone.open(ME);
        await phone.see('退出登录');
        await phone.tap('长辈版');
        await phone.see('已开启');
        await phone.open(HOME);
        await phone.tap('找人帮忙');
        await phone.tap('灯不亮');
        await phone.tap('灯泡坏了');
        await phone.see(`网格员${gridWorker.name}（工号 `);
        await phone.tap('请人来');
        insistFewTaps(context, 4);
        await phone.tap('允许');
        await phone.see('已提交');
        await phone.see(`网格员${gridWorker.name}（工号 `);
        await phone.see('前联系您');
        context.note('number', await numberOf(context));
        await context.system.runTimer();
      },
    },
    {
      title: 'sent again in the same words it is shown to her instead of asked for twice',
      async run({ phone, noted }) {
        await phone.open(HOME);
        await phone.tap('找人帮忙');
        await phone.tap('灯不亮');
        await phone.tap('灯泡坏了');
        await phone.tap('请人来');
        await phone.tap('允许');
        await phone.see('您已有一件写得一样的代办');
        await phone.tap('看那一件');
        await phone.see(noted('number'));
      },
    },
    {
      title:
        'papers are agreed to apart, still in four taps; without that nothing is sent, and it is said why',
      async run(context) {
        const { phone } = context;
        await phone.open(HOME);
        await phone.tap('找人帮忙');
        await phone.tap('陪看病');
        await phone.tap('请人来');
        await phone.see('请先勾选“同意代办员看这些材料”。');
        await phone.notSee('申请发送消息');
        await phone.open(HOME);
        await phone.tap('找人帮忙');
        await phone.tap('陪看病');
        await phone.tap('同意代办员看这些材料');
        await phone.tap('请人来');
        insistFewTaps(context, 4);
        await phone.tap('允许');
        await phone.see('已提交');
      },
    },
    {
      title: 'what cannot wait for anybody is one tap from the pictures',
      async run({ phone }) {
        await phone.open(HOME);
        await phone.tap('找人帮忙');
        await phone.tap('胸口疼、摔倒了：打 120');
        await phone.see('有人突然发病或受伤，请马上打 120');
      },
    },
    {
      title: 'the grid worker reads what was tapped, and to call before coming',
      async run({ phone, noted }) {
        await phone.as(gridWorker.openid);
        await phone.open(HOME);
        await phone.tap(`受理代办：${BULB}`, { near: noted('number') });
        await phone.see(noted('number'));
        await phone.see('灯泡坏了');
        await phone.see('来之前先打电话');
      },
    },
    {
      title: 'a daughter asks for her mother in six, her own will and the terms before her',
      async run(context) {
        const { phone } = context;
        await phone.as(daughter.openid);
        await phone.open(HOME);
        await phone.tap('请人代办');
        await phone.tap(BULB);
        await phone.tap('请人办这件事');
        await phone.see(elder.home);
        await phone.see(`${elder.name}的姓名、地址和这件事`);
        await phone.tap('灯泡坏了');
        await phone.tap('本人同意');
        await phone.tap('请人来');
        insistFewTaps(context, 6);
        await phone.tap('允许');
        await phone.see('已提交');
      },
    },
    {
      title: 'the terms are those of the long form, and what was tapped is there when she writes more',
      async run({ phone }) {
        await phone.open(HOME);
        await phone.tap('请人代办');
        await phone.tap('疏通下水');
        await phone.tap('请人办这件事');
        await phone.tap('马桶堵了');
        await phone.tap('细说：怎么办，谁会看到');
        await phone.see('接下以前只知道哪一栋楼和您写的事，不知道是谁、哪一户。');
        await phone.tap('关闭');
        await phone.tap('多写几句、加照片');
        await phone.see('第 1 步，共 4 步');
        await phone.seeTyped('马桶堵了');
      },
    },
    {
      title: 'the catalogue is searched in life words; what is not there is said',
      async run({ phone }) {
        await phone.open(HOME);
        await phone.tap('请人代办');
        await phone.fill('您要办什么事', '遛狗');
        await phone.see('没有找到这件事');
        await phone.fill('您要办什么事', '药快吃完了');
        await phone.see('找到 1 件事');
        await phone.tap('取药');
        await phone.see('同意代办员看这些材料');
      },
    },
  ],
};
