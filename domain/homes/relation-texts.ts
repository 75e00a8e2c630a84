import type { Relation } from '#domain/kernel/roles';

/** What a person is to a home, as residents read it. */
export const RELATION_TEXT: Record<Relation, string> = {
  owner: '业主',
  family: '家人',
  tenant: '租户',
  caregiver: '照护人',
};
