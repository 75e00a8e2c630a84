import { owner, subdistrict } from '../../emulator/world/settle';
import { HOME, officer } from '../cast';
import type { Story } from '../story';

const NEW = { name: '春和理发队', number: '0000-8800377', corrected: '0000-8800378' };

export const story: Story = {
  title: 'Which companies, departments and teams serve a compound',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'the owner finds the company and the departments with their numbers, two taps from home',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('谁管我这栋');
        await phone.see('安澜物业');
        await phone.see('望溪供热服务站');
        await phone.see('报修 0000-8800303');
      },
    },
    {
      title: 'the community records a team; what is left out is named',
      async run({ phone }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap('春和社区');
        await phone.tap('单位和组织');
        await phone.see('八路公交车队');
        await phone.tap('登记单位');
        await phone.tap('志愿队');
        await phone.fill('名称', NEW.name);
        await phone.tap('登记');
        await phone.see('请写至少一个能打通的电话。');
        await phone.fill('对外电话是谁的', '队长');
        await phone.fill('号码', NEW.number);
        await phone.tap('登记');
        await phone.see('停用');
      },
    },
    {
      title: 'it serves the compound from today on, and the owner sees it',
      async run({ phone }) {
        await phone.open(HOME);
        await phone.tap('春和社区');
        await phone.tap('槐荫里');
        await phone.see('投诉电话');
        await phone.tap('服务单位');
        await phone.see('安澜物业');
        await phone.tap('加服务单位');
        await phone.tap(NEW.name);
        await phone.tap('登记');
        await phone.see(NEW.name);
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('谁管我这栋');
        await phone.see(`队长 ${NEW.number}`);
      },
    },
    {
      title: 'its number is corrected once, and right everywhere',
      async run({ phone }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap('春和社区');
        await phone.tap('单位和组织');
        await phone.tap(NEW.name);
        await phone.tap('改资料');
        await phone.fill('号码', NEW.corrected);
        await phone.tap('保存');
        await phone.see(`队长 ${NEW.corrected}`);
        await phone.as(owner.openid);
        await phone.open(HOME);
        await phone.tap('谁管我这栋');
        await phone.see(`队长 ${NEW.corrected}`);
      },
    },
    {
      title: 'what the subdistrict keeps is corrected there alone',
      async run({ phone }) {
        await phone.as(officer.openid);
        await phone.open(HOME);
        await phone.tap('春和社区');
        await phone.tap('单位和组织');
        await phone.tap('望溪城管中队');
        await phone.see('资料由望溪街道改。');
        await phone.notSee('号码没变');
        await phone.as(subdistrict.openid);
        await phone.open(HOME);
        await phone.tap('望溪街道');
        await phone.tap('单位和组织');
        await phone.tap('望溪城管中队');
        await phone.tap('号码没变');
        await phone.see('街道干部');
      },
    },
  ],
};
