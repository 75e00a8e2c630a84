import type { ReportPicture } from '#domain/reports/documents';
import { checkedPictures, type Sending } from '#platform/pictures';
import type { PersonCall } from '#platform/serve';

/** The pictures that a call names, on their way through the content check. */
export async function sentPictures(
  call: Sending & Pick<PersonCall, 'now'>,
  purpose: ReportPicture['purpose'],
): Promise<ReportPicture[]> {
  const checked = await checkedPictures(call);
  return checked.map((one) => ({ ...one, purpose, by: call.person.personId, at: call.now }));
}
