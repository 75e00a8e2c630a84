import { clerk, owner } from '../../emulator/world/settle';
import { comesWith, HOME, INBOX, onToday, volunteers } from '../cast';
import type { Story, StoryContext } from '../story';

const LABEL = '3栋1单元101';
/** Her phone is somebody's of the demo who signs out; the number that she signs in with no roster names. */
const newcomer = { openid: volunteers[0]!.openid, name: '余小满', phone: '12000000366' };

async function apply({ phone }: StoryContext, words: string): Promise<void> {
  await phone.fill('哪一栋', '3号楼');
  await phone.fill('哪个单元（没有就不填）', '1');
  await phone.fill('房号', '101室');
  await phone.tap('家人');
  await phone.fill('您的姓名', newcomer.name);
  await phone.fill('说明（可以不填）', words);
  await phone.tap('提交申请');
  await phone.see('已收到您的申请');
  await phone.see(LABEL);
}

export const story: Story = {
  title: 'Somebody whom no roster names asks to be bound to a home',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'she signs in, applies from the home page, and reads until when she is answered',
      async run(context) {
        const { phone } = context;
        await comesWith(context, newcomer.openid, newcomer.phone);
        await phone.see('退出登录');
        await phone.open(HOME);
        await phone.tap('槐荫里');
        await phone.tap('申请绑定房屋');
        await phone.tap('提交申请');
        await phone.see('请写房号，例如 101。');
        await apply(context, '我住在这里');
        await phone.open(HOME);
        await phone.see(`您申请绑定 ${LABEL}`);
        await phone.see('等答复');
      },
    },
    {
      title: 'the clerk gives it back with why, and she reads it',
      async run(context) {
        const { phone, system } = context;
        await system.runTimer();
        await onToday(context, clerk.openid, `申请绑定：${LABEL}`);
        await phone.see(newcomer.name);
        await phone.tap('退回');
        await phone.fill('为什么退回', '请写明是哪位业主的家人');
        await phone.tap('退回申请');
        await phone.see('没有通过');
        await system.runTimer();
        await phone.as(newcomer.openid);
        await phone.open(INBOX);
        await phone.tap(`申请绑定没有通过：${LABEL}`);
        await phone.see('请写明是哪位业主的家人');
      },
    },
    {
      title: 'she applies again, is bound, and the owner hears of it',
      async run(context) {
        const { phone, system } = context;
        await phone.tap('改好再申请');
        await apply(context, '我是蒋先生的女儿');
        await system.runTimer();
        await onToday(context, clerk.openid, `申请绑定：${LABEL}`);
        await phone.tap('同意，绑定');
        await phone.tap('确认绑定');
        await phone.see('已同意，房子已绑定');
        await system.runTimer();
        await phone.as(newcomer.openid);
        await phone.open(HOME);
        await phone.see('谁管我这栋');
        await phone.as(owner.openid);
        await phone.open(INBOX);
        await phone.see('您家绑定了一个人');
      },
    },
  ],
};
