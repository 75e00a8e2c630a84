import { accessed } from '#domain/homes/access-texts';
import { isListed } from '#domain/homes/contact-reasons';
import { actingAs } from '#domain/kernel/posts';
import { homeTag } from '#domain/kernel/tags';
import { logAccess } from '#platform/access-log';
import { passedText } from '#platform/content-check';
import { bindingFacts } from '../binding-facts';
import type { Handler } from '../handler';

/** Logged before it is shown: there is no look without its entry. */
export const revealContact: Handler<'revealContact'> = async (call) => {
  const { input, person, posts, compound, now, refuse } = call;
  const { compoundId, homeId, reason } = input;
  // whose number it is reads it
  if (!isListed(reason)) await passedText(call, reason, 'reason');
  const found = await bindingFacts(compoundId, homeId, null);
  if (!found) throw refuse('NOT_FOUND');
  const { name, phone } = found.contact ?? { name: null, phone: null };
  if (!phone) throw refuse('NO_CONTACT');
  const concerns = [homeTag(homeId), ...(found.onRoster ? [`person:${found.onRoster}`] : [])];
  const byPost = actingAs('readHomes', posts);
  const looked = {
    at: now,
    by: person.personId,
    byPost,
    subject: homeId,
    reason,
  };
  const what = accessed('homeContact', { label: found.home.label }, `（原因：${reason}）`);
  await logAccess(compound, { ...looked, ...what, concerns });
  return { name: name ?? '', phone };
};
