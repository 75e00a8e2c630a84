import type { Instant } from '#domain/kernel/time';
import { collection, type Stored } from '#platform/collection';

/** A picture somebody sent and whether others may see it. */
interface PictureDocument extends Stored {
  traceId: string;
  state: 'checking' | 'passed' | 'held' | 'refused';
  settledAt?: Instant;
}

const pictures = collection<PictureDocument>('pictures');
const STATE = { pass: 'passed', review: 'held', risky: 'refused' } as const;

/**
 * WeChat's answer to a picture check. It names only the trace id, which nobody but WeChat and this function knows, so
 * no compound can be named here. Anything but a clear pass keeps the picture hidden.
 */
export async function settlePicture(event: Record<string, unknown>, now: Instant): Promise<void> {
  const suggest = (event.result as { suggest?: string } | undefined)?.suggest;
  const state = STATE[suggest as keyof typeof STATE] ?? 'held';
  const traceId = String(event.trace_id ?? '');
  const settled = await pictures.change({ traceId, state: 'checking' }, { state, settledAt: now });
  // the event may come before the picture is stored; a call that fails is what makes WeChat send it again
  if (!settled && !(await pictures.one({ traceId })))
    throw new Error('a picture check that nobody knows yet');
}
