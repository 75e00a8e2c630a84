import { EMERGENCIES } from '#testing/danger/emergencies';
import { HARMLESS } from '#testing/danger/harmless';
import { dangerIn, firstMinuteOf, isVouched } from './danger';

const kindOf = (text: string) => dangerIn(text)?.kind ?? null;

describe('is a danger, and whom to call', () => {
  it.each([
    ['胸口很疼，喘不上气', 'medical', '120'],
    ['胸痛', 'medical', '120'],
    ['我爸突然胸闷难受', 'medical', '120'],
    ['心口疼得厉害', 'medical', '120'],
    ['奶奶喘不过气了', 'medical', '120'],
    ['呼吸困难', 'medical', '120'],
    ['老人昏倒在厕所', 'medical', '120'],
    ['她晕过去了，叫不醒', 'medical', '120'],
    ['我妈昏倒了没反应', 'medical', '120'],
    ['怎么喊不醒', 'medical', '120'],
    ['没有呼吸了', 'medical', '120'],
    ['妈妈跌倒了起不来', 'medical', '120'],
    ['在浴室滑了一跤，站不起来', 'medical', '120'],
    ['从梯子上掉下来了', 'medical', '120'],
    ['不小心摔倒了，腿动不了', 'medical', '120'],
    ['嘴歪了，说话不清', 'medical', '120'],
    ['半边身子麻', 'medical', '120'],
    ['好像中风了', 'medical', '120'],
    ['流血止不住', 'medical', '120'],
    ['手割破了血流不止', 'medical', '120'],
    ['吃馒头噎住了', 'medical', '120'],
    ['鱼刺卡住喉咙', 'medical', '120'],
    ['热水烫伤了胳膊', 'medical', '120'],
    ['老人吃错药了', 'swallowed', '120'],
    ['换灯泡的时候触电了', 'electric', '120'],
    ['煤气中毒', 'poisoning', '120'],
    ['厨房有煤气味', 'gas', '119'],
    ['闻到燃气的味道', 'gas', '119'],
    ['天然气好像漏气', 'gas', '119'],
    ['不知道是不是煤气味，请来看看', 'gas', '119'],
    ['燃气报警器一直在响', 'gas', '119'],
    ['家里着火了', 'fire', '119'],
    ['插座冒烟', 'fire', '119'],
    ['电线烧起来了', 'fire', '119'],
    ['屋里有焦糊味', 'fire', '119'],
    ['我妈困在电梯里', 'trapped', '119'],
    ['老人被锁在厕所', 'trapped', '119'],
    ['被人打了', 'crime', '110'],
    ['老人被骗了两万块', 'fraud', '110'],
    ['有陌生人在撬门', 'crime', '110'],
    ['有不认识的人一直敲门', 'crime', '110'],
    ['小偷进屋了', 'crime', '110'],
    ['儿子打老人', 'crime', '110'],
    ['她说不想活了', 'life', '110'],
    ['爷爷走丢了', 'missing', '110'],
    ['奶奶早上出去，到现在没回家', 'missing', '110'],
    ['敲门没人应', 'noAnswer', '110'],
    ['妈妈电话一直打不通', 'noAnswer', '110'],
  ])('%s', (text, kind, call) => {
    expect(dangerIn(text)).toMatchObject({ kind, call });
  });

  it.each(['上次跌倒后一直腿疼', '去年胸痛住过院', '上个月家里着火了'])(
    '%s: long ago is asked about too, and who wrote it can say so',
    (text) => expect(dangerIn(text)).not.toBeNull(),
  );
});

describe('is no danger', () => {
  it.each([
    '换一个灯泡，灯不亮了',
    '没有胸痛，就是想去复查',
    '不是煤气味，是下水道的臭味',
    '装个扶手，防跌倒',
    '怕摔倒，想请人陪着去',
    '以免跌倒，请带梯子',
    '买了跌倒报警器，不会装',
    '燃气报警器没电了',
    '煤气卡充值',
    '交燃气费',
    '煤气灶油烟味大，想问哪里修',
    '中风后遗症，腿脚不便',
    '脑梗三年了，走路慢',
    '骨折术后复查，想请人陪',
    '手机没反应，不会用',
    '手机摔坏了',
    '灯泡摔碎了',
    '灯不亮，不知道哪里坏了',
    '水管漏水，不知道在哪漏的，现在还在滴',
    '证办好了，俺不知道在哪取',
    '衣服被打湿了，要取干洗',
    '帮我打电话问问',
    '帮忙打人社局电话问养老金',
    '想学怎么防诈骗',
    '下载反诈骗软件',
    '听力差，要大声说话',
    '有狗，四楼没有电梯',
    '老人一个人住，敲门要等一会儿',
    '女儿电话在下面',
    '着急用，明天就要',
    '上火牙疼，想去看牙',
    '代取快递，取件码 8-3-2001',
    '高血压，要陪着去医院拿药',
    '防火门关不上',
    '来之前先打老人手机',
    '先打我妈电话',
    '敲门没人应就打我电话',
    '手机充电到一半就停',
    '灯罩从天花板掉下来了',
    '没有意识到要带户口本',
    '年轻生病落下的毛病',
    '进门要换鞋',
    '上个月家里着火，想申请临时救助',
    '去年摔断腿那个钢板该取了，帮忙挂个号',
    '前年被骗的那个案子早判了，想复印一份判决书',
  ])('%s', (text) => {
    expect(kindOf(text)).toBeNull();
  });

  it('is nothing in an empty text', () => expect(dangerIn('')).toBeNull());
});

it('a "no" in one half of a sentence does not silence the other', () => {
  expect(kindOf('没有煤气味，但是插座冒烟')).toBe('fire');
  expect(kindOf('没摔倒，就是胸口疼')).toBe('medical');
});

it.each([
  ['我好害怕 家里着火了', 'fire'],
  ['手机没电了 有人撬门', 'crime'],
])('a blank stands for a comma, so that what is before it denies nothing behind it: %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

it.each([
  ['出门拿快递摔倒了', 'medical'],
  ['被花盆砸到头了', 'medical'],
  ['遛狗的时候老人走丢了', 'missing'],
  ['下车的时候晕倒了', 'medical'],
  ['打电话的时候突然晕倒', 'medical'],
  ['快递摔在地上了', null],
  ['被子从阳台掉下去了', null],
])('what somebody was about is not what it happened to: %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

it('names the word as it stands there, so that the writer can say that it is none', () => {
  expect(dangerIn('昨天在家 妈妈又摔倒了')?.word).toBe('妈妈又摔倒了');
  expect(dangerIn('坐地上起不来')?.word).toBe('坐地上起不来');
});

it('is vouched for with what is written right behind it, and not with another word', () => {
  const fallen = dangerIn('坐地上起不来');
  expect(fallen && isVouched(fallen, ['坐地上起'])).toBe(true);
  expect(fallen && isVouched(fallen, ['', '煤气味'])).toBe(false);
});

it.each([
  '胸痛',
  '煤气中毒',
  '喝了农药',
  '触电了',
  '煤气味',
  '着火',
  '房子塌了',
  '孩子掉水里了',
  '困在电梯',
  '小偷',
  '让我转到安全账户',
  '自杀',
  '走丢',
  '敲门没人应',
  '快来人啊出事了',
])('the sentence for %s says first what to do and whom to call', (text) => {
  const { call, sentence } = dangerIn(text) ?? { call: '', sentence: '' };
  expect(sentence).toContain(call);
  expect(sentence).toMatch(/请.*。$/);
});

describe('the two lists of sentences', () => {
  it.each(Object.entries(EMERGENCIES))('no emergency is missed: %s', (_danger, sentences) => {
    expect(sentences.filter((one) => dangerIn(one) === null)).toEqual([]);
  });

  it('at most 3 % of the harmless ones are stopped', () => {
    const stopped = HARMLESS.filter((one) => dangerIn(one) !== null);
    expect(stopped.length).toBeLessThanOrEqual(HARMLESS.length * 0.03);
  });

  it('are long enough to say something', () => {
    expect(Object.values(EMERGENCIES).flat().length).toBeGreaterThanOrEqual(1000);
    expect(HARMLESS.length).toBeGreaterThanOrEqual(1000);
  });

  it.each([
    ['full width and blanks', '起 不 来，奶奶　跌 倒 了'],
    ['characters nobody sees', '奶奶摔\u200b了一下起\u2060不来'],
  ])('also written with %s', (_how, text) => expect(dangerIn(text)).not.toBeNull());
});

describe('who asks for something ordinary in the middle of it', () => {
  it.each([
    ['帮我买瓶解药，我妈喝农药了', 'swallowed'],
    ['送一份粥到502，我摔得动不了了', 'medical'],
    ['有人说俺孙子被扣了要五万现金，谁陪俺去取钱', 'fraud'],
    ['都是累赘，今晚我就走了，存折在柜子第二格，帮我转交给儿子', 'life'],
    ['取消明天的理发，我爸刚才昏过去了', 'medical'],
  ])('is in danger: %s', (text, kind) => expect(kindOf(text)).toBe(kind));

  it.each(['嘴上起了个泡，想买点药膏', '手划了个小口子，买创可贴', '脚崴了在家养着，帮带点菜'])(
    'is not, where what is wrong can wait: %s',
    (text) => expect(kindOf(text)).toBeNull(),
  );
});

describe('where it is not said what is wrong', () => {
  it.each(['老头拄着拐往铁轨上走', '我妈摸着像冰一样', '老板被货架压住了', '快打120'])(
    'it is a danger if something happens to somebody and nothing is asked for: %s',
    (text) => expect(kindOf(text)).not.toBeNull(),
  );

  it.each([
    '老人腿脚不方便，开门慢',
    '奶奶心脏不好，不要让她提重东西',
    '我爸脾气急，您多担待',
    '爷爷有高血压，爬楼慢',
    '老伴有老年痴呆，说话别急',
    '妈妈膝盖疼，下楼要人搀',
    '她手抖，签字慢',
    '老人刚出院，走路慢',
    '说话不清楚，点头摇头能懂',
    '说话不清楚，手脚不灵便，请慢慢说',
    '说话含糊，能听懂，请耐心',
  ])('it is none where whoever comes is told how things are: %s', (text) => expect(kindOf(text)).toBeNull());
});

it.each([
  ['奶奶叫不星了', 'medical'],
  ['有人再撬我家门', 'crime'],
  ['屋里煤汽味大哩很', 'gas'],
  ['俺打罢针，嗓子眼儿堵哩出不来气', 'medical'],
])('what was typed for what is meant, and dialect: %s', (text, kind) => expect(kindOf(text)).toBe(kind));

it('a link to the numbers names the kind, so that its sentence needs no second reading of the word', () => {
  const { kind, call, sentence } = dangerIn('快来人 我妈喝农药了') ?? {};
  expect(firstMinuteOf(kind)).toEqual({ kind, call, sentence });
  expect(firstMinuteOf('constructor')).toBeNull();
  expect(firstMinuteOf(undefined)).toBeNull();
});

it.each(['摔', '老人', '血流', '没有', '我妈在电梯里吃药', '头疼', '给他买', '门锁,'])(
  'reads 2,000 characters of %s in bounded time',
  (piece) => {
    const text = piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000);
    const from = performance.now();
    dangerIn(text);
    expect(performance.now() - from).toBeLessThan(1500);
  },
);
