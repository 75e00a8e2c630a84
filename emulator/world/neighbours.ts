import type { Caller } from './caller';
import personas from './personas.json';
import { officer, persona, signIn, type Actor } from './settle';

/** Sorts what is asked for in 1栋 and 3栋. */
export const gridWorker = persona('o-demo-grid-worker-liang');
const otherGridWorker = persona('o-demo-grid-worker-luo');
/** Run errands. The first lives in 3栋. */
export const proxies = [
  persona('o-demo-proxy-chen'),
  persona('o-demo-proxy-ma'),
  persona('o-demo-proxy-song'),
] as const;
/** Are sent to what residents report. */
export const technicians = [persona('o-demo-technician-hao'), persona('o-demo-technician-cui')] as const;
/** Drafts activities, ticks who came, approves their hours. */
export const leader = persona('o-demo-leader-tian');
/** Looks after her mother and lives elsewhere. */
export const daughter = persona('o-demo-daughter-he');
/** Owners on the roster, bound to their homes by their numbers. */
export const volunteers: readonly Actor[] = personas.filter((one) =>
  one.openid.startsWith('o-demo-volunteer-'),
);
/** Lives alone and has no telephone; the roster marks her home. */
export const elder = { name: '秦桂兰', birthYear: 1944, home: '3栋1单元702' };

/** Grid workers for all buildings, proxies and a leader, signed in. */
export async function settleNeighbours(caller: Caller, compoundId: string): Promise<void> {
  const appoint = async (post: string, { name, phone }: Actor, buildings: string[] | null = null) =>
    caller.act(officer.openid, 'people', 'appoint', { compoundId, name, phone, post, buildings });
  await appoint('gridWorker', gridWorker, ['1栋', '3栋']);
  await appoint('gridWorker', otherGridWorker, ['2栋', '4栋', '5栋', '6栋']);
  for (const one of proxies) await appoint('proxy', one);
  for (const one of technicians) await appoint('technician', one);
  await appoint('leader', leader);
  await signInAll(caller, [gridWorker, otherGridWorker, ...proxies, ...technicians, leader]);
}

/** The daughter and the volunteers signed in; whoever is on a roster by then is bound to her home at once. */
export const signInNeighbours = (caller: Caller): Promise<void> =>
  signInAll(caller, [daughter, ...volunteers]);

async function signInAll(caller: Caller, people: readonly Actor[]): Promise<void> {
  await Promise.all(people.map((one) => signIn(caller, one)));
}
