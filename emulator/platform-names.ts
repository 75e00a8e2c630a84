import { randomUUID } from 'node:crypto';

/** The environment id that the local CloudBase answers to. */
export const ENV_ID = 'local';

/** The storage bucket of the environment; file ids read `cloud://<env>.<bucket>/<path>`. */
export const BUCKET = '6c6f-local-1250000000';

/** The app id of the mini-program in the local WeChat. */
export const APP_ID = 'wx00000000000local';

export const REGION = 'ap-shanghai';

/** An id in the form the platform gives to requests. */
export function newRequestId(): string {
  return randomUUID();
}
