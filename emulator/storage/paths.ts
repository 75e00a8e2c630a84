import { BUCKET, ENV_ID } from '../platform-names';

const PREFIX = `cloud://${ENV_ID}.${BUCKET}/`;

/** The object storage takes keys up to 850 bytes. */
const LONGEST_PATH = 850;

/**
 * Whether an object may be stored under this path: no empty, `.` or `..` part, no control character or backslash,
 * and none of `? # %`, which would not survive in the unencoded download addresses that the SDK expects.
 */
export function isObjectPath(path: unknown): path is string {
  if (typeof path !== 'string' || path === '' || Buffer.byteLength(path) > LONGEST_PATH) return false;
  if (/[\u0000-\u001f\u007f\\?#%]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** The file id of an object, as functions store it. */
export function fileIdOf(path: string): string {
  return PREFIX + path;
}

/** The path in a file id of this environment, or null for anything else. */
export function pathOfFileId(fileId: unknown): string | null {
  if (typeof fileId !== 'string' || !fileId.startsWith(PREFIX)) return null;
  const path = fileId.slice(PREFIX.length);
  return isObjectPath(path) ? path : null;
}
