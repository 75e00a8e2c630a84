import type { Home } from '#domain/homes/documents';
import type { FeeLine, Scope } from './sheet';

/** The part of a home that decides what it pays. */
export type HomeFacts = Pick<
  Home,
  'building' | 'area' | 'use' | 'heated' | 'firstHandover' | 'vacant' | 'ordinal'
>;

/** Whether a line concerns a home. `firstHandover` and `onDemand` concern everybody who may yet come to it. */
export function concerns(scope: Scope, home: Pick<HomeFacts, 'building' | 'use' | 'heated'>): boolean {
  switch (scope.kind) {
    case 'buildings':
      return scope.buildings.includes(home.building);
    case 'allDwellings':
      return home.use === '住宅';
    case 'allHomes':
      return true;
    case 'uses':
      return scope.uses.includes(home.use);
    case 'heated':
      return home.heated;
    case 'firstHandover':
    case 'onDemand':
      return true;
  }
}

/** Whether a home pays a line without doing anything for it: counts in totals, pools and who is affected. */
export function pays(
  line: Pick<FeeLine, 'scope'>,
  home: Pick<HomeFacts, 'building' | 'use' | 'heated' | 'firstHandover'>,
): boolean {
  if (line.scope.kind === 'onDemand') return false;
  if (line.scope.kind === 'firstHandover') return home.firstHandover;
  return concerns(line.scope, home);
}

/** Whether two scopes may meet in one home. */
export function overlap(a: Scope, b: Scope): boolean {
  if (a.kind === 'buildings' && b.kind === 'buildings')
    return a.buildings.some((one) => b.buildings.includes(one));
  if (a.kind === 'uses' && b.kind === 'uses') return a.uses.some((one) => b.uses.includes(one));
  if (a.kind === 'uses' || b.kind === 'uses') return ![a.kind, b.kind].includes('allDwellings');
  const everyday = (scope: Scope): boolean => scope.kind !== 'onDemand' && scope.kind !== 'firstHandover';
  return everyday(a) && everyday(b);
}
