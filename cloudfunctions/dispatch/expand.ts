import type { NoticeDraft } from '#domain/kernel/events';
import type { PersonId } from '#domain/kernel/ids';
import type { NoticeDocument } from '#domain/notices/documents';
import { tagsOf } from '#domain/kernel/tags';
import type { Instant } from '#domain/kernel/time';
import type { AccountDocument, PersonDocument } from '#domain/people/documents';
import { holderOf } from '#platform/actor';
import { collection, type Stored } from '#platform/collection';

/**
 * `sending` is stored before a message goes out. Whoever still stands so when another run takes the chunk over has got
 * it or has not: that is `unknown`, and is never sent again.
 */
export type RecipientState = 'waiting' | 'sending' | 'sent' | 'noCredit' | 'failed' | 'unknown';

export interface Recipient {
  personId: PersonId;
  openid: string;
  state: RecipientState;
}

/** Up to 500 messages of one notice on their way to WeChat. */
export interface DeliveryDocument extends Stored {
  noticeId: string;
  template: string;
  fields: Record<string, string>;
  page: string;
  recipients: Recipient[];
  /** The ledger row at which its holders end and the next chunk's begin; null in the last one. */
  upTo: string | null;
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
const CHUNK = 500;

/**
 * Makes the messages of a notice for those who hold a credit, 500 holders after the other. Everybody else has the inbox
 * entry, and that is all. Credits come and go between two runs that make the same messages, so a chunk is named by the
 * ledger row after which it begins and keeps where it ends: whoever finds it there goes on from its end, and nobody is
 * in two chunks.
 */
export async function expand(
  notice: NoticeDocument,
  wechat: NonNullable<NoticeDraft['wechat']>,
  now: Instant,
): Promise<void> {
  for (let after: string | null = ''; after !== null;) {
    const holders: Holder[] = await holdersOf(wechat.template, notice.tags, after);
    const recipients = holders.filter((one) => isAddressed(one, notice, now)).flatMap(addressesOf);
    const upTo = holders.length < CHUNK ? null : (holders.at(-1)?._id ?? null);
    if (upTo === null && recipients.length === 0) return;
    const _id: string = `${notice._id}-${after}`;
    const chunk: DeliveryDocument = {
      _id,
      compoundId: notice.compoundId,
      gridPath: notice.gridPath,
      noticeId: notice._id,
      template: wechat.template,
      fields: wechat.fields,
      page: notice.link,
      recipients,
      upTo,
      // one without anybody only keeps its place in the row
      open: recipients.length > 0,
      dueAt: now,
      tries: 0,
      leaseId: '',
      leaseUntil: 0,
    };
    const added = await deliveries.add(chunk);
    after = added ? upTo : ((await deliveries.one({ _id }))?.upTo ?? null);
  }
}

async function holdersOf(template: string, tags: string[], after: string): Promise<Holder[]> {
  const { data } = (await subscriptions
    .aggregate()
    .match({ template, tags: { $in: tags }, credits: { $gt: 0 }, _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(CHUNK)
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

/** The account that is she; others may name her that were it once, or want to be. */
const addressesOf = ({ personId, person: [person], accounts }: Holder): Recipient[] =>
  accounts
    .filter(({ _id }) => person?.holder === holderOf(_id))
    .map(({ _id }) => ({ personId, openid: _id, state: 'waiting' as const }));
