import { SETUP_KEY } from '../../emulator/own-variables';
import { HOME, volunteers } from '../cast';
import type { Story, StoryContext } from '../story';

const ME = 'pages/me/index';
const [first, second, third, fourth] = volunteers;
/** Phones of people whom this world does not know yet; none of their numbers is on the roster but the last. */
const administrator = { openid: first!.openid, phone: '12000000391' };
const officer = { openid: second!.openid, phone: '12000000392', name: '卢月' };
const bookkeeper = { openid: third!.openid, phone: '12000000393', name: '许冬' };
const resident = { openid: fourth!.openid, phone: '12040000001' };

async function signIn({ phone }: StoryContext, who: { openid: string; phone: string }): Promise<void> {
  await phone.as(who.openid);
  await phone.open(ME);
  await phone.tap('手机号登录');
  await phone.fill('手机号', who.phone);
  await phone.tap('允许');
  await phone.see('退出登录');
}

async function appoint(
  { phone }: StoryContext,
  post: string,
  who: { name: string; phone: string },
): Promise<void> {
  await phone.tap('岗位和人员');
  await phone.tap('任命岗位');
  await phone.tap(post);
  await phone.fill('姓名', who.name);
  await phone.fill('手机号', who.phone);
  await phone.tap('任命');
  await phone.see(who.name);
}

export const story: Story = {
  title: 'From a claim code to the first resident',
  world: 'empty',
  weapp: true,
  steps: [
    {
      title: 'who has the code is the officer of her subdistrict; a wrong one says what to do',
      async run(context) {
        const { phone, system } = context;
        const made = await system.call(null, 'grid', 'makeClaimCode', {
          setupKey: SETUP_KEY,
          name: '星河街道',
        });
        if (!made.ok) throw new Error(made.error.code);
        await signIn(context, administrator);
        await phone.tap('认领街道');
        await phone.fill('认领码', 'AAAA-BBBB-CCCC');
        await phone.tap('认领');
        await phone.see('没有这个认领码');
        await phone.seeTyped('AAAA-BBBB-CCCC');
        await phone.fill('认领码', (made.data as { code: string }).code.toLowerCase());
        await phone.tap('认领');
        await phone.see('星河街道');
        await phone.see('下面还没有建小区');
      },
    },
    {
      title: 'she creates a community and a compound in it; what is missing is said at its field',
      async run({ phone }) {
        await phone.tap('建社区');
        await phone.fill('名称', '晴川社区');
        await phone.tap('建社区');
        await phone.see('这里还没有人负责');
        await phone.tap('建小区');
        await phone.fill('小区名称', '晴川院');
        await phone.tap('居民自管');
        await phone.fill('物业服务电话', '自管会小许');
        await phone.fill('社区电话', '0000-8800333');
        await phone.tap('建小区');
        await phone.see('请写居民能打通的号码');
        await phone.fill('物业服务电话', '0000-8800334');
        await phone.tap('建小区');
        await phone.see('居民自管');
        await phone.see('还没有人任岗位');
      },
    },
    {
      title: 'she finds both again from her home page, and appoints the community’s officer',
      async run(context) {
        const { phone } = context;
        await phone.open(HOME);
        await phone.see('晴川院');
        await phone.tap('星河街道');
        await phone.tap('晴川社区');
        await appoint(context, '社区干部', officer);
      },
    },
    {
      title: 'the officer appoints who keeps the books of the yard',
      async run(context) {
        const { phone } = context;
        await signIn(context, officer);
        await phone.open(HOME);
        await phone.tap('晴川院');
        await appoint(context, '物业收费员', bookkeeper);
      },
    },
    {
      title: 'the bookkeeper imports the roster of 36 homes',
      async run(context) {
        const { phone, workbook } = context;
        await signIn(context, bookkeeper);
        await phone.open(HOME);
        await phone.tap('导入名册');
        await phone.upload('选择名册', workbook('households-36'));
        await phone.tap('导入 36 户');
        await phone.see('名册已导入');
      },
    },
    {
      title: 'the first resident signs in, has her home, and sees who answers for it',
      async run(context) {
        const { phone } = context;
        await signIn(context, resident);
        await phone.see('1栋1单元101');
        await phone.open(HOME);
        await phone.see('晴川院');
        await phone.tap('谁管我这栋');
        await phone.see(officer.name);
        await phone.see('打 0000-8800333');
      },
    },
  ],
};
