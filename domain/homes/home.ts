import * as v from 'valibot';
import { CompoundId, HomeId } from '#domain/kernel/ids';
import { Decimal } from '#domain/kernel/money';
import { Rev } from '#domain/kernel/ids';
import { Instant } from '#domain/kernel/time';

/** Where an area comes from: the roster it was imported with, or a correction with its reason. */
export const AreaSource = v.object({
  kind: v.picklist(['roster', 'correction']),
  document: v.string(),
  at: Instant,
});
export type AreaSource = v.InferOutput<typeof AreaSource>;

/**
 * What a home pays by: no personal data. `ordinal` is its place among the compound's homes sorted by building,
 * entrance and room, from 0; shared pools give their last cents in this order.
 */
export const Home = v.object({
  homeId: HomeId,
  compoundId: CompoundId,
  building: v.string(),
  entrance: v.string(),
  room: v.string(),
  label: v.string(),
  area: Decimal,
  areaSource: AreaSource,
  use: v.string(),
  heated: v.boolean(),
  firstHandover: v.boolean(),
  vacant: v.boolean(),
  ordinal: v.pipe(v.number(), v.integer(), v.minValue(0)),
  rev: Rev,
});
export type Home = v.InferOutput<typeof Home>;
