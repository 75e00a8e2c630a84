import { clerk } from '../../emulator/world/settle';
import { daughter, elder, gridWorker, HOME, INBOX, onToday } from '../cast';
import type { Story } from '../story';

const ITEM = '换灯泡';
const WISH = '厨房的灯坏了，请人来换一下';

export const story: Story = {
  title: 'A call that is taken down',
  world: 'filled',
  weapp: false,
  steps: [
    {
      title: 'the clerk writes down what an elder says on the telephone, and says it back before it is sent',
      async run({ phone }) {
        await phone.as(clerk.openid);
        await phone.open(HOME);
        await phone.tap('替居民登记');
        await phone.choose('哪一栋楼', '3栋');
        await phone.fill('房号', '702');
        await phone.tap(elder.home);
        await phone.see('怎么说的');
        await phone.notSee(elder.name);
        await phone.tap('电话');
        await phone.tap('秦**，82 岁');
        await phone.tap('下一步');
        await phone.tap('代办，请代办员去办一件事');
        await phone.tap(ITEM);
        await phone.fill('要办什么事', WISH);
        await phone.fill('什么时候家里有人', '下午都在');
        await phone.tap('下一步');
        for (const sentence of ['您要办的是', '您说的是', '网格员、社区和接下']) await phone.tap(sentence);
        await phone.tap('登记');
      },
    },
    {
      title: 'she says the number and the promise, ticks both, and that is all she sees of it',
      async run({ phone, system }) {
        await phone.see('已登记，请先别挂');
        await phone.tap('编号是 D B');
        await phone.tap('前联系您');
        await phone.tap('都说过了');
        await phone.see('登记好了');
        await system.runTimer();
      },
    },
    {
      title: 'the grid worker finds it on 今日 with the way it came, the family in its inbox',
      async run(context) {
        const { phone } = context;
        await onToday(context, gridWorker.openid, '工作人员根据电话登记');
        await phone.see(`物业收费员${clerk.name}（工号 `);
        await phone.see('编号和时限已念给对方听');
        await phone.see(WISH);
        await phone.as(daughter.openid);
        await phone.open(INBOX);
        await phone.tap('工作人员替家里登记了代办');
        await phone.see(`根据${elder.name}的电话登记了申请`);
      },
    },
  ],
};
