import { HOME, onToday, volunteers } from '../cast';
import { technicians } from '../../emulator/world/neighbours';
import type { Story } from '../story';

const [, cui] = technicians;
/** Lives in 3栋, where the lift has been reported by somebody else. */
const [neighbour] = volunteers;

export const story: Story = {
  title: 'A lift that a neighbour has reported already is joined, and whoever joins sees nothing of her',
  world: 'filled',
  steps: [
    {
      title: 'where and one line show what has been reported: one tap joins it',
      async run({ phone }) {
        await phone.as(neighbour?.openid ?? '');
        await phone.open(HOME);
        await phone.tap('报事报修');
        await phone.tap('电梯');
        await phone.fill('说一句怎么了', '电梯停运了');
        await phone.see('1 位邻居已经报过');
        await phone.tap('我也遇到');
        await phone.see('也遇到的邻居');
        await phone.see('等配件');
        await phone.notSee('3栋1单元101');
        await phone.notSee('按了没反应');
      },
    },
    {
      title: 'who mends it is seen to say so, and the neighbour hears of it',
      async run(context) {
        const { phone, system } = context;
        await onToday(context, cui.openid, '再去看一次：电梯');
        await phone.tap('接着办');
        await phone.fill('等来了什么', '皮带到货，今天换');
        await phone.tap('接着办');
        await phone.see('已经接着办了');
        await system.runTimer();
        await phone.as(neighbour?.openid ?? '');
        await phone.open(HOME);
        await phone.tap('我的报修');
        await phone.tap('电梯');
        await phone.see('在办');
      },
    },
  ],
};
