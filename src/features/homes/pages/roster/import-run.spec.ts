import type { ImportProgress } from '../../api';
import { runToEnd } from './import-run';

const at = (done: number): ImportProgress =>
  ({
    importId: 'i-00000001',
    state: done === 618 ? 'finished' : 'running',
    total: 618,
    done,
  }) as ImportProgress;

const stepping = (...dones: number[]) => {
  let calls = 0;
  return { step: async () => at(dones[Math.min(calls++, dones.length - 1)] ?? 0), calls: () => calls };
};

describe('a roster import', () => {
  it('goes on with the same file until all homes are stored', async () => {
    const run = stepping(200, 400, 618);
    const heard: number[] = [];
    expect(await runToEnd(run.step, (progress) => heard.push(progress.done))).toMatchObject({
      state: 'finished',
    });
    expect(heard).toEqual([200, 400, 618]);
  });

  it('gives up where it does not get any further, and says how far it is', async () => {
    const run = stepping(200, 300);
    expect(await runToEnd(run.step, () => undefined)).toMatchObject({ state: 'running', done: 300 });
    expect(run.calls()).toBe(5);
  });

  it('ends where the roster has faults and nothing was begun', async () => {
    expect(
      await runToEnd(
        async () => null,
        () => undefined,
      ),
    ).toBeNull();
  });
});
