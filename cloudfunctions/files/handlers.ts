import type { files } from '#domain/files/contract';
import { endingOf, limitMb, whyRefused } from '#domain/files/rules';
import type { UploadName } from '#domain/kernel/ids';
import { insist } from '#domain/kernel/refusal';
import { newId } from '#platform/identity';
import type { HandlersOf } from '#platform/serve';
import { uploadPath } from '#platform/storage';

export const handlers: HandlersOf<typeof files> = {
  prepareUpload({ input, person, posts }) {
    insist(whyRefused(input, posts), { limitMb: limitMb(input.purpose) });
    const { compoundId, purpose } = input;
    const upload = (newId('f') + endingOf(input)) as UploadName;
    const path = uploadPath({ compoundId, personId: person.personId, purpose }, upload);
    return Promise.resolve({ path, upload });
  },
};
