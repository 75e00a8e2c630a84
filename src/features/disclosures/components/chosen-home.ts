import type { Home } from '#domain/homes/documents';
import type { CompoundId } from '#domain/kernel/ids';
import { recall, remember } from '../../../platform/storage';
import { store } from '../../../platform/store';

const NAME = 'chosen-homes';

const isRecord = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null;
const kept = recall(NAME);

/** Compound → the home last looked at on this phone; sheet, line and question speak of the same one. */
const chosen = store<Record<string, string>>(isRecord(kept) ? kept : {});

/** The home that amounts are shown for: the one last chosen, else the first; `null` for who has none here. */
export function useChosenHome(compoundId: CompoundId | null, homes: readonly Home[]) {
  const choices = chosen.use();
  const again = homes.find((one) => one.homeId === choices[compoundId ?? '']);
  const choose = (homeId: string) => {
    if (compoundId === null) return;
    chosen.change({ [compoundId]: homeId });
    remember(NAME, chosen.read());
  };
  return { home: again ?? homes[0] ?? null, choose };
}
