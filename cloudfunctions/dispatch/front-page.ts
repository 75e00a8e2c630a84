import type { DisclosureDocument } from '#domain/disclosures/documents';
import { collection, command } from '#platform/collection';

const frontPages = collection<{ _id: string }>('front_pages');

/** The newest published version on the compound's front page; an older one told late does not take its place. */
export async function showOnFrontPage(published: DisclosureDocument): Promise<void> {
  const { compoundId, version, number, sheet, publishedAt } = published;
  const older = command().or([{ fee: null }, { 'fee.version': command().lt(version) }]);
  await frontPages.change(command().and([{ _id: compoundId }, older]), {
    fee: { version, number, title: sheet.title, publishedAt },
  });
}
