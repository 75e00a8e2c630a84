import type { Handler } from '../handler';
import { countPlan, planRoster } from '../roster-plan';
import * as store from '../store';
import { openRoster } from './roster-file';

export const checkRoster: Handler<'checkRoster'> = async ({ input, person, compound, now }) => {
  const { rows, area, faults } = await openRoster(input, person);
  if (!rows) return { faults, homes: 0, area, added: 0, changed: 0, unchanged: 0, missing: 0 };
  const source = { kind: 'roster', document: input.fileName, at: now } as const;
  const plan = planRoster(await store.allHomes(input.compoundId), rows, compound, source);
  return { faults, homes: rows.length, area, ...countPlan(plan) };
};
