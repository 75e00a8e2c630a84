import type { UploadName } from '#domain/kernel/ids';
import type { Refusing } from '#domain/kernel/refusal';
import { readUpload, type Owner } from './storage';

export type FileRefusal = 'FILE_MISSING' | 'FILE_TOO_LARGE';

/** The bytes of a workbook that this person uploaded for this purpose. */
export async function uploadedFile(
  { refuse }: Refusing<FileRefusal>,
  owner: Owner,
  name: UploadName,
  limitMb: number,
): Promise<Buffer> {
  const read = await readUpload(owner, name, limitMb);
  if (read === 'missing') throw refuse('FILE_MISSING');
  if (read === 'tooLarge') throw refuse('FILE_TOO_LARGE', { limitMb });
  return read;
}
