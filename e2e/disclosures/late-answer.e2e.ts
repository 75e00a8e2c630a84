import { manager, officer, owner } from '../../emulator/world/settle';
import type { Story } from '../story';

const HOME = 'pages/home/index';
const DAY = 24 * 60 * 60 * 1000;

export const story: Story = {
  title: 'A question that nobody answers in time',
  world: 'filled',
  steps: [
    {
      title: 'the text check refuses what offends, at the field, and what was typed stays',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('看每一项怎么算');
        await phone.tap('公共照明电费分摊');
        await phone.tap('对这一项有疑问');
        await phone.choose('哪里有疑问', '分摊不清楚');
        await phone.fill('说说情况', '这句话违规，应当被拦下。');
        await phone.tap('提交给物业');
        await phone.tap('取消');
        await phone.see('说说情况');
        await phone.see('这句话违规，应当被拦下。');
        await phone.notSee('已提交');
      },
    },
    {
      title: 'put differently it is taken, with a number and a day',
      async run({ phone }) {
        await phone.fill('说说情况', '9120 度电是哪个月的？电表照片能公示吗？');
        await phone.tap('提交给物业');
        await phone.see('已提交');
      },
    },
    {
      title: 'after the deadline it is late for everybody who has to do with it',
      async run({ phone, system }) {
        await system.runTimer();
        await system.advanceClock(15 * DAY);
        await system.runTimer();
        await phone.as(manager.openid);
        await phone.open('pages/messages/index');
        await phone.see('收费疑问超过答复时限');
        await phone.as(officer.openid);
        await phone.open('pages/messages/index');
        await phone.see('收费疑问超过答复时限');
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('我的疑问');
        await phone.see('已超时');
      },
    },
    {
      title: 'the manager answers; that it was late stays in the history',
      async run({ phone, system }) {
        await phone.as(manager.openid);
        await phone.open(HOME);
        await phone.tap('答复收费疑问：公共照明电费分摊');
        await phone.choose('结论', '更正');
        await phone.fill('说明', '是 10 月的用电，下周三前由收费员把电表照片补进公示。');
        await phone.tap('提交答复');
        await phone.see('等提问人确认');
        await system.runTimer();
        await phone.as(owner.openid);
        await phone.open('pages/messages/index');
        await phone.tap('您的收费疑问已答复');
        await phone.see('过了答复时限');
        await phone.see('下周三前由收费员把电表照片补进公示');
      },
    },
  ],
};
