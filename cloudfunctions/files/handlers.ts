import type { files } from '#domain/files/contract';
import { endingOf, limitMb, maySend, whyRefused } from '#domain/files/rules';
import type { HandlersOf } from '#platform/serve';
import { newUploadName, uploadPath } from '#platform/storage';

export const handlers: HandlersOf<typeof files> = {
  prepareUpload({ input, actor, person, posts, insist }) {
    insist(actor.compound ? null : 'NOT_FOUND');
    insist(maySend(input.purpose, posts) ? null : 'NOT_ALLOWED');
    insist(whyRefused(input), { limitMb: limitMb(input.purpose) });
    const { compoundId, purpose } = input;
    const owner = { compoundId, personId: person.personId, purpose };
    const upload = newUploadName(owner, endingOf(input));
    const path = uploadPath(owner, upload);
    return Promise.resolve({ path, upload });
  },
};
