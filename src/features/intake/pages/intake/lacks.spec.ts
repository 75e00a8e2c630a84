import { CHANNELS } from '#domain/kernel/intake';
import { EMPTY, isBegun, OTHER, ofHome, type Draft } from './draft';
import { dangerIn, lacksIn, stepAt, STEPS, type StepName } from './lacks';
import { firstMinute, promise, readBack } from './sayings';

const ERRAND: Draft = {
  ...EMPTY,
  ...{ building: '3栋', homeId: 'h-00000001', label: '3栋1单元702', channel: CHANNELS[0] },
  ...{ callerId: 'p-daughter', forId: 'p-mother', kind: 'errand', itemCode: 'light-bulb' },
  ...{ what: '换灯泡', whenHome: '下午都在', consent: 'agreed' },
};
const QUESTION: Draft = { ...ERRAND, kind: 'question', lineCode: 'F02', reason: 'area', what: '面积不对' };

it.each([
  ['home', { homeId: '' }, ['homeId']],
  ['whom', { channel: null, callerId: '', forId: '' }, ['channel', 'callerId', 'forId']],
  ['whom', { callerId: OTHER, callerName: '社区', callerPhone: '123' }, ['callerName', 'callerPhone']],
  ['whom', { callerId: OTHER, callerName: '罗大姐', callerPhone: '010-55550134' }, []],
  ['what', { kind: null }, ['kind']],
  ['what', { itemCode: '' }, ['itemCode']],
  ['words', { what: ' ', whenHome: '' }, ['what', 'whenHome']],
  ['words', { what: '帮我去银行取钱' }, ['what']],
  ['words', { special: '打 120 3000 0001' }, ['special']],
  ['words', { consent: null }, ['consent']],
  ['words', { consent: null, callerId: 'p-mother' }, []],
] as [StepName, Partial<Draft>, string[]][])('%s with %j lacks %j', (step, change, fields) => {
  expect(Object.keys(lacksIn(step, { ...ERRAND, ...change }))).toEqual(fields);
});

it('a question needs a reason and words, and no consent', () => {
  const lacking = lacksIn('words', { ...QUESTION, reason: null, what: '', whenHome: '', consent: null });
  expect(Object.keys(lacking)).toEqual(['reason', 'what']);
});

it('a link to a later step leads to the first that is not filled in', () => {
  expect(STEPS.map((step) => stepAt(step, ERRAND))).toEqual([...STEPS]);
  expect(stepAt('check', { ...ERRAND, forId: '' })).toBe('whom');
  expect(stepAt('check', EMPTY)).toBe('home');
});

it('another home takes over nothing that was said of the last one, nor who said it', () => {
  const other = { building: '2栋', homeId: 'h-00000002', label: '2栋1单元101' };
  const call = { ...ERRAND, callerId: OTHER, callerName: '罗大姐', callerPhone: '010-55550134' };
  expect([isBegun(call), ofHome(call, other)]).toEqual([true, { ...EMPTY, ...other, channel: call.channel }]);
  expect(isBegun(ofHome(call, other))).toBe(false);
});

it('what to say in the first minute is what a resident would read; of what is unclear it is asked', () => {
  const said = (what: string) => firstMinute(dangerIn({ ...ERRAND, what })!);
  expect(said('闻到煤气味')).toMatch(/^请先念给对方听：闻到煤气味请马上开窗/);
  expect(firstMinute({ kind: 'unclear', call: '120', sentence: '' })).toMatch(/^请先问清楚/);
});

it('danger is heard in every field of an errand, until the caller has said that it is not now', () => {
  const fallen = { ...ERRAND, special: '奶奶摔倒起不来' };
  const danger = dangerIn(fallen);
  expect(danger?.call).toBe('120');
  expect(dangerIn({ ...fallen, vouched: danger?.word ?? '' })).toBeNull();
});

it('what is said back names item, place and words; of a tenant it does not say that the family is told', () => {
  const about = { place: '槐荫里3栋1单元702', line: null, rents: false };
  expect(readBack(ERRAND, about)).toEqual([
    '您要办的是“换灯泡”，地址是槐荫里3栋1单元702，对吗？',
    '您说的是：“换灯泡”。家里有人的时候是：“下午都在”。我记得对吗？',
    '网格员、社区和接下这件事的代办员会看到这些，登记在这套房的家人也会收到消息，可以撤回。',
  ]);
  expect(readBack(ERRAND, { ...about, rents: true })[2]).toMatch(/房东看不到/);
  expect(readBack(QUESTION, { ...about, line: '电梯费' })[0]).toBe(
    '您问的是槐荫里3栋1单元702的“电梯费”，问题是面积不对，对吗？',
  );
});

it('the promise names the number digit by digit, and who answers by when', () => {
  const at = Date.UTC(2026, 6, 6, 2);
  const done = {
    kind: 'errand',
    id: 'e',
    number: 'DB-20260706-0042',
    dueAt: at + 7_200_000,
    verifier: null,
  } as const;
  expect(promise({ ...done, deskName: '苏晴（工号 0421）', unreachable: false }, at)).toEqual([
    '编号是 D B，二零二六，零七零六，零零四二，请您记下来，以后问起来报这个号。',
    '网格员苏晴（工号 0421）会在 今天 12:00 前联系您，告诉您能不能办、哪天办好。',
  ]);
  expect(promise({ ...done, deskName: null, unreachable: false }, at)[1]).toMatch(/^社区干部/);
  const asking = {
    ...done,
    verifier: 'community' as const,
    deskName: '苏晴（工号 0421）',
    unreachable: false,
  };
  expect(promise(asking, at).slice(1)).toEqual([
    '社区干部会在 今天 12:00 前核实本人愿不愿意，核实以前不安排人上门。',
    '核实好了，网格员苏晴（工号 0421）在 2 个工作小时内联系您。',
  ]);
  const question = { ...done, kind: 'question' as const, number: 'WT-20260706-0042', deskName: null };
  expect(promise({ ...question, unreachable: true }, at)[1]).toMatch(/社区干部会打电话或上门告诉本人/);
  expect(promise({ ...question, unreachable: false }, at)[1]).toMatch(/“消息”里会收到/);
});
