import { SETUP_KEY } from '../own-variables';
import { callerAt } from './caller';
import { fill, HISTORY_MS } from './fill';
import { COMPOUND, clerk, settle } from './settle';

interface Listed {
  items: { compoundId: string; name: string }[];
}

/**
 * Loads the demo world through the application's own actions, once: a world that is there is left as it is. With
 * `empty` only the compounds with their posts and persons are made.
 */
export async function loadWorld(options: {
  url: string;
  empty: boolean;
  say: (line: string) => void;
}): Promise<void> {
  const { url, empty, say } = options;
  const caller = callerAt(url);
  const { items } = await caller.act<Listed>(null, 'people', 'listCompounds', {});
  let compoundId = items.find((one) => one.name === COMPOUND.name)?.compoundId;
  const isNew = !compoundId;
  if (!compoundId) {
    // half a year of history needs persons who were there
    if (!empty) await caller.emulator('clock', { offsetMs: -HISTORY_MS });
    say(`建立小区 ${COMPOUND.name}，任命岗位 …`);
    compoundId = await settle(caller, SETUP_KEY);
  }
  if (empty) return;
  const { homes } = await caller.act<{ homes: number }>(clerk.openid, 'homes', 'listBuildings', {
    compoundId,
  });
  if (homes === 0) await fill(caller, compoundId, { isNew, say });
}
