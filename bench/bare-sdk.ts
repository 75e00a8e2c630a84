import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { System } from '#testing/system';
import { instanceVariables } from '../emulator/functions/environment';

/** What a call is measured with and what it is compared with have as many requests under way. */
export const IN_FLIGHT = 8;

/** The published SDK in a process of its own, against the same local cloud. */
export class BareSdk {
  private readonly child: ChildProcess;

  /** `document` is `collection/id` of one that is there. */
  constructor({ url }: System, document: `${string}/${string}`) {
    const [collection = '', id = ''] = document.split('/');
    const about = { functionName: 'bare', adminUrl: `${url}/admin`, secretId: 'bare', own: {} };
    const file = fileURLToPath(new URL('./bare-sdk.mjs', import.meta.url));
    this.child = fork(file, [JSON.stringify(instanceVariables(about)), collection, id]);
  }

  /** How many gets or writes it does in a second. */
  async perSecond(what: 'get' | 'write', count: number): Promise<number> {
    this.child.send({ what, count, inFlight: IN_FLIGHT });
    const [done] = (await Promise.race([
      once(this.child, 'message'),
      once(this.child, 'exit').then(() => {
        throw new Error('the bare SDK has ended');
      }),
    ])) as [number];
    return done;
  }

  end(): void {
    this.child.disconnect();
  }
}
