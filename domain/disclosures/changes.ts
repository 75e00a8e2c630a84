import { compare, percentChange } from '#domain/kernel/decimals';
import { yuan } from '#domain/kernel/money';
import type { LineChange } from './contract';
import { groupHomes, type HomeGroup } from './home-groups';
import { pays, type HomeFacts } from './scope';
import type { FeeLine, FeeSheet } from './sheet';

const FIELDS = [
  'name',
  'category',
  'charge',
  'price',
  'period',
  'pricing',
  'basis',
  'objection',
  'serviceLevel',
  'scope',
  'since',
  'note',
] as const;

/** Whether two prices say the same, however they are written: `1.5` and `1.50`, full-width digits. */
function samePrice(before: FeeLine, after: FeeLine): boolean {
  const [a, b] = [before.price, after.price];
  if (a.kind === 'unit' && b.kind === 'unit') return a.per === b.per && compare(a.amount, b.amount) === 0;
  if (a.kind === 'pool' && b.kind === 'pool') {
    return (
      a.quantityUnit === b.quantityUnit &&
      compare(a.quantity, b.quantity) === 0 &&
      compare(a.unitPrice, b.unitPrice) === 0 &&
      a.total === b.total
    );
  }
  return a.kind === b.kind && before.standard === after.standard;
}

const differs = (field: (typeof FIELDS)[number], before: FeeLine, after: FeeLine): boolean =>
  field === 'price'
    ? !samePrice(before, after)
    : JSON.stringify(before[field]) !== JSON.stringify(after[field]);

/** The change in percent where both are prices of the same thing, or totals of the same pool. */
function percentOf(before: FeeLine, after: FeeLine): string | null {
  const [a, b] = [before.price, after.price];
  if (before.period !== after.period || before.charge !== after.charge) return null;
  if (a.kind === 'unit' && b.kind === 'unit' && a.per === b.per) return percentChange(a.amount, b.amount);
  if (a.kind === 'pool' && b.kind === 'pool') return percentChange(yuan(a.total), yuan(b.total));
  return null;
}

function affectedBy(lines: readonly FeeLine[], groups: readonly HomeGroup[]): LineChange['affected'] {
  const affected = groups.filter((group) => lines.some((line) => pays(line, group)));
  const buildings = [...affected].sort((a, b) => a.first - b.first).map((group) => group.building);
  return {
    homes: affected.reduce((count, group) => count + group.homes, 0),
    buildings: [...new Set(buildings)],
  };
}

/**
 * How a sheet differs from the one before, line by line, and how many homes it reaches. A line that only looks
 * different has not changed. The first version has no changes.
 */
export function changesBetween(
  before: FeeSheet | null,
  after: FeeSheet,
  homes: readonly HomeFacts[],
): LineChange[] {
  if (before === null) return [];
  const groups = groupHomes(homes);
  const old = new Map(before.lines.map((line) => [line.code, line]));
  const kept = new Set(after.lines.map((line) => line.code));
  const present = after.lines.map((line) => changeOf(old.get(line.code), line, groups));
  const removed = before.lines
    .filter((line) => !kept.has(line.code))
    .map((line): LineChange => ({
      code: line.code,
      name: line.name,
      kind: 'removed',
      before: line.standard,
      after: null,
      percent: null,
      fields: [],
      affected: affectedBy([line], groups),
    }));
  return [...present.filter((one) => one !== null), ...removed];
}

function changeOf(
  before: FeeLine | undefined,
  after: FeeLine,
  groups: readonly HomeGroup[],
): LineChange | null {
  const { code, name } = after;
  if (before === undefined) {
    const affected = affectedBy([after], groups);
    return {
      code,
      name,
      kind: 'added',
      before: null,
      after: after.standard,
      percent: null,
      fields: [],
      affected,
    };
  }
  const fields = FIELDS.filter((field) => differs(field, before, after));
  if (fields.length === 0) return null;
  const priced = fields.includes('price');
  return {
    code,
    name,
    kind: priced ? 'price' : 'other',
    before: priced ? before.standard : null,
    after: priced ? after.standard : null,
    percent: priced ? percentOf(before, after) : null,
    fields,
    affected: affectedBy([before, after], groups),
  };
}
