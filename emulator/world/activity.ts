import type { Month } from '#domain/kernel/time';
import { themeOf } from './activity-plans';
import type { Caller } from './caller';
import { leader } from './neighbours';
import { officer, type Actor } from './settle';

interface Roll {
  rev: number;
  signUps: { personId: string; name: string }[];
}

/** The leader proposes what a month is about, the community publishes it. */
export async function publishTheme(caller: Caller, compoundId: string, month: Month): Promise<void> {
  await caller.act(leader.openid, 'activities', 'saveTheme', { compoundId, month, ...themeOf(month) });
  await caller.act(officer.openid, 'activities', 'publishTheme', { compoundId, month });
}

/** An activity of the demo, step by step, by those who have a part in it. */
export class Activity {
  private activityId = '';

  constructor(
    private readonly caller: Caller,
    private readonly compoundId: string,
    private readonly key: string,
  ) {}

  async draft(plan: object): Promise<void> {
    const { caller, compoundId, key } = this;
    const input = { compoundId, plan, key };
    const drafted = await caller.act<{ activityId: string }>(leader.openid, 'activities', 'draft', input);
    this.activityId = drafted.activityId;
  }

  async publish(): Promise<void> {
    const { rev } = await this.read();
    await this.act(officer, 'publish', { rev });
  }

  signUp(volunteer: Actor): Promise<unknown> {
    return this.act(volunteer, 'signUp');
  }

  /** The leader ticks everybody who has a place, but for one who did not come. */
  async tick(missing: Actor): Promise<void> {
    const { rev, signUps } = await this.read();
    const came = signUps.filter((one) => one.name !== missing.name).map((one) => one.personId);
    await this.act(leader, 'tick', { rev, came });
  }

  /** Everybody who came gets the planned time, but for one who had to leave early. */
  async approve(left: Actor, minutes: number): Promise<void> {
    const { rev, signUps } = await this.read();
    const less = signUps
      .filter((one) => one.name === left.name)
      .map(({ personId }) => ({ personId, minutes }));
    await this.act(leader, 'approveHours', { rev, less });
  }

  private read(): Promise<Roll> {
    return this.act<Roll>(leader, 'read');
  }

  private act<T>({ openid }: Actor, action: string, input: object = {}): Promise<T> {
    const { caller, compoundId, activityId } = this;
    return caller.act<T>(openid, 'activities', action, { compoundId, activityId, ...input });
  }
}
