import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { UploadName } from '#domain/kernel/ids';
import { cloudbase } from './cloudbase';
import { connected } from './connections';
import { derivedId, keyedId, newId } from './identity';

const MEGABYTE = 1024 * 1024;

/**
 * Where a person's uploads for a purpose lie. A phone writes there and reads nothing (`config/storage-rules.json`); it
 * names an upload by the name that was chosen for it, so that nobody can name what lies anywhere else.
 */
const uploadFolder = (compoundId: string, personId: string, purpose: string): string =>
  `uploads/${compoundId}/${derivedId('u', compoundId, personId)}/${purpose}/`;

/** Whose upload it is, and for what. */
export interface Owner {
  compoundId: string;
  personId: string;
  purpose: 'picture' | 'roster' | 'feeSheet';
}

export const uploadPath = ({ compoundId, personId, purpose }: Owner, name: string): string =>
  uploadFolder(compoundId, personId, purpose) + name;

/** The part of a name that says that it was chosen here: nobody without the secret makes one for a file of her own. */
const SIGN = 12;
const signOf = ({ compoundId, personId, purpose }: Owner, random: string): string =>
  keyedId('f', compoundId, personId, purpose, random).slice(2, 2 + SIGN);

/** A name for an upload that nobody can guess, and that `readUpload` knows again. */
export function newUploadName(owner: Owner, ending: string): UploadName {
  const random = newId('f').slice(2, 2 + SIGN);
  return `f-${random}${signOf(owner, random)}${ending}` as UploadName;
}

/**
 * Whether the name was chosen for this person and purpose. A phone may write whatever it likes beside it, which the rules of
 * storage cannot forbid; but nothing that was not prepared, and counted, is ever looked at.
 */
const isPrepared = (owner: Owner, name: UploadName): boolean =>
  signOf(owner, name.slice(2, 2 + SIGN)) === name.slice(2 + SIGN, 2 + 2 * SIGN);

/** `cloud://<environment>.<bucket>/`: told by the platform, and the same for every file of an environment. */
let prefix: string | undefined;

async function fileIdOf(path: string): Promise<string> {
  if (prefix === undefined) {
    const { data } = await again(() => cloudbase().getUploadMetadata({ cloudPath: path }));
    prefix = (data as { fileId: string }).fileId.slice(0, -path.length);
  }
  return prefix + path;
}

/** All that is asked of storage is the same when it is asked twice: the same bytes at the same place, or nothing there. */
const again = <T>(call: () => Promise<T>): Promise<T> => connected(call, { repeatable: true });

/** Why an upload cannot be read. */
export type UploadFault = 'missing' | 'tooLarge';

/** The bytes of an upload. Reading stops where the limit is: what was uploaded may be larger than the function's memory. */
export async function readUpload(
  owner: Owner,
  name: UploadName,
  limitMb: number,
): Promise<Buffer | UploadFault> {
  if (!isPrepared(owner, name)) return 'missing';
  const fileId = await fileIdOf(uploadPath(owner, name));
  const url = (await viewingUrls([fileId])).get(fileId);
  return url === undefined ? 'missing' : again(() => readUpTo(url, limitMb));
}

async function readUpTo(url: string, limitMb: number): Promise<Buffer | UploadFault> {
  const response = await fetch(url);
  if (!response.ok || !response.body) return 'missing';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of Readable.fromWeb(response.body as ReadableStream<Uint8Array>)) {
    size += (chunk as Uint8Array).length;
    if (size > limitMb * MEGABYTE) return 'tooLarge';
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

/**
 * Takes uploads away that have been taken over. One that stays, because this fails or the function ended before, is read
 * by nobody and goes with the storage's own rule for `uploads/` (README).
 */
export async function removeUploads(owner: Owner, names: readonly UploadName[]): Promise<void> {
  if (names.length === 0) return;
  try {
    const fileList = await Promise.all(names.map((name) => fileIdOf(uploadPath(owner, name))));
    await again(() => cloudbase().deleteFile({ fileList }));
  } catch (error) {
    console.error(JSON.stringify({ storage: 'deleteFile', message: String(error) }));
  }
}

/** Stores bytes where no client reads or writes; gives the file's id, which stays in the functions. */
export async function keepFile(path: string, bytes: Uint8Array): Promise<string> {
  const fileContent = Buffer.from(bytes);
  const { fileID } = await again(() => cloudbase().uploadFile({ cloudPath: `kept/${path}`, fileContent }));
  return fileID;
}

/** Addresses for viewing, good for ten minutes; a file that is gone is left out. */
export async function viewingUrls(fileIds: readonly string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  const asked = fileIds.map((fileID) => ({ fileID, maxAge: 600 }));
  const { fileList } = await again(() => cloudbase().getTempFileURL({ fileList: asked }));
  return new Map(fileList.filter((one) => one.tempFileURL).map((one) => [one.fileID, one.tempFileURL]));
}
