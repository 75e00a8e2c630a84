import type { UploadName } from '#domain/kernel/ids';
import { refuse } from '#domain/kernel/refusal';
import { readUpload, type Owner } from './storage';

/** The bytes of a workbook that this person uploaded for this purpose. Refuses with FILE_MISSING or FILE_TOO_LARGE. */
export async function uploadedFile(owner: Owner, name: UploadName, limitMb: number): Promise<Buffer> {
  const read = await readUpload(owner, name, limitMb);
  if (read === 'missing') throw refuse('FILE_MISSING');
  if (read === 'tooLarge') throw refuse('FILE_TOO_LARGE', { limitMb });
  return read;
}
