import { randomUUID } from 'node:crypto';
import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { logFailure } from '#platform/log';
import { accessToken } from '#platform/wechat';
import type { DeliveryDocument, Recipient } from './expand';
import { LEASE_MS } from './leases';
import { sendBatch } from './send';

const deliveries = collection<DeliveryDocument>('deliveries');

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

/** A chunk that fails holds up no other; its lease ends in two minutes and it is tried again. */
const notDelivered = (chunkId: string) => (error: unknown) => {
  logFailure(chunkId, 'dispatch.deliver', error);
  return 0;
};

/** What an ended run was sending when it ended may have arrived. */
const asTakenOver = ({ state, ...one }: Recipient): Recipient => ({
  ...one,
  state: state === 'sending' ? 'unknown' : state,
});

/** The states that changed since they were stored last, as an update. */
function changedStates(chunk: DeliveryDocument, recipients: readonly Recipient[]): () => object {
  const stored = chunk.recipients.map((one) => one.state);
  return () => {
    const changed = recipients.flatMap(({ state }, index) =>
      stored[index] === state ? [] : [{ index, state }],
    );
    for (const { index, state } of changed) stored[index] = state;
    return Object.fromEntries(changed.map(({ index, state }) => [`recipients.${index}.state`, state]));
  };
}

async function deliver(
  chunk: DeliveryDocument,
  leaseId: string,
  now: Instant,
  until: number,
): Promise<number> {
  const recipients = chunk.recipients.map(asTakenOver);
  const waiting = recipients.filter((one) => one.state === 'waiting');
  const states = changedStates(chunk, recipients);
  const reachable = await accessToken({ fresh: true }).then(
    () => true,
    () => false,
  );
  for (let index = 0; reachable && index < waiting.length && Date.now() < until; index += IN_FLIGHT) {
    const batch = waiting.slice(index, index + IN_FLIGHT);
    for (const one of batch) one.state = 'sending';
    // stored before anything goes out; whose lease it is no longer sends nothing more
    if (!(await deliveries.change({ _id: chunk._id, leaseId }, states()))) return sentOf(waiting);
    const results = await sendBatch(chunk, batch);
    if (results.includes('down')) break;
  }
  const left = waiting.filter((one) => one.state === 'waiting');
  const wait = WAIT_MINUTES[chunk.tries];
  if (wait === undefined) for (const one of left) one.state = 'failed';
  const open = left.length > 0 && wait !== undefined;
  await deliveries.change(
    { _id: chunk._id, leaseId },
    { ...states(), open, tries: chunk.tries + 1, dueAt: now + (wait ?? 0) * 60_000, leaseUntil: 0 },
  );
  return sentOf(waiting);
}

const sentOf = (recipients: readonly Recipient[]): number =>
  recipients.filter((one) => one.state === 'sent').length;
