import type { HomeId } from '#domain/kernel/ids';
import { derivedId } from './identity';

/** A home's id, from the place it has in its compound: importing a roster twice meets the same home. */
export const homeIdOf = (
  compoundId: string,
  place: { building: string; entrance: string; room: string },
): HomeId => derivedId<HomeId>('h', compoundId, place.building, place.entrance, place.room);
