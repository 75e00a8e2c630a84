import { clerk, owner } from '../../emulator/world/settle';
import type { Story } from '../story';

const HOME = 'pages/home/index';

export const story: Story = {
  title: 'A corrected area changes the card and the totals',
  world: 'filled',
  steps: [
    {
      title: 'before: the owner pays 144.45 for 96.30 ㎡, and all homes together 82,717.93',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('看每一项怎么算');
        await phone.see('144.45');
        await phone.as(clerk.openid);
        await phone.open(HOME);
        await phone.tap('应收总额');
        await phone.see('82,717.93');
      },
    },
    {
      title: 'an area of 0 is refused at its field, and what was typed stays',
      async run({ phone }) {
        await phone.open(HOME);
        await phone.tap('房屋名册');
        await phone.tap('3栋');
        await phone.tap('3栋1单元101，96.30 ㎡');
        await phone.tap('更正面积');
        await phone.fill('新的建筑面积', '0');
        await phone.fill('凭哪份文件', '不动产权证书复印件');
        await phone.tap('保存更正');
        await phone.see('大于 0');
      },
    },
    {
      title: 'the clerk corrects it to 95.30 ㎡ by a document',
      async run({ phone, system }) {
        await phone.fill('新的建筑面积', '95.30');
        await phone.tap('保存更正');
        await phone.see('95.30');
        await phone.see('不动产权证书复印件');
        await system.runTimer();
      },
    },
    {
      title: 'the owner is told, and her card says 142.95 and where the area is from',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open('pages/messages/index');
        await phone.see('建筑面积已更正');
        await phone.open(HOME);
        await phone.tap('看每一项怎么算');
        await phone.see('我家每月');
        await phone.tap('高层住宅物业服务费');
        await phone.see('95.30 ㎡ × 1.50 元/㎡·月');
        await phone.see('142.95');
        await phone.see('不动产权证书复印件');
      },
    },
    {
      title: 'all homes together pay 82,716.43',
      async run({ phone }) {
        await phone.as(clerk.openid);
        await phone.open(HOME);
        await phone.tap('应收总额');
        await phone.see('82,716.43');
        await phone.see('62,399.00');
      },
    },
  ],
};
