import { isDay } from '#domain/kernel/time';
import { CATALOGUE, GROUP_TEXT, itemOf, ROUTE_TEXT } from './catalogue';
import { GROUPS, ROUTES, type Route } from './catalogue-item';
import { dangerIn } from './danger';
import { NEVER_ACCEPTED, neverAcceptedIn } from './never-accepted';

describe('the catalogue', () => {
  it.each(CATALOGUE.map((one) => [one.name, one] as const))('%s says all that one must know', (_, item) => {
    expect(item.code).toMatch(/^[a-z][a-z-]{1,18}[a-z]$/);
    expect(item.name.length).toBeLessThanOrEqual(20);
    expect(item.does).toMatch(/。$/);
    expect(item.materials.length).toBeGreaterThan(0);
    expect(item.workingDays).toBeGreaterThanOrEqual(1);
    expect(item.workingDays).toBeLessThanOrEqual(15);
    expect(item.source).not.toBe('');
    expect(isDay(item.checkedOn)).toBe(true);
    expect(itemOf(item.code)).toBe(item);
  });

  it('has each code and each name once, and something in every group and by every route', () => {
    expect(new Set(CATALOGUE.map((one) => one.code)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map((one) => one.name)).size).toBe(CATALOGUE.length);
    for (const group of GROUPS) expect(CATALOGUE.some((one) => one.group === group)).toBe(true);
    for (const route of ROUTES) expect(CATALOGUE.some((one) => one.route === route)).toBe(true);
    expect(Object.keys(GROUP_TEXT)).toEqual([...GROUPS]);
    expect(Object.keys(ROUTE_TEXT).sort()).toEqual([...ROUTES].sort());
  });

  it('lets anybody claim only what needs no papers with personal data', () => {
    expect(CATALOGUE.filter((one) => one.micro && one.sensitive)).toEqual([]);
    const open: readonly Route[] = ['visit', 'carry'];
    expect(CATALOGUE.filter((one) => one.micro && !open.includes(one.route))).toEqual([]);
  });

  it('has 低保 and 特困 applied for by the residents’ committee, as the regulation says', () => {
    expect(itemOf('minimum-living')).toMatchObject({ route: 'committee', workingDays: 5 });
    expect(itemOf('extreme-hardship')).toMatchObject({ route: 'committee', workingDays: 5 });
  });

  it.each(CATALOGUE.map((one) => [one.name, one] as const))(
    '%s is told as it is done: by whom, with her or for her, within the days that are promised',
    (_, { does, route, workingDays }) => {
      expect(/居委会/.test(does)).toBe(route === 'committee');
      expect(/陪您/.test(does)).toBe(route === 'accompany');
      if (route === 'committee') expect(does).not.toContain('代办员');
      if (route === 'carry') expect(does).toMatch(/取|交|办|送/);
      if (route === 'visit') expect(does).toContain('上门');
      for (const [, days] of does.matchAll(/(\d+) 个工作日/g)) expect(Number(days)).toBe(workingDays);
      // what starts or ends on the same day is promised by nothing
      expect(does).not.toMatch(/当天|今天|马上|立即|随时/);
    },
  );

  it('names no amount of an allowance, which every city sets itself', () => {
    expect(CATALOGUE.filter((one) => /\d+\s*元/.test(one.does))).toEqual([]);
  });

  it('itself touches nothing that is never accepted, and sounds like no danger', () => {
    for (const { name } of CATALOGUE) {
      expect(neverAcceptedIn(name)).toBeNull();
      expect(dangerIn(name)).toBeNull();
    }
  });

  it('knows no item that is not in it', () => {
    expect(itemOf('constructor')).toBeNull();
    expect(itemOf('')).toBeNull();
  });
});

describe('never accepted', () => {
  it.each(NEVER_ACCEPTED.map((one) => [one.name, one] as const))(
    '%s says where to turn instead',
    (_, one) => {
      expect(one.sentence).toMatch(/请.*。$/);
    },
  );

  it.each([
    ['帮我去银行取现金', 'cash'],
    ['替老人取三千块钱出来，取钱', 'cash'],
    ['取 2000 元', 'cash'],
    ['帮我妈取养老金', 'cash'],
    ['帮忙收一下短信验证码', 'secrets'],
    ['验证码是 448812', 'secrets'],
    ['银行卡密码告诉你，帮我交', 'secrets'],
    ['密码是123456', 'secrets'],
    ['帮她输密码', 'secrets'],
    ['每天来给老人喂药', 'medicine'],
    ['帮我妈打胰岛素', 'medicine'],
    ['帮忙看看这个药怎么吃', 'medicine'],
    ['帮我签个字', 'signature'],
    ['替我妈签字', 'signature'],
    ['代签名', 'signature'],
    ['去中介签租房合同', 'contract'],
    ['帮老人买理财', 'contract'],
    ['房子过户', 'contract'],
    ['搬一下冰箱', 'heavy'],
    ['把旧沙发抬下楼', 'heavy'],
    ['请人帮忙搬家', 'heavy'],
    ['背老人下楼', 'heavy'],
    ['燃气灶打不着了', 'gas'],
    ['修一下煤气灶', 'gas'],
    ['换燃气管', 'gas'],
  ])('%s', (text, code) => {
    expect(neverAcceptedIn(text)?.code).toBe(code);
  });

  it.each([
    '密码锁换电池',
    '教我连无线网，密码是贴在路由器上的 12345678',
    '取快递，取件码 1-2-3004',
    '验证码收不到，想学怎么弄',
    '银行卡密码忘了，想请人陪着去银行',
    '代签收快递',
    '帮忙问问低保要不要签字',
    '养老待遇资格认证，领取养老金用',
    '取款机不会用，想学',
    '钱包忘在物业，取钱包',
    '陪我去医院打针',
    '陪去社区卫生站换药',
    '去药店取药',
    '提醒老人明天复查',
    '打印一份合同',
    '家庭医生服务协议怎么签',
    '搬来这里住，想办社保',
    '搬家以后灯不亮',
    '换床单',
    '交燃气费',
    '燃气卡充值，换卡',
    '约燃气公司师傅来修灶，请人在家陪老人',
    '不用取现金，手机上交就行',
    '换灯泡，不用搬柜子',
    '换卫生间的灯泡',
    '话费代缴',
  ])('%s may be asked for', (text) => {
    expect(neverAcceptedIn(text)).toBeNull();
  });
});
