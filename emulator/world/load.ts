import { SETUP_KEY } from '../own-variables';
import { firstMorning } from './calendar';
import { callerAt } from './caller';
import { fill } from './fill';
import { gridWorker, settleNeighbours } from './neighbours';
import { COMPOUND, clerk, settle } from './settle';

interface Listed {
  items: { compoundId: string; name: string }[];
}

interface Me {
  person: object | null;
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
    // months of history need persons who were there
    if (!empty) await caller.emulator('clock', { offsetMs: firstMorning(Date.now()) - Date.now() });
    say(`建立小区 ${COMPOUND.name}，任命岗位 …`);
    compoundId = await settle(caller, SETUP_KEY);
  }
  const { person } = await caller.act<Me>(gridWorker.openid, 'people', 'me', {});
  if (!person) await settleNeighbours(caller, compoundId);
  if (empty) return;
  const { homes } = await caller.act<{ homes: number }>(clerk.openid, 'homes', 'listBuildings', {
    compoundId,
  });
  if (homes === 0) await fill(caller, compoundId, { isNew, say });
}
