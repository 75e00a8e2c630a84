import { owner } from '../../emulator/world/settle';
import { HOME, officer } from '../cast';
import type { Story } from '../story';

/** Appointed in the story; nobody of the demo. */
const NEW = { name: '卢月', phone: '12000000377' };

export const story: Story = {
  title: 'Who answers for a building, and who says so',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'the owner finds who answers for her building in two taps from home',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('谁管我这栋');
        await phone.see('网格员');
        await phone.see('物业经理');
        await phone.see('打 0000-8800100');
      },
    },
    {
      title: 'the community appoints another grid worker for it; what is left out is named',
      async run({ phone }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap('岗位和人员');
        await phone.tap('任命岗位');
        await phone.tap('网格员');
        await phone.fill('手机号', NEW.phone);
        await phone.tap('部分楼栋');
        await phone.tap('3栋');
        await phone.tap('任命');
        await phone.see('请写姓名。');
        await phone.fill('姓名', NEW.name);
        await phone.tap('任命');
        await phone.see(NEW.name);
        await phone.see('还没登录过');
      },
    },
    {
      title: 'the owner sees her too',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('谁管我这栋');
        await phone.see(NEW.name);
      },
    },
    {
      title: 'her post is ended, and the owner sees her no more',
      async run({ phone }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap('岗位和人员');
        await phone.tap(NEW.name);
        await phone.tap('结束网格员岗位');
        await phone.tap('结束岗位');
        await phone.notSee(NEW.name);
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('谁管我这栋');
        await phone.see('网格员');
        await phone.notSee(NEW.name);
      },
    },
  ],
};
