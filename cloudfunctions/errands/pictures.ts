import type { CompoundId, UploadName } from '#domain/kernel/ids';
import type { ErrandPicture } from '#domain/errands/documents';
import { checkedPictures } from '#platform/pictures';
import type { Call } from '#platform/serve';

type Sending = Pick<Call<never>, 'actor' | 'person' | 'now'> & {
  input: { compoundId: CompoundId; pictures: UploadName[] };
};

/** The pictures that a call names, on their way through the content check. */
export async function sentPictures(
  { input, actor, person: { personId }, now }: Sending,
  purpose: ErrandPicture['purpose'],
): Promise<ErrandPicture[]> {
  const { compoundId, pictures: uploads } = input;
  const checked = await checkedPictures({ compoundId, personId, openid: actor.openid, uploads });
  return checked.map((one) => ({ ...one, purpose, by: personId, at: now }));
}
