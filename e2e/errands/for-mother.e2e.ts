import { addDays, dayOf } from '#domain/kernel/time';
import {
  askForMother,
  askProxy,
  assignTo,
  daughter,
  elder,
  gridWorker,
  HOME,
  INBOX,
  onToday,
  PHOTO,
  proxies,
} from '../cast';
import type { Story } from '../story';

const [chen, ma, song] = proxies;
const ITEM = '高龄津贴申领（满 80 岁）';

export const story: Story = {
  title: 'An errand for a mother',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'danger words lead to the telephone numbers, and what was typed is still there',
      async run({ phone }) {
        await phone.as(daughter.openid);
        await phone.open(HOME);
        await phone.tap('请人代办');
        await phone.tap(ITEM);
        await phone.tap('请人办这件事');
        await phone.tap('多写几句、加照片');
        await phone.see(elder.home);
        await phone.fill('要办什么事', '我妈胸口疼得厉害，喘不上气');
        await phone.tap('下一步');
        await phone.see('120');
        await phone.tap('不紧急，继续填写');
        await phone.seeTyped('我妈胸口疼得厉害');
      },
    },
    {
      title:
        'an app that is closed in the middle of a request loses no word, choice or picture; back is the step before',
      async run({ phone }) {
        await phone.fill('要办什么事', '妈妈满八十岁了');
        await phone.upload('添加图片', PHOTO);
        await phone.tap('下一步');
        await phone.tap('什么时候家里有人：工作日上午');
        await phone.open(HOME);
        await phone.tap('请人代办');
        await phone.tap(ITEM);
        await phone.tap('请人办这件事');
        await phone.tap('接着写');
        await phone.see('上次填到第 2 步，写好的都还在。');
        await phone.seeTyped('妈妈满八十岁了');
        await phone.tap('删除第 1 张图片');
        await phone.tap('接着填');
        await phone.seeTyped('工作日上午');
        await phone.tap('什么时候家里有人：工作日上午');
        await phone.back();
        await phone.seeTyped('妈妈满八十岁了');
      },
    },
    {
      title:
        'the daughter asks for her mother, whose address comes from the roster, and gets a number and a promise',
      async run(context) {
        await askForMother(context, ITEM, { what: '妈妈满八十岁了，想申领高龄津贴', papers: true });
        await context.phone.see(`网格员${gridWorker.name}（工号 `);
        await context.phone.tap('看办到哪一步');
        await context.phone.see('等网格员受理');
        await context.system.runTimer();
      },
    },
    {
      title: 'the grid worker accepts it and asks a proxy, proposed with reasons',
      async run(context) {
        const { phone, system } = context;
        await onToday(context, gridWorker.openid, `受理代办：${ITEM}`);
        await phone.see('听力不好');
        await phone.tap('受理');
        await phone.see('会答应家属');
        await phone.tap('受理');
        await phone.see('等您安排代办员');
        await phone.tap('安排代办员');
        await phone.see('住在这栋楼');
        await askProxy(context, ma.name);
        await system.runTimer();
      },
    },
    {
      title: 'who cannot go says why; it goes back with its history, and another is asked',
      async run(context) {
        const { phone, system } = context;
        await onToday(context, ma.openid, `答复代办：${ITEM}`);
        await phone.notSee(elder.home);
        await phone.tap('去不了');
        await phone.fill('为什么去不了', '这周在外地，下周一才回来');
        await phone.tap('告诉网格员去不了');
        await phone.see('已经告诉网格员');
        await system.runTimer();
        await onToday(context, gridWorker.openid, `另找代办员：${ITEM}`);
        await phone.see('这周在外地，下周一才回来');
        await assignTo(context, song.name);
        await system.runTimer();
        await phone.as(chen.openid);
        await phone.open(HOME);
        await phone.see('我的任务');
        await phone.notSee(`答复代办：${ITEM}`);
      },
    },
    {
      title: 'the second proxy takes it, sees the address now, and writes how it goes',
      async run(context) {
        const { phone, system } = context;
        await onToday(context, song.openid, `答复代办：${ITEM}`);
        await phone.tap('接下');
        await phone.tap('允许');
        await phone.see(elder.home);
        await phone.tap('写进展');
        await phone.fill('办到哪一步了', '和老人约好明天上午九点上门拿材料');
        await phone.tap('写上，家属也能看到');
        await phone.see('您说：和老人约好明天上午九点上门拿材料。');
        await system.runTimer();
      },
    },
    {
      title: 'while an office has the papers the clock stands until the next check',
      async run(context) {
        const { phone, system } = context;
        await phone.tap('更多');
        await phone.tap('暂停，等结果');
        await phone.tap('等部门办理');
        await phone.fill('写明情况', '材料已交到街道便民中心');
        await phone.choose('哪天再去问', addDays(dayOf(Date.now()), 3));
        await phone.tap('暂停');
        await phone.see('停一停，到日子再问');
        await system.runTimer();
        await phone.as(daughter.openid);
        await phone.open(INBOX);
        await phone.tap('代办在等结果');
        await phone.see('材料已交到街道便民中心');
        await phone.as(song.openid);
        await phone.tap('继续办');
        await phone.fill('有什么结果', '街道说批下来了');
        await phone.tap('继续办');
        await phone.see('您在办');
      },
    },
    {
      title: 'the proxy finishes with a photo and the minutes it took',
      async run(context) {
        const { phone, system } = context;
        await phone.tap('办好了');
        await phone.see('交给家属确认');
        await phone.upload('添加图片', PHOTO);
        await phone.tap('30 分钟');
        await phone.fill('办成了什么', '津贴下个月起打到社保卡，回执交给老人了');
        await phone.tap('交给家属确认');
        await phone.see('等家属确认');
        await system.runTimer();
      },
    },
    {
      title: 'the daughter confirms with a face; the timeline says who did what',
      async run(context) {
        const { phone, system } = context;
        await onToday(context, daughter.openid, `请您确认：${ITEM}`);
        await phone.see('）办完了');
        await phone.tap('说说办得怎么样');
        await phone.tap('办好了');
        await phone.tap('满意');
        await phone.tap('提交');
        await phone.see('谢谢您告诉我们');
        await phone.see(`请代办员${ma.name}（工号 `);
        await phone.see('）说暂时去不了：这周在外地，下周一才回来。网格员会另找人。');
        await phone.see('）受理了');
        await system.runTimer();
        await phone.as(song.openid);
        await phone.open(INBOX);
        await phone.tap('家属确认了代办');
        await phone.see('满意');
      },
    },
  ],
};
