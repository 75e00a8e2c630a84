import type { Handler } from '../handler';
import { countPlan } from '../roster-plan';
import { plannedRoster } from './planned-roster';

export const checkRoster: Handler<'checkRoster'> = async (call) => {
  const { roster, faults, digest, plan, asked } = await plannedRoster(call);
  return {
    faults,
    leftOut: roster?.leftOut ?? [],
    digest,
    asked,
    homes: roster?.rows.length ?? 0,
    area: roster?.area ?? '0.00',
    ...countPlan(plan),
  };
};
