import type { Caller } from './caller';
import type { Actor } from './settle';

interface Form {
  homes: { homeId: string; people: { personId: string; self: boolean }[] }[];
}

/** What somebody asks for: for whom she looks after, or for herself. */
export interface Wish {
  itemCode: string;
  what: string;
  whenHome: string;
  special: string;
  /** What is known of her own will. */
  consent?: 'agreed' | 'cannotSay';
}

/** An errand of the demo, step by step, by those who have it in hand. */
export class Errand {
  private errandId = '';

  constructor(
    private readonly caller: Caller,
    private readonly compoundId: string,
    private readonly key: string,
  ) {}

  async request({ openid }: Actor, wish: Wish): Promise<void> {
    const { caller, compoundId, key } = this;
    const form = await caller.act<Form>(openid, 'errands', 'readForm', { compoundId });
    const [home] = form.homes;
    const who = home?.people.find((one) => one.self) ?? home?.people[0];
    if (!home || !who) throw new Error(`${openid} has nobody to ask for`);
    const asked = { homeId: home.homeId, forPersonId: who.personId, urgent: false, pictures: [], key };
    const { errandId } = await caller.act<{ errandId: string }>(openid, 'errands', 'request', {
      ...{ consent: 'agreed', compoundId, ...wish, ...asked },
    });
    this.errandId = errandId;
  }

  /** A transition on what the person sees now. */
  async step({ openid }: Actor, action: string, input: object = {}): Promise<void> {
    const { caller, compoundId, errandId } = this;
    const about = { compoundId, errandId };
    const { rev } = await caller.act<{ rev: number }>(openid, 'errands', 'read', about);
    await caller.act(openid, 'errands', action, { ...about, rev, ...input });
  }

  async assign(worker: Actor, proxy: Actor): Promise<void> {
    const { caller, compoundId, errandId } = this;
    const suggested = await caller.act<{ proxies: { personId: string; name: string }[] }>(
      worker.openid,
      'errands',
      'suggestProxies',
      { compoundId, errandId },
    );
    const found = suggested.proxies.find((one) => one.name === proxy.name);
    if (!found) throw new Error(`${proxy.name} is not suggested`);
    await this.step(worker, 'assign', { proxyId: found.personId });
  }
}
