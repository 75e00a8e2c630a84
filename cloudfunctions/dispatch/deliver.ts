import { randomUUID } from 'node:crypto';
import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { logFailure } from '#platform/log';
import { accessToken, sendMessage, WechatDown, type SendResult } from '#platform/wechat';
import type { DeliveryDocument, Recipient } from './expand';

const deliveries = collection<DeliveryDocument>('deliveries');
const subscriptions = collection<{ _id: string }>('subscriptions');

/** Longer than a function can live, so that a lease that is still valid has a worker behind it. */
const LEASE_MS = 120_000;
/** WeChat wants few sends at once; ten in flight are well below what it bears. */
const IN_FLIGHT = 10;
/** Minutes to wait after the n-th failure; after the last the message is given up, the inbox entry stays. */
const WAIT_MINUTES = [1, 2, 5, 10, 30, 60, 120, 240, 480];

/** Sends what is due. With WeChat down nothing is tried and everything stays as it was. */
export async function deliverDue(now: Instant, until: number): Promise<number> {
  const due = await deliveries.find({ open: true, dueAt: command().lte(now) }, 20, { dueAt: 'asc' });
  let sent = 0;
  for (const one of due) {
    if (Date.now() > until) break;
    const leaseId = randomUUID();
    const mine = await deliveries.change(
      { _id: one._id, open: true, tries: one.tries, leaseUntil: command().lt(now) },
      { leaseId, leaseUntil: now + LEASE_MS },
    );
    if (mine) sent += await deliver(one, leaseId, now, until).catch(notDelivered(one._id));
  }
  return sent;
}

/** One that fails otherwise keeps its state (it may be sent already), and the others of the batch keep theirs. */
const tryLater = (chunkId: string) => (error: unknown) => {
  logFailure(chunkId, 'dispatch.send', error);
  return 'tryLater' as const;
};

/** A chunk that fails holds up no other; its lease ends in two minutes and it is tried again. */
const notDelivered = (chunkId: string) => (error: unknown) => {
  logFailure(chunkId, 'dispatch.deliver', error);
  return 0;
};

async function deliver(
  chunk: DeliveryDocument,
  leaseId: string,
  now: Instant,
  until: number,
): Promise<number> {
  const recipients = chunk.recipients.map((one) => ({ ...one }));
  const waiting = recipients.filter((one) => one.state === 'waiting');
  const reachable = await accessToken({ fresh: true }).then(
    () => true,
    () => false,
  );
  for (let index = 0; reachable && index < waiting.length && Date.now() < until; index += IN_FLIGHT) {
    const batch = waiting.slice(index, index + IN_FLIGHT);
    const results = await Promise.all(batch.map((one) => trySend(chunk, one).catch(tryLater(chunk._id))));
    if (results.includes('down')) break;
  }
  const left = waiting.filter((one) => one.state === 'waiting');
  const wait = WAIT_MINUTES[chunk.tries];
  if (wait === undefined) for (const one of left) one.state = 'failed';
  const open = left.length > 0 && wait !== undefined;
  await deliveries.change(
    { _id: chunk._id, leaseId },
    { recipients, open, tries: chunk.tries + 1, dueAt: now + (wait ?? 0) * 60_000, leaseUntil: 0 },
  );
  return waiting.filter((one) => one.state === 'sent').length;
}

/** One message, and the ledger after it: a sent one costs its credit, a refused one shows that there was none. */
async function trySend(chunk: DeliveryDocument, to: Recipient): Promise<SendResult | 'down'> {
  const result = await sendMessage({
    openid: to.openid,
    template: chunk.template,
    page: chunk.page,
    fields: chunk.fields,
  }).catch((error: unknown) => {
    if (error instanceof WechatDown) return 'down' as const;
    throw error;
  });
  const ledger = `${to.personId}:${chunk.template}`;
  if (result === 'sent') {
    to.state = 'sent';
    await subscriptions.change({ _id: ledger, credits: command().gt(0) }, { credits: command().inc(-1) });
  } else if (result === 'noCredit') {
    to.state = 'noCredit';
    await subscriptions.change({ _id: ledger }, { credits: 0 });
  } else if (result === 'refused') {
    to.state = 'failed';
  }
  return result;
}
