import { component } from 'glass-easel-miniprogram-adapter';
import { harness, recordError } from './harness';

/** WeChat refuses a single setData of more than 1 MiB. */
const SET_DATA_LIMIT = 1024 * 1024;

type SetData = (this: { is: string }, data: object, callback?: () => void) => void;

/** Pages and components share one prototype: every setData goes through JSON and into the log. */
export function measureSetData(): void {
  const prototype = component.ComponentCaller.prototype as unknown as { setData: SetData };
  const original = prototype.setData;
  prototype.setData = function (data, callback) {
    const json = JSON.stringify(data);
    const bytes = new TextEncoder().encode(json).length;
    const paths = Object.keys(data);
    harness.setDataLog.push({
      at: performance.now(),
      on: this.is,
      keys: paths.length,
      bytes,
      paths: paths.slice(0, 6),
    });
    if (bytes > SET_DATA_LIMIT) recordError(new Error(`setData of ${bytes} bytes on ${this.is}`), 'limit');
    original.call(this, JSON.parse(json) as object, callback);
  };
}
