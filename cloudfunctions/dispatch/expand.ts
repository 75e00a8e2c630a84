import type { NoticeDraft, WechatTemplate } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import type { NoticeDocument } from '#domain/notices/documents';
import { tagsOf } from '#domain/kernel/roles';
import type { Instant } from '#domain/kernel/time';
import type { AccountDocument, PersonDocument } from '#platform/actor';
import { collection, type Stored } from '#platform/collection';

export interface Recipient {
  personId: PersonId;
  openid: string;
  state: 'waiting' | 'sent' | 'noCredit' | 'failed';
}

/** Up to 500 messages of one notice on their way to WeChat. */
export interface DeliveryDocument extends Stored {
  noticeId: string;
  template: WechatTemplate;
  fields: Record<string, string>;
  page: string;
  recipients: Recipient[];
  open: boolean;
  dueAt: Instant;
  tries: number;
  leaseId: string;
  leaseUntil: Instant;
}

interface Holder {
  _id: string;
  personId: PersonId;
  person: PersonDocument[];
  accounts: AccountDocument[];
}

const subscriptions = collection<{ _id: string }>('subscriptions');
const deliveries = collection<DeliveryDocument>('deliveries');
const PAGE = 1000;
const CHUNK = 500;

/**
 * Makes the messages of a notice for those who hold a credit, a page of holders after the other. Everybody else has
 * the inbox entry, and that is all. Chunk ids are derived, so that repeating makes nothing twice.
 */
export async function expand(
  notice: NoticeDocument,
  wechat: NonNullable<NoticeDraft['wechat']>,
  now: Instant,
): Promise<void> {
  let after = '';
  for (let part = 0; ; part += 1) {
    const holders = await holdersOf(wechat.template, notice.tags, after);
    const recipients = holders.filter((one) => isAddressed(one, notice, now)).flatMap(addressesOf);
    for (let index = 0; index < recipients.length; index += CHUNK) {
      await deliveries.add({
        _id: `${notice._id}-${part}-${index / CHUNK}`,
        compoundId: notice.compoundId,
        gridPath: notice.gridPath,
        noticeId: notice._id,
        template: wechat.template,
        fields: wechat.fields,
        page: notice.link,
        recipients: recipients.slice(index, index + CHUNK),
        open: true,
        dueAt: now,
        tries: 0,
        leaseId: '',
        leaseUntil: 0,
      });
    }
    if (holders.length < PAGE) return;
    after = holders.at(-1)?._id ?? after;
  }
}

async function holdersOf(template: WechatTemplate, tags: string[], after: string): Promise<Holder[]> {
  const { data } = (await subscriptions
    .aggregate()
    .match({ template, tags: { $in: tags }, credits: { $gt: 0 }, _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(PAGE)
    .lookup({ from: 'people', localField: 'personId', foreignField: '_id', as: 'person' })
    .lookup({ from: 'accounts', localField: 'personId', foreignField: 'personId', as: 'accounts' })
    .end()) as { data: Holder[] };
  return data;
}

/** Still one of the audience: the ledger's tags are those of the day she agreed. */
function isAddressed({ person: [person] }: Holder, notice: NoticeDocument, now: Instant): boolean {
  if (!person || notice.except.includes(person.personId)) return false;
  const tags = tagsOf(person, now);
  return notice.tags.some((tag) => tags.includes(tag));
}

const addressesOf = ({ personId, accounts }: Holder): Recipient[] =>
  accounts.slice(0, 1).map(({ _id }) => ({ personId, openid: _id, state: 'waiting' as const }));
