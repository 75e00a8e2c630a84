import type { Grid } from '#domain/kernel/hand-over';
import { hasHomeIn } from '#domain/kernel/home-terms';
import { postsIn } from '#domain/kernel/post-terms';
import { mayAny } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { ActivityMove } from './clock';
import type { ActivityDocument } from './documents';

/**
 * What becomes of an activity when rights have changed: without its leader the community leads it; whoever belongs to the
 * compound no more gives her place to others, until it begins.
 */
export function handOverActivity(
  activity: ActivityDocument,
  { people, compound }: Grid,
  now: Instant,
): ActivityMove | null {
  const { state, leader, communityLeads = false, active, startsAt } = activity;
  if (state !== 'open' && state !== 'draft') return null;
  const known = (personId: string) => people.find((one) => one.personId === personId);
  const leads = known(leader.personId);
  const posts = leads ? postsIn(leads, compound, now) : [];
  const isLost = !communityLeads && !mayAny(posts, 'planActivities');
  const isAhead = state === 'open' && now < startsAt;
  const left = active.filter(({ personId }) => {
    const her = known(personId);
    if (!isAhead || her === undefined) return false;
    return !hasHomeIn(her, compound.compoundId, now) && postsIn(her, compound, now).length === 0;
  });
  if (!isLost && left.length === 0) return null;
  return {
    set: {
      ...(isLost ? { communityLeads: true } : {}),
      ...(left.length > 0
        ? {
            active: active.filter((one) => !left.includes(one)),
            seatsLeft: activity.seatsLeft + left.length,
            // who ticks at that moment has decided on another list
            rev: activity.rev + 1,
          }
        : {}),
    },
    entries: [],
    events: [
      ...(isLost ? [{ kind: 'activityHandedOver', params: { name: leader.name } }] : []),
      ...left.map(({ personId, name }) => ({ kind: 'placeReleased', params: { personId, name } })),
    ],
  };
}
