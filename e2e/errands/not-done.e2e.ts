import {
  accept,
  askForMother,
  daughter,
  elder,
  gridWorker,
  numberOf,
  onToday,
  PHOTO,
  proxies,
} from '../cast';
import type { Story } from '../story';

const [chen, ma, song] = proxies;
const ITEM = '换灯泡';

export const story: Story = {
  title: 'An urgent errand that is not done at the first time',
  world: 'filled',
  steps: [
    {
      title: 'an urgent micro-service is opened for claiming',
      async run(context) {
        const { phone, system } = context;
        await askForMother(context, ITEM, { what: '卫生间的灯不亮了，夜里怕摔着', urgent: true });
        const number = await numberOf(context);
        context.note('number', number);
        await system.runTimer();
        await accept(context, ITEM, number);
        await phone.see('夜里怕摔着');
        await phone.tap('开放认领');
        await phone.see('谁先接谁办');
        await phone.tap('开放认领');
        await phone.see('等代办员认领');
        await system.runTimer();
      },
    },
    {
      title: 'one proxy has it; the other is told that it is taken',
      async run(context) {
        const { phone } = context;
        await onToday(context, ma.openid, `可以认领：${ITEM}`);
        await phone.see('可以认领');
        await phone.notSee(elder.home);
        await onToday(context, song.openid, `可以认领：${ITEM}`);
        await phone.tap('我来办');
        await phone.tap('允许');
        await phone.see(elder.home);
        await phone.as(ma.openid);
        await phone.tap('我来办');
        await phone.tap('取消');
        await phone.see('别的代办员先接下了');
      },
    },
    {
      title: 'what the proxy says is done is not: the same number is open again with its history',
      async run(context) {
        const { phone, system, noted } = context;
        await phone.as(song.openid);
        await phone.tap('办好了');
        await phone.see('交给家属确认');
        await phone.upload('添加图片', PHOTO);
        await phone.tap('30 分钟');
        await phone.fill('办成了什么', '灯泡换好了');
        await phone.tap('交给家属确认');
        await phone.see('等家属确认');
        await system.runTimer();
        await onToday(context, daughter.openid, `请您确认：${ITEM}`);
        await phone.tap('说说办得怎么样');
        await phone.tap('没有办好');
        await phone.fill('哪里没办好', '换了还是不亮，可能是灯座坏了');
        await phone.tap('提交');
        await phone.see('已经重新打开，编号不变');
        await phone.see(noted('number'));
        await phone.see('办完了：灯泡换好了');
        await system.runTimer();
      },
    },
    {
      title: 'the desk asks somebody else, and this time it is done',
      async run(context) {
        const { phone, system, noted } = context;
        await onToday(context, gridWorker.openid, `另找代办员：${ITEM}`);
        await phone.see('换了还是不亮，可能是灯座坏了');
        await phone.tap('安排代办员');
        await phone.tap(chen.name);
        await phone.see('会收到通知');
        await phone.tap(`请${chen.name}去办`);
        await phone.see('等代办员答复');
        await system.runTimer();
        await onToday(context, chen.openid, `答复代办：${ITEM}`);
        await phone.tap('接下');
        await phone.tap('允许');
        await phone.see(elder.home);
        await phone.tap('办好了');
        await phone.see('交给家属确认');
        await phone.upload('添加图片', PHOTO);
        await phone.tap('1 小时');
        await phone.fill('办成了什么', '灯座换了新的，当面试过能亮');
        await phone.tap('交给家属确认');
        await phone.see('等家属确认');
        await system.runTimer();
        await onToday(context, daughter.openid, `请您确认：${ITEM}`);
        await phone.tap('说说办得怎么样');
        await phone.tap('办好了');
        await phone.tap('一般');
        await phone.tap('提交');
        await phone.see('谢谢您告诉我们');
        await phone.see(noted('number'));
      },
    },
  ],
};
