import { logFailure } from '#platform/log';
import { collection, command } from '#platform/collection';
import { sendMessage, WechatDown, WechatUnanswered, type SendResult } from '#platform/wechat';
import type { DeliveryDocument, Recipient, RecipientState } from './expand';

const subscriptions = collection<{ _id: string; credits: number }>('subscriptions');

type Result = SendResult | 'unknown' | 'down';

/** Only what surely has not been sent waits for another try. */
const STATE_AFTER: Record<Result, RecipientState> = {
  sent: 'sent',
  noCredit: 'noCredit',
  refused: 'failed',
  unknown: 'unknown',
  tryLater: 'waiting',
  down: 'waiting',
};

/** Sends to all of a batch at once and sets their states; they must be stored as `sending` already. */
export async function sendBatch(chunk: DeliveryDocument, batch: readonly Recipient[]): Promise<Result[]> {
  const results = await Promise.all(batch.map((to) => send(chunk, to)));
  batch.forEach((to, index) => {
    to.state = STATE_AFTER[results[index] ?? 'unknown'];
  });
  await book(chunk, batch).catch((error: unknown) => logFailure(chunk._id, 'dispatch.book', error));
  return results;
}

async function send({ _id, template, page, fields }: DeliveryDocument, to: Recipient): Promise<Result> {
  try {
    return await sendMessage({ openid: to.openid, template, page, fields });
  } catch (error) {
    if (error instanceof WechatDown && !(error instanceof WechatUnanswered)) return 'down';
    logFailure(_id, 'dispatch.send', error);
    return 'unknown';
  }
}

/**
 * The ledger after a batch: a sent message costs its credit, a refused one shows that there was none. What a run did not
 * get to book, or does not know, leaves a credit too many; the next message finds that out and corrects it.
 */
async function book({ template }: DeliveryDocument, batch: readonly Recipient[]): Promise<void> {
  const ledgers = (state: RecipientState) =>
    batch.filter((one) => one.state === state).map(({ personId }) => `${personId}:${template}`);
  const [sent, noCredit] = [ledgers('sent'), ledgers('noCredit')];
  if (sent.length > 0)
    await subscriptions.changeAll(
      { _id: command().in(sent), credits: command().gt(0) },
      { credits: command().inc(-1) },
    );
  if (noCredit.length > 0) await subscriptions.changeAll({ _id: command().in(noCredit) }, { credits: 0 });
}
