import * as v from 'valibot';
import type { Action, Schema } from '#domain/kernel/contract';
import { CONTRACTS } from '#domain/nouns';
import { NOUN_NAMES, policyOf } from './folders';

/** A schema as valibot builds it, as far as a walk needs. */
type Node = Schema & {
  entries?: Record<string, Node>;
  item?: Node;
  items?: Node[];
  options?: unknown;
  wrapped?: Node;
  value?: Node;
  pipe?: Node[];
};

/** Where strings are in an input that somebody could fill with words. */
function freeIn(node: Node, path: string): string[] {
  const inner = node.pipe?.[0] ?? node;
  if (inner.type === 'string') return takesWords(node) ? [path] : [];
  if (inner.entries)
    return Object.entries(inner.entries).flatMap(([key, one]) => freeIn(one, path ? `${path}.${key}` : key));
  if (inner.item) return freeIn(inner.item, `${path}[]`);
  if (inner.items) return inner.items.flatMap((one) => freeIn(one, `${path}[]`));
  if (inner.wrapped) return freeIn(inner.wrapped, path);
  if (Array.isArray(inner.options) && inner.type !== 'picklist')
    return (inner.options as Node[]).flatMap((one) => freeIn(one, path));
  return [];
}

const WORDS = '违规的话';
const takesWords = (node: Node): boolean =>
  [1, 2, 5].some((times) => v.safeParse(node, WORDS.repeat(times)).success);

const ACTIONS = NOUN_NAMES.flatMap((noun) =>
  Object.entries(CONTRACTS[noun].actions as Record<string, Action>).map(([action, one]) => ({
    ...{ noun, action, one },
    fields: [...new Set(freeIn(one.input as Node, ''))].map((path) => `${action}.${path}`),
  })),
);

describe('what somebody can write in her own words', () => {
  it.each(NOUN_NAMES)('is written down with what becomes of it, field by field: %s', (noun) => {
    const found = ACTIONS.filter((one) => one.noun === noun).flatMap(({ fields }) => fields);
    expect(found.sort()).toEqual(Object.keys(policyOf(noun).freeText).sort());
  });

  it('can be refused by every action in which others read it', () => {
    for (const { noun, action, one, fields } of ACTIONS) {
      const isChecked = fields.some((field) => policyOf(noun).freeText[field] === 'wechat');
      const canRefuse = one.refusals.includes('TEXT_RISKY') && one.refusals.includes('TEXT_CHECK_DOWN');
      expect([noun, action, canRefuse]).toEqual([noun, action, isChecked]);
    }
  });
});
