import type { ImportEvents } from '#domain/homes/events';
import { isRefusal } from '#domain/kernel/refusal';
import { beginIn } from '#platform/begun';
import { insistNothingPrivate, passedTexts } from '#platform/content-check';
import { eventsOf } from '#platform/events';
import { removeUploads } from '#platform/storage';
import { makerOf } from '../binding-facts';
import type { Handler } from '../handler';
import type { HomeStep } from '../roster-plan';
import * as imports from '../imports';
import { bindOwners } from './bind-owners';
import { begin, type Importing, type Run } from './import-run';
import { plannedRoster } from './planned-roster';
import { rosterOwner } from './roster-file';
import { storeHomes } from './store-homes';

const event = eventsOf<ImportEvents>();

/** Homes per batch: new ones cost one call for the homes, one for their contacts and one for the progress. */
const BATCH = 200;
/** Homes with another number that are counted, and those that are named. */
const MOST_NAMED = 1000;
const SAID = 5;

/**
 * Goes through the roster from the first home on, whatever an earlier run has stored: what is there already is met and
 * left. So repeating a file changes nothing, and after a break it goes on.
 */
export const importRoster: Handler<'importRoster'> = async (call) => {
  const { input, person, compound, now, insist, refuse } = call;
  // residents read it as the document that an area comes from
  insistNothingPrivate(input.fileName, 'fileName', { published: compound.phones });
  const planned = await plannedRoster(call).catch((error: unknown) => finishedBefore(call, error));
  if ('progress' in planned) return planned;
  const { roster, faults, plan, digest, found } = planned;
  // what was looked at and answered is another file than the one that lies there now
  insist(!input.answers || input.answers.digest === digest ? null : 'FILE_CHANGED');
  if (!roster || !planned.settled) return { faults, progress: null };
  await passedTexts(call, [input.fileName], 'fileName');
  await passedTexts(call, textsOf(plan), 'upload');
  const confirmed = input.answers?.confirmed ?? null;
  const file = { digest, homes: roster.rows.length, confirmed, columns: { ...roster.chosen } };
  // homes that are there already keep the compound open themselves
  if (plan.some((one) => one.before === null) && !(await beginIn(compound))) throw refuse('NOT_FOUND');
  const run = await begin(call, file, found);
  for (let index = 0; index < plan.length; index += BATCH) {
    const batch = plan.slice(index, index + BATCH);
    const renumbered = await storeHomes(call, batch, planned);
    const done = run.progress.done + batch.filter((one) => one.row !== null).length;
    await run.move({ done, renumbered: [...run.renumbered, ...renumbered].slice(0, MOST_NAMED) });
  }
  await bindOwners(call, plan);
  await run.move({ state: 'finished' }, event('rosterImported', now, person.personId, toldOf(call, run)));
  await removeUploads(rosterOwner(input, person), [input.upload]);
  return { faults, progress: run.progress };
};

/** What homes and their people are called by it, but for what is known already. */
const textsOf = (plan: readonly HomeStep[]): string[] =>
  plan.flatMap(({ row, before, contact }) => [
    ...(row && !before ? [row.building, row.entrance, row.room] : []),
    ...(row && contact ? [contact.name ?? '', ...(contact.marks ?? [])] : []),
  ]);

/** What the community hears of: homes that have another number on the roster now. */
function toldOf(call: Importing, { renumbered }: Pick<Run, 'renumbered'>): ImportEvents['rosterImported'] {
  const { compoundId, gridPath } = call.compound;
  const { name: byName, post: byPost } = makerOf(call);
  const homes = renumbered.slice(0, SAID).join('、');
  return { compoundId, gridPath, byName, byPost, renumbered: renumbered.length, homes };
}

/** The answer once more, where an import that was finished has taken its file away; else the refusal stays. */
async function finishedBefore({ input }: Importing, error: unknown) {
  const isGone = isRefusal(error, 'FILE_MISSING');
  const newest = isGone && input.answers ? await imports.newestImport(input.compoundId) : null;
  if (newest?.state !== 'finished' || newest.digest !== input.answers?.digest) throw error;
  return { faults: [], progress: newest };
}

export const importProgress: Handler<'importProgress'> = async ({ input }) => ({
  progress: await imports.newestImport(input.compoundId),
});
