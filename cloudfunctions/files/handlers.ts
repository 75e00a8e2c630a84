import type { files } from '#domain/files/contract';
import { limitMb, whyRefused } from '#domain/files/rules';
import { insist } from '#domain/kernel/refusal';
import { newId } from '#platform/identity';
import type { HandlersOf } from '#platform/serve';
import { uploadFolder, uploadMetadata } from '#platform/storage';

export const handlers: HandlersOf<typeof files> = {
  async prepareUpload({ input, person, posts }) {
    insist(whyRefused(input, posts), { limitMb: limitMb(input.purpose) });
    const ending = input.name.slice(input.name.lastIndexOf('.')).toLowerCase();
    return uploadMetadata(
      `${uploadFolder(input.compoundId, person.personId, input.purpose)}${newId('f')}${ending}`,
    );
  },
};
