import { harness, recordMissing } from './harness';

/** What `wx.env.USER_DATA_PATH` and temporary files begin with on a phone. */
const TEMPORARY = 'wxfile://tmp_';

/** A file the person picked, under the path that the app gets to see. */
export interface PickedFile {
  path: string;
  name: string;
  type: string;
  bytes: Blob;
}

const picked = new Map<string, PickedFile & { url: string }>();

function toBlob(base64: string, type: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type });
}

/** The files that the test laid ready, at most `count`; none if the person closes the chooser. */
export function pickQueued(count: number): PickedFile[] {
  return harness.files.splice(0, count).map(({ name, type, base64 }) => {
    return picked.get(keepFile(null, name, toBlob(base64, type)))!;
  });
}

/** Lays a file under a path of the app's, or (null) under a temporary one; gives the path. */
export function keepFile(at: string | null, name: string, bytes: Blob): string {
  const path = at ?? `${TEMPORARY}${picked.size}_${name}`;
  picked.set(path, { path, name, type: bytes.type, bytes, url: URL.createObjectURL(bytes) });
  return path;
}

export const fileAt = (path: string): PickedFile | undefined => picked.get(path);
export const removeFile = (path: string): void => void picked.delete(path);

/** An address that an image element can load. WeChat's image also takes `cloud://`, which nobody here uses. */
export function displayUrl(src: string): string {
  if (src.startsWith('cloud:')) recordMissing('image src=cloud:');
  return picked.get(src)?.url ?? src;
}
