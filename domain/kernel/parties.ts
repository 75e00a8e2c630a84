import * as v from 'valibot';

interface Row {
  /** As everybody reads it. */
  name: string;
  /** Where such a party serves: compounds alone, or nodes above them too. */
  serves: 'compounds' | 'anywhere';
  /** A place has one of them at a time. */
  isOnly: boolean;
  /** What people turn to it for; an officer says it in words of her own where it differs. */
  duty: string;
}

const table = <const T extends string>(rows: Record<T, Row>): Record<T, Row> => rows;

/** Organisations (单位和组织) that work for people somewhere in the grid; a new kind is a row. Shown in this order. */
export const PARTY_TYPES = table({
  company: {
    ...{ name: '物业公司', serves: 'compounds', isOnly: true },
    duty: '保洁、保安、维修、绿化和物业收费',
  },
  ownersCommittee: {
    ...{ name: '业主委员会', serves: 'compounds', isOnly: true },
    duty: '代表业主：物业合同、公共收益、维修资金',
  },
  propertyCommittee: {
    ...{ name: '物管会', serves: 'compounds', isOnly: true },
    duty: '业委会成立以前代表业主：选物业、公共收益、维修资金',
  },
  selfManagement: {
    ...{ name: '自管会', serves: 'compounds', isOnly: true },
    duty: '居民自己管院子：保洁、门岗、公共开支',
  },
  branch: { name: '党支部', serves: 'anywhere', isOnly: false, duty: '党员服务、邻里互助、反映问题' },
  department: { name: '主管部门', serves: 'anywhere', isOnly: false, duty: '' },
  team: { name: '志愿队', serves: 'anywhere', isOnly: false, duty: '志愿服务' },
  unit: { name: '共建单位', serves: 'anywhere', isOnly: false, duty: '' },
});
export type PartyType = keyof typeof PARTY_TYPES;

export const ALL_PARTY_TYPES = Object.keys(PARTY_TYPES) as PartyType[];
export const PartyType = v.picklist(ALL_PARTY_TYPES);

/** A type in words; one newer than this app is a party of some kind. */
export const partyTypeName = (type: string): string =>
  ALL_PARTY_TYPES.some((one) => one === type) ? PARTY_TYPES[type as PartyType].name : '服务单位';

/** Its place in the order of the table. */
export const partyRank = (type: PartyType): number => ALL_PARTY_TYPES.indexOf(type);
