import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';
import { event, leaving } from '#platform/events';

type PictureState = 'checking' | 'passed' | 'held' | 'refused';
interface Pictured {
  _id: string;
  pictures: { state: PictureState; traceId: string }[];
}

/**
 * Every collection whose documents hold pictures that people sent; each has an index on `pictures.traceId`. `doubt` is the
 * event that one in doubt leaves where somebody is to look at it.
 */
const PICTURED = [
  { documents: collection<Pictured>('fee_questions'), doubt: null },
  { documents: collection<Pictured>('errands'), doubt: 'errandReviewed' },
];
const STATE = { pass: 'passed', review: 'held', risky: 'refused' } as const;

/**
 * WeChat's answer to a picture check. It names only the trace id, which nobody but WeChat and this function knows, so
 * no compound can be named here. Anything but a clear pass keeps the picture hidden.
 */
export async function settlePicture(pushed: Record<string, unknown>, now: Instant): Promise<void> {
  const suggest = (pushed.result as { suggest?: string } | undefined)?.suggest;
  const state = STATE[suggest as keyof typeof STATE] ?? 'held';
  const traceId = String(pushed.trace_id ?? '');
  for (const { documents, doubt } of PICTURED) {
    const waiting = { pictures: command().elemMatch({ traceId, state: 'checking' }) };
    const told = doubt !== null && state === 'held' ? leaving(event(doubt, now, null)) : {};
    if (await documents.change(waiting, { 'pictures.$.state': state, ...told })) return;
    const known = await documents.one({ 'pictures.traceId': traceId });
    const isSettled = known?.pictures.every((one) => one.traceId !== traceId || one.state !== 'checking');
    if (isSettled) return;
    if (known) throw new Error('a document that is full of untold events');
  }
  // the event may come before the picture is stored; a call that fails is what makes WeChat send it again
  throw new Error('a picture check that nobody knows yet');
}
