import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { refuse } from '#domain/kernel/refusal';
import { cloudbase } from './cloudbase';
import { derivedId } from './identity';

const MEGABYTE = 1024 * 1024;

/**
 * Where a person's uploads for a purpose lie, so that a function can tell whose a file is. The path is part of every
 * address that others see: it names her by a hash.
 */
export const uploadFolder = (compoundId: string, personId: string, purpose: string): string =>
  `uploads/${compoundId}/${derivedId('u', compoundId, personId)}/${purpose}/`;

/** Storage's upload metadata for a path that we chose; browsers send the file there themselves. */
export async function uploadMetadata(path: string) {
  const { data } = await cloudbase().getUploadMetadata({ cloudPath: path });
  const { url, token, authorization, fileId, cosFileId } = data as Record<
    'url' | 'token' | 'authorization' | 'fileId' | 'cosFileId',
    string
  >;
  return { path, fileId, upload: { url, token, authorization, cosFileId } };
}

/**
 * The bytes of a file that this person uploaded for this purpose in this compound. Anybody may name any file id, so
 * its folder is checked before it is opened.
 */
export async function openUpload(fileId: string, folder: string, limitMb: number): Promise<Buffer> {
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '');
  if (!path.startsWith(folder) || path.includes('..')) throw refuse('FILE_NOT_YOURS');
  return download(fileId, limitMb);
}

/** Stops where the limit is: what is uploaded may be larger than the function's memory. */
async function download(fileId: string, limitMb: number): Promise<Buffer> {
  const url = (await viewingUrls([fileId])).get(fileId);
  const response = url === undefined ? undefined : await fetch(url);
  if (!response?.ok || !response.body) throw refuse('FILE_MISSING');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of Readable.fromWeb(response.body as ReadableStream<Uint8Array>)) {
    size += (chunk as Uint8Array).length;
    if (size > limitMb * MEGABYTE) throw refuse('FILE_TOO_LARGE', { limitMb });
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

/** Addresses for viewing, good for ten minutes; a file that is gone is left out. */
export async function viewingUrls(fileIds: readonly string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  const { fileList } = await cloudbase().getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: 600 })),
  });
  return new Map(fileList.filter((one) => one.tempFileURL).map((one) => [one.fileID, one.tempFileURL]));
}

/** What the bytes are, by their first ones; a name proves nothing. */
export function pictureKind(bytes: Buffer): 'jpeg' | 'png' | 'webp' | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'png';
  if (
    bytes.subarray(0, 4).toString('latin1') === 'RIFF' &&
    bytes.subarray(8, 12).toString('latin1') === 'WEBP'
  )
    return 'webp';
  return null;
}
