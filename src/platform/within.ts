import { NetworkFailure } from './failure';

/** A phone between two cells may wait for ever: after `ms` the wait ends as a failure of the network. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new NetworkFailure(`no answer within ${ms} ms`)), ms);
    work.then(
      (value) => {
        clearTimeout(clock);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(clock);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
