import { callerAt } from '../emulator/world/caller';
import { clerk, COMPOUND, officer } from '../emulator/world/settle';
import { uploadAs } from './builders/upload';
import { rosterOf, type RosterHome } from './builders/workbook-bytes';
import type { System } from './system';

/** Somebody of the crowd: how she is known to us and to WeChat. */
export interface Somebody {
  personId: string;
  openid: string;
}

/** Those who will want the same thing at the same moment. */
export interface Crowd {
  compoundId: string;
  /** Owners on the roster, each of a home of her own. */
  volunteers: Somebody[];
  /** Appointed by the community. */
  proxies: Somebody[];
}

/** So many people are in the make at a time; more would only wait for the four instances of a function. */
const ABREAST = 8;

/** Homes on a floor, floors of an entrance. */
const [DOORS, FLOORS] = [10, 20];

const numbers = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(4, '0')}`);

/** The home of the n-th owner, in 3栋. */
function homeOf(phone: string, index: number): RosterHome {
  const floor = Math.floor(index / DOORS) % FLOORS;
  const entrance = 1 + Math.floor(index / (DOORS * FLOORS));
  const room = `${floor + 1}${String((index % DOORS) + 1).padStart(2, '0')}`;
  return ['3栋', `${entrance}单元`, room, 80, phone];
}

/** Does something for each of many, a few at a time, and keeps their order. */
async function abreast<T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < all.length; index = next++) done[index] = await each(all[index] as T);
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
  return done;
}

/**
 * Makes volunteers and proxies in an empty world as they come to be in life: a roster with the owners' numbers, the
 * community's appointments, and everybody's sign-in with the number that WeChat vouches for.
 */
export async function gather(
  { url }: System,
  { volunteers, proxies }: { volunteers: number; proxies: number },
): Promise<Crowd> {
  const caller = callerAt(url);
  const { act } = caller;
  const { items } = await act<{ items: { compoundId: string; name: string }[] }>(
    null,
    'people',
    'listCompounds',
    {},
  );
  const compoundId = items.find((one) => one.name === COMPOUND.name)?.compoundId;
  if (!compoundId) throw new Error('there is no compound');

  const owners = numbers('1205000', volunteers);
  const roster = await rosterOf(owners.map(homeOf));
  const whose = { compoundId, openid: clerk.openid, purpose: 'roster' };
  const upload = await uploadAs(caller, whose, roster, 'roster.xlsx');
  const imported = await act<{ progress: { state: string } | null; faults: object[] }>(
    clerk.openid,
    'homes',
    'importRoster',
    { compoundId, upload, fileName: 'roster.xlsx' },
  );
  if (imported.progress?.state !== 'finished') throw new Error(JSON.stringify(imported.faults.slice(0, 3)));

  const signIn = async (phone: string): Promise<Somebody> => {
    const openid = `o-${phone}`;
    const { code } = await caller.emulator<{ code: string }>('phone-code', { openid, phone });
    const input = { phoneCode: code, key: `storm-sign-in-${phone}` };
    const { personId } = await act<{ personId: string }>(openid, 'people', 'signIn', input);
    return { personId, openid };
  };
  const appoint = async (phone: string): Promise<Somebody> => {
    const named = { compoundId, name: '齐大力', phone, post: 'proxy' };
    await act(officer.openid, 'people', 'appoint', named);
    return signIn(phone);
  };
  return {
    compoundId,
    volunteers: await abreast(owners, signIn),
    proxies: await abreast(numbers('1206000', proxies), appoint),
  };
}
