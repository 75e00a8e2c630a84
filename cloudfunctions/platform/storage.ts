import { refuse } from '#domain/kernel/refusal';
import { cloudbase } from './cloudbase';

const MEGABYTE = 1024 * 1024;

/** Where a person's uploads for a purpose lie. The path names the person, so that a function can tell whose a file is. */
export const uploadFolder = (compoundId: string, personId: string, purpose: string): string =>
  `uploads/${compoundId}/${personId}/${purpose}/`;

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
  const bytes = await download(fileId);
  if (bytes.length > limitMb * MEGABYTE) throw refuse('FILE_TOO_LARGE', { limitMb });
  return bytes;
}

async function download(fileId: string): Promise<Buffer> {
  try {
    const { fileContent } = await cloudbase().downloadFile({ fileID: fileId });
    return Buffer.from(fileContent as Buffer);
  } catch {
    throw refuse('FILE_MISSING');
  }
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
