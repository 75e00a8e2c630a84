import type { ReportKind } from './kind';

/** 投诉建议: about a party, answered by the community and never by who it is about. */
export const complaint: ReportKind = {
  name: '投诉建议',
  prefix: 'TS',
  owner: 'community',
  doers: null,
  about: [
    { code: 'property', name: '物业', posts: ['feeClerk', 'propertyManager', 'technician'] },
    { code: 'gridWorker', name: '网格员', posts: ['gridWorker'] },
  ],
  placed: false,
  topics: [
    { code: 'slow', name: '没人管、太慢', words: ['没人管', '不管', '太慢', '拖', '推', '一直没', '没来'] },
    { code: 'attitude', name: '态度不好', words: ['态度', '不耐烦', '骂', '凶', '不理'] },
    { code: 'charging', name: '乱收费', words: ['收费', '收钱', '乱收', '多收', '物业费'] },
    { code: 'quality', name: '服务不到位', words: ['保洁', '保安', '不打扫', '不巡逻', '没做', '不到位'] },
    { code: 'suggestion', name: '建议', words: ['建议', '希望', '能不能', '最好'] },
    { code: 'other', name: '其他', words: [] },
  ],
  times: { accept: { urgent: 8, usual: 8 }, do: { urgent: 5, usual: 5 }, confirmDays: 7 },
  ladder: [{ posts: ['communityOfficer'], workingDays: 0 }],
  outcomes: ['fixed', 'partly', 'notPossible'],
  proof: [],
  answers: {
    fixed: ['已当面说清，对方已改正', '建议已采纳'],
    partly: ['一部分已经改了，其余的在协商'],
    notPossible: ['查过了，情况和反映的不一样'],
  },
  basis: null,
};
