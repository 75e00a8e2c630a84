import type { CompoundDocument, NodeDocument } from '#domain/grid/documents';
import type { LookUp } from '#domain/kernel/front-page';
import { compounds, nodes } from '#platform/actor';
import { holdersAt } from './store';

/** What is in a place, or has to do with it, as long as that is open. */
export type Keeper = 'inside' | 'homes' | 'holders' | 'parties';

const oneOf = (from: string, match: object): LookUp => ({
  from,
  pipeline: [{ $match: match }, { $limit: 1 }, { $project: { _id: 1 } }],
});

/** By whom it is kept, and the look-ups that find one of them. */
type Looks = Partial<Record<Keeper, LookUp[]>>;

const anywhere = (gridPath: string): Looks => ({
  holders: [holdersAt(gridPath, 1)],
  parties: [
    oneOf('parties', { keptAt: gridPath, until: null }),
    oneOf('services', { gridPath, until: null }),
  ],
});

async function found(from: typeof nodes | typeof compounds, id: string, looks: Looks): Promise<Set<Keeper>> {
  let pipeline = from.aggregate().match({ _id: id }).limit(1).project({ _id: 1 });
  const all = Object.entries(looks).flatMap(([keeper, lookUps]) =>
    lookUps.map((lookUp, at) => ({ keeper: keeper as Keeper, as: `${keeper}${at}`, lookUp })),
  );
  for (const { as, lookUp } of all)
    pipeline = pipeline.lookup({ from: lookUp.from, pipeline: lookUp.pipeline, as });
  const { data } = (await pipeline.end()) as { data: Record<string, unknown[]>[] };
  return new Set(all.filter(({ as }) => (data[0]?.[as] ?? []).length > 0).map(({ keeper }) => keeper));
}

/** What keeps a node open, in one call. */
export const keepersOfNode = ({ _id, gridPath }: NodeDocument): Promise<Set<Keeper>> => {
  const lies = { parent: gridPath, until: null };
  return found(nodes, _id, {
    inside: [oneOf('nodes', lies), oneOf('compounds', lies)],
    ...anywhere(gridPath),
  });
};

/** What keeps a compound open, in one call. */
export const keepersOfCompound = ({ _id, compoundId, gridPath }: CompoundDocument): Promise<Set<Keeper>> =>
  found(compounds, _id, { homes: [oneOf('homes', { compoundId })], ...anywhere(gridPath) });
