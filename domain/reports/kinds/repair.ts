import type { ReportKind } from './kind';

/** 报事报修: something of the compound or of a home is broken, dirty or in the way; the company sees to it. */
export const repair: ReportKind = {
  name: '报事报修',
  prefix: 'BX',
  owner: 'property',
  doers: 'doRepairs',
  about: [],
  placed: true,
  topics: [
    { code: 'lift', name: '电梯', words: ['电梯', '轿厢', '升降机'], parts: ['lift'], urgent: true },
    {
      ...{ code: 'power', name: '停电、漏电', urgent: true },
      words: ['停电', '没电', '跳闸', '漏电', '断电', '电表', '配电箱', '开关'],
    },
    {
      ...{ code: 'water', name: '漏水、停水', urgent: true },
      words: ['漏水', '停水', '没水', '渗水', '爆管', '水管', '水龙头', '返水', '水压'],
    },
    {
      ...{ code: 'drain', name: '下水堵了' },
      words: ['下水', '堵了', '堵塞', '马桶', '地漏', '污水', '井盖', '化粪池'],
      parts: ['drain'],
    },
    { code: 'heating', name: '供暖', words: ['暖气', '供暖', '不热', '地暖'], urgent: true },
    {
      ...{ code: 'door', name: '门和门禁' },
      words: ['单元门', '门禁', '大门', '道闸', '门锁', '对讲', '关不上', '打不开'],
      parts: ['entrance', 'gate'],
    },
    { code: 'lighting', name: '灯不亮', words: ['灯', '灯不亮', '照明', '太黑'], parts: ['lamps'] },
    {
      code: 'road',
      name: '路面和台阶',
      words: ['路面', '坑', '地砖', '台阶', '道路', '积水'],
      parts: ['road'],
    },
    {
      ...{ code: 'wall', name: '墙面、屋顶' },
      words: ['墙', '掉皮', '脱落', '屋顶', '楼顶', '漏雨', '天花板', '裂缝'],
      parts: ['roof'],
    },
    {
      ...{ code: 'cleaning', name: '卫生和垃圾' },
      words: ['垃圾', '脏', '卫生', '臭', '味道', '纸箱', '杂物', '蟑螂', '老鼠'],
      parts: ['rubbish'],
    },
    {
      ...{ code: 'parking', name: '乱停车、堵通道' },
      words: ['乱停', '停车', '占道', '堵住', '消防通道', '车位', '挡住'],
      parts: ['parking'],
    },
    { code: 'wiring', name: '飞线充电', words: ['飞线', '充电', '电动车', '电瓶', '拉线'], urgent: true },
    {
      ...{ code: 'green', name: '花草树木' },
      words: ['树', '草', '绿化', '花坛', '修剪', '虫'],
      parts: ['green'],
    },
    { code: 'noise', name: '噪音', words: ['噪音', '太吵', '吵', '装修', '施工'] },
    { code: 'other', name: '其他', words: [] },
  ],
  times: { accept: { urgent: 1, usual: 4 }, do: { urgent: 1, usual: 3 }, confirmDays: 7 },
  ladder: [
    { posts: ['propertyManager'], workingDays: 0 },
    { posts: ['communityOfficer'], workingDays: 1 },
  ],
  outcomes: ['fixed', 'partly', 'notPossible', 'notOurs'],
  proof: ['fixed'],
  answers: {
    fixed: ['已修好，当面试过', '已清理干净', '零件换了，能正常用'],
    partly: ['先临时修好，配件到了再换'],
    notPossible: ['要用维修资金，需要业主表决', '配件已停产，请看下面的办法'],
    notOurs: ['归供电公司管，已转告', '归自来水公司管，已转告', '是自家的东西，请找修理店'],
  },
  basis: '《民法典》第285条：物业服务人应当及时答复业主对物业服务情况提出的询问。',
};
