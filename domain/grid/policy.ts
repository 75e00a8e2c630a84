import type { Policy } from '#domain/kernel/policy';
import type { grid } from './contract';

const phones = { servicePhone: '0000-8800000', complaintPhone: '12345', officePhone: '0000-8800100' };
const compound = { name: '新小区', type: 'none', ...phones };

export const POLICY: Policy<keyof typeof grid.actions> = {
  access: `
                                 above    besideIt community elsewhere clerk owner visitor
makeClaimCode  wrongKey          key      key      key       key       key   key   key
claim          wrongCode         code     code     code      code      code  code  in
read           community         ok       no       ok        no        no    no    in
read           otherCommunity    ok       no       no        ok        no    no    in
read           subdistrict       ok       no       no        no        no    no    in
read           otherSubdistrict  no       ok       no        no        no    no    in
createNode     newGrid           ok       no       no        no        no    no    in
changeNode     renamed           ok       no       no        no        no    no    in
closeNode      community         FULL     no       no        no        no    no    in
createCompound newCompound       ok       no       no        no        no    no    in
readCompound   nothing           ok       no       ok        no        no    no    in
changeCompound changedCompound   ok       no       no        no        no    no    in
closeCompound  closedCompound    HELD     no       no        no        no    no    in
`,
  answers: {
    key: 'WRONG_SETUP_KEY',
    code: 'WRONG_CODE',
    FULL: 'NOT_EMPTY',
    HELD: 'STILL_HELD',
  },

  often: {
    makeClaimCode: { limited: { setupKey: 'x'.repeat(20), name: '某街道' } },
    claim: { limited: { code: 'AAAA-BBBB-CCCC' } },
    read: 'reads',
    // about a node that a spec of their own creates
    createNode: { limited: null },
    changeNode: { limited: null },
    closeNode: 'once',
    createCompound: { limited: null },
    readCompound: 'reads',
    changeCompound: { limited: { rev: 0, ...compound } },
    closeCompound: 'once',
  },

  freeText: {
    'makeClaimCode.setupKey': 'unseen',
    'makeClaimCode.name': 'operator',
    'claim.code': 'unseen',
    'read.after': 'unseen',
    'createNode.name': 'wechat',
    'createNode.contacts[].label': 'wechat',
    'changeNode.name': 'wechat',
    'changeNode.contacts[].label': 'wechat',
    'createCompound.name': 'wechat',
    'changeCompound.name': 'wechat',
  },
};
