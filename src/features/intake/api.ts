import { disclosures } from '#domain/disclosures/contract';
import { errands } from '#domain/errands/contract';
import { homes } from '#domain/homes/contract';
import type { InputOf, OutputOf } from '#domain/kernel/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { call } from '../../platform/call';

export type Askers = OutputOf<typeof homes.actions.readAskers>;
export type Asker = Askers['people'][number];
export type HomeRow = OutputOf<typeof homes.actions.list>['items'][number];
export type Sheet = NonNullable<OutputOf<typeof disclosures.actions.readSheet>['disclosure']>;
export type TakenErrand = InputOf<typeof errands.actions.takeDown>;
export type TakenQuestion = InputOf<typeof disclosures.actions.takeDown>;

export const listBuildings = (compoundId: CompoundId) => call(homes, 'listBuildings', { compoundId });

/** All homes of a building, page by page: a caller names her room, and it must be among them. */
export async function homesOf(compoundId: CompoundId, building: string): Promise<HomeRow[]> {
  const found: HomeRow[] = [];
  let after: string | null = null;
  do {
    const page: OutputOf<typeof homes.actions.list> = await call(homes, 'list', {
      ...{ compoundId, building, after },
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== null);
  return found;
}

export const readAskers = (compoundId: CompoundId, homeId: string) =>
  call(homes, 'readAskers', { compoundId, homeId });

export const readSheet = (compoundId: CompoundId) => call(disclosures, 'readSheet', { compoundId });

export const takeDownErrand = (input: TakenErrand) => call(errands, 'takeDown', input);
export const takeDownQuestion = (input: TakenQuestion) => call(disclosures, 'takeDown', input);

export const errandSaidBack = (compoundId: CompoundId, errandId: string) =>
  call(errands, 'saidBack', { compoundId, errandId });
export const questionSaidBack = (compoundId: CompoundId, questionId: string) =>
  call(disclosures, 'saidBack', { compoundId, questionId });
