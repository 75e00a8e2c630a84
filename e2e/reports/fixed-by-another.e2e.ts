import { technicians } from '../../emulator/world/neighbours';
import { manager, owner } from '../../emulator/world/settle';
import { HOME, onToday, PHOTO } from '../cast';
import type { Story, StoryContext } from '../story';

const [hao, cui] = technicians;
const TEXT = '单元门关不上，一碰就弹开';
const SUBJECT = '门和门禁';

/** Whoever was sent says that it is done, with a photo. */
async function done(context: StoryContext, openid: string, words: string): Promise<void> {
  const { phone, system } = context;
  await onToday(context, openid, `去办：${SUBJECT}`);
  await phone.see('单元门（1单元）');
  await phone.tap('办完了');
  await phone.see('办得怎么样');
  await phone.tap('办好了');
  await phone.upload('添加图片', PHOTO);
  await phone.fill('办成了什么', words);
  await phone.tap('交给居民确认');
  await phone.see('已交给居民确认');
  await system.runTimer();
}

export const story: Story = {
  title: 'A door that does not close: a photo, somebody who comes in vain, and another one who mends it',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'the owner takes a photo, says where and what in a line, and gets a number and a time',
      async run({ phone, system, note }) {
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('报事报修');
        await phone.tap('提交给物业');
        await phone.see('请写一句怎么了。');
        await phone.see('请选在哪里。');
        await phone.upload('添加图片', PHOTO);
        await phone.tap('单元门');
        await phone.fill('哪个单元（可以不写）', '1单元');
        await phone.fill('说一句怎么了', TEXT);
        await phone.see(`按“${SUBJECT}”报上去`);
        await phone.tap('提交给物业');
        await phone.tap('允许');
        await phone.see('等受理');
        await phone.see('物业最晚');
        note('number', /BX-\d{8}-\d{4}/.exec(await phone.text())?.[0] ?? 'no number');
        await system.runTimer();
      },
    },
    {
      title: 'the manager accepts it with a day and sends somebody',
      async run(context) {
        const { phone, system, noted } = context;
        await onToday(context, manager.openid, `受理报事报修：${SUBJECT}`);
        await phone.see(noted('number'));
        await phone.see(TEXT);
        await phone.tap('受理');
        await phone.see('哪天前办好');
        await phone.tap('受理');
        await phone.see('已受理');
        await phone.tap('派人去办');
        await phone.tap(hao.name);
        await phone.see(`已派${hao.name}去办`);
        await system.runTimer();
      },
    },
    {
      title: 'it is done, but not mended: the owner opens the same number again and wishes for somebody else',
      async run(context) {
        const { phone, system, noted } = context;
        await done(context, hao.openid, '上了点油，能关上了');
        await onToday(context, owner.openid, `请您确认：${SUBJECT}`);
        await phone.see('记为“没有确认”');
        await phone.see('上了点油，能关上了');
        await phone.tap('换人来办');
        await phone.see('已经重新打开，编号不变');
        await phone.see(noted('number'));
        await phone.see('第 2 次办');
        await system.runTimer();
      },
    },
    {
      title: 'another one mends it, and the owner says so with one tap',
      async run(context) {
        const { phone, system, noted } = context;
        await onToday(context, manager.openid, `受理报事报修：${SUBJECT}`);
        await phone.see('居民想换人来');
        await phone.tap('受理');
        await phone.see('哪天前办好');
        await phone.tap('受理');
        await phone.see('已受理');
        await phone.tap('派人去办');
        await phone.see('居民想换人，不能再派');
        await phone.tap(cui.name);
        await phone.see(`已派${cui.name}去办`);
        await system.runTimer();
        await done(context, cui.openid, '闭门器换了新的');
        await onToday(context, owner.openid, `请您确认：${SUBJECT}`);
        await phone.see('闭门器换了新的');
        await phone.tap('办好了');
        await phone.see('谢谢您告诉我们');
        await phone.see(noted('number'));
      },
    },
  ],
};
