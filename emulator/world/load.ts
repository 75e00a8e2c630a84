import { SETUP_KEY } from '../own-variables';
import { firstMorning } from './calendar';
import { callerAt, type Caller } from './caller';
import { fill } from './fill';
import { gridWorker, settleNeighbours } from './neighbours';
import { COMPOUND, clerk, settle } from './settle';

interface Listed {
  items: { compoundId: string; name: string }[];
  next: string | null;
}

/** The demo's compound, among however many there are. */
async function demoCompound({ act }: Caller): Promise<string | undefined> {
  for (let after: string | null = null; ;) {
    const page: Listed = await act<Listed>(null, 'people', 'listCompounds', after === null ? {} : { after });
    const found = page.items.find((one) => one.name === COMPOUND.name);
    if (found || page.next === null) return found?.compoundId;
    after = page.next;
  }
}

interface Me {
  person: object | null;
}

/**
 * Loads the demo world through the application's own actions: what is there is left as it is. Whether it was ever
 * completed is the data folder's to know; an interrupted filling is undone before this one begins. With `empty` only the compounds with their posts and persons are made.
 */
export async function loadWorld(options: {
  url: string;
  empty: boolean;
  say: (line: string) => void;
}): Promise<void> {
  const { url, empty, say } = options;
  const caller = callerAt(url);
  let compoundId = await demoCompound(caller);
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
