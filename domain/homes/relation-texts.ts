import { RELATIONS, type Relation } from '#domain/kernel/home-terms';
import { postName } from '#domain/kernel/posts';

/** What a person is to a home, as residents read it. */
export const RELATION_TEXT: Record<Relation, string> = {
  owner: '业主',
  family: '家人',
  tenant: '租户',
  caregiver: '照护人',
};

/** `物业收费员林小蓉`; where nobody noted who it was, the office. */
export const keeperText = (name: unknown, post: unknown): string =>
  `${post ? postName(post) : name ? '' : '物业'}${name ? String(name) : ''}`;

export const relationText = (value: unknown): string =>
  RELATIONS.includes(value as Relation) ? `“${RELATION_TEXT[value as Relation]}”` : '住户';
