import * as v from 'valibot';
import { action, feature } from '#domain/kernel/contract';
import { sentence } from '#domain/kernel/fields';
import { CompoundId, FileId } from '#domain/kernel/ids';

/** What a file is for decides who may send it, how large it may be and what it must be. */
export const PURPOSES = ['roster', 'feeSheet', 'picture'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const files = feature('files', {
  /** The path to upload to, and for browsers the storage's upload metadata. The file itself never travels in a call. */
  prepareUpload: action({
    who: 'member',
    limit: 'upload',
    input: v.object({
      compoundId: CompoundId,
      purpose: v.picklist(PURPOSES),
      name: sentence(120),
      size: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    output: v.object({
      path: v.string(),
      fileId: FileId,
      upload: v.object({
        url: v.string(),
        token: v.string(),
        authorization: v.string(),
        cosFileId: v.string(),
      }),
    }),
    refusals: ['FILE_TOO_LARGE', 'FILE_KIND_REFUSED'],
  }),
});
