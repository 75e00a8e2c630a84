import * as v from 'valibot';
import { action, feature } from '#domain/kernel/contract';
import { sentence } from '#domain/kernel/fields';
import { CompoundId, UploadName } from '#domain/kernel/ids';
import { PICTURE_REFUSALS } from '#domain/kernel/picture/refusals';

/** What a file is for decides who may send it, how large it may be and what it must be. */
export const PURPOSES = ['roster', 'feeSheet', 'picture'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const files = feature('files', {
  /**
   * The path in storage to which the phone uploads by itself, and the name by which the action that uses the file takes it.
   * The file never travels in a call, and no permission does: who may write where is `config/storage-rules.json`.
   */
  prepareUpload: action({
    // whoever asks to look after somebody may belong to no home yet
    who: 'person',
    limit: 'upload',
    input: v.object({
      compoundId: CompoundId,
      purpose: v.picklist(PURPOSES),
      name: sentence(120),
      size: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    output: v.object({ path: v.string(), upload: UploadName }),
    refusals: ['FILE_TOO_LARGE', 'FILE_KIND_REFUSED', ...PICTURE_REFUSALS],
  }),
});
