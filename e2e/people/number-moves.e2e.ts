import { comesWith, HOME, ME, officer, proxies, volunteers } from '../cast';
import type { Story } from '../story';

const [proxy] = proxies;
/** Whose phone it is now: signed out of her own account, she signs in with the proxy's number. */
const other = volunteers[0]!;

export const story: Story = {
  title: 'A number moves to another phone',
  world: 'filled',
  steps: [
    {
      title:
        'another account that comes with the number is asked for a home; a wrong answer says how many tries are left',
      async run(context) {
        const { phone } = context;
        await comesWith(context, other.openid, proxy.phone);
        await phone.see('核对身份');
        await phone.fill('楼栋', '3栋');
        await phone.fill('房号', '1-101');
        await phone.tap('核对并登录');
        await phone.see('今天还能试 4 次');
        await phone.seeTyped('1-101');
      },
    },
    {
      title: 'the account that is signed in is told meanwhile',
      async run({ phone }) {
        await phone.as(proxy.openid);
        await phone.open(ME);
        await phone.see('有人用您的手机号在另一个微信登录');
      },
    },
    {
      title: 'the right answer moves the account: its post rests, and the old one reads where it is now',
      async run({ phone, system }) {
        await phone.as(other.openid);
        await phone.fill('房号', '2-702');
        await phone.tap('核对并登录');
        await phone.see('等社区确认的岗位');
        await phone.see('已暂停');
        await phone.as(proxy.openid);
        await phone.open(ME);
        await phone.see('您的账号已在另一个微信登录');
        await system.runTimer();
      },
    },
    {
      title: 'the officer has asked her and confirms; the post counts again',
      async run({ phone }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap(`确认是否本人：${proxy.name}`);
        await phone.see(`代办员 ${proxy.name}（工号 `);
        await phone.tap('问过了，是本人');
        await phone.see('岗位从现在起照常使用');
        await phone.as(other.openid);
        await phone.open(ME);
        await phone.see('我的岗位');
        await phone.notSee('已暂停');
      },
    },
  ],
};
