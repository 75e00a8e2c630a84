import { daughter, HOME, INBOX, ME, officer } from '../cast';
import { clerk, manager, owner } from '../../emulator/world/settle';
import type { Story } from '../story';

const LABEL = '3栋1单元101';

export const story: Story = {
  title: 'A clerk binds somebody to a home; its owner sees it and ends it',
  world: 'filled',
  steps: [
    {
      title: 'the clerk cannot bind herself: it is said at the number, and what was typed stays',
      async run({ phone }) {
        await phone.as(clerk.openid);
        await phone.open(HOME);
        await phone.tap('房屋名册');
        await phone.tap('3栋');
        await phone.tap(`${LABEL}，96.30 ㎡`);
        await phone.tap('绑定住户');
        await phone.fill('住户的手机号', clerk.phone);
        await phone.choose('是这套房的什么人', '租户');
        await phone.tap('绑定');
        await phone.see('不能自己绑定自己');
        await phone.seeTyped(clerk.phone);
      },
    },
    {
      title: 'she binds somebody else as tenant',
      async run({ phone, system }) {
        await phone.fill('住户的手机号', daughter.phone);
        await phone.tap('绑定');
        await phone.see('已绑定为租户');
        await system.runTimer();
      },
    },
    {
      title: 'the owner is told who it was, and ends it from the notice',
      async run({ phone, system }) {
        await phone.as(owner.openid);
        await phone.open(INBOX);
        await phone.tap('您家绑定了一个人');
        await phone.see(`手机号 120****0702`);
        await phone.see('物业收费员林小蓉（工号 ');
        await phone.tap('不认识，结束绑定');
        await phone.see('物业经理和社区');
        await phone.tap('结束绑定');
        await phone.see('的绑定已结束');
        await system.runTimer();
      },
    },
    {
      title: 'whoever was bound, who bound her, the manager and the community read of it',
      async run({ phone }) {
        for (const [openid, title] of [
          [daughter.openid, '房屋绑定已被结束'],
          [clerk.openid, '住户反对一个绑定'],
          [manager.openid, '住户反对一个绑定'],
          [officer.openid, '住户反对一个绑定'],
        ] as const) {
          await phone.as(openid);
          await phone.open(INBOX);
          await phone.see(title);
        }
      },
    },
    {
      title: 'the owner reads in the log who did what',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open(ME);
        await phone.tap('谁看过、改过我的信息');
        await phone.see('您自己反对并结束了');
        await phone.see('）把 120****0702 绑定为');
      },
    },
  ],
};
