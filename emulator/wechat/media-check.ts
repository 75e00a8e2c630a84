import { randomUUID } from 'node:crypto';
import { APP_ID } from '../platform-names';
import { PASS, REVIEW, RISKY, type Verdict, whyCannotCheck } from './content-check';
import { text, wechatError, type WeChatReply } from './fields';
import type { PendingCheck, WeChatState } from './state';

/** Real WeChat answers within 30 minutes; here the event comes after a second. */
const VERDICT_AFTER_MS = 1000;

/** An event that its function failed to take is sent again, as WeChat does. */
const AGAIN_AFTER_MS = 5000;
const MOST_ATTEMPTS = 3;

/** WeChat checks files up to 10 MB. */
const LARGEST_MEDIA = 10 * 1024 * 1024;

/** WeChat's code for a file that it could not download. */
const DOWNLOAD_FAILED = -1008;

async function download(url: string): Promise<Buffer | null> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    const bytes = Buffer.from(await reply.arrayBuffer());
    return reply.ok && bytes.length <= LARGEST_MEDIA ? bytes : null;
  } catch {
    return null;
  }
}

/** The local rule for pictures: their bytes say what they are meant to be. */
function judge(bytes: Buffer | null): Verdict & { errcode: number } {
  if (!bytes) return { ...REVIEW, errcode: DOWNLOAD_FAILED };
  if (bytes.includes('risky-picture')) return { ...RISKY, errcode: 0 };
  if (bytes.includes('review-picture')) return { ...REVIEW, errcode: 0 };
  return { ...PASS, errcode: 0 };
}

function eventOf({ traceId, suggest, label, errcode }: PendingCheck) {
  return {
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: APP_ID,
    trace_id: traceId,
    version: 2,
    errcode,
    errmsg: errcode === 0 ? 'ok' : 'media download failed',
    result: { suggest, label },
    detail: [],
  };
}

/** Picture checks and their later events; accepted checks survive a restart. */
export class MediaChecks {
  private readonly state: WeChatState;
  private readonly sendEvent: (event: unknown) => Promise<boolean>;
  private readonly log: (line: string) => void;
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;

  /** `sendEvent` hands an event to the function that receives WeChat's pushes; false where it did not take it. */
  constructor(
    state: WeChatState,
    sendEvent: (event: unknown) => Promise<boolean>,
    log: (line: string) => void,
  ) {
    this.state = state;
    this.sendEvent = sendEvent;
    this.log = log;
  }

  /** Takes up the checks whose event was not taken before the last end. */
  resume(): void {
    for (const check of this.state.pendingChecks()) this.schedule(check, VERDICT_AFTER_MS);
  }

  /** `POST /wxa/media_check_async`, version 2: only a trace id now, the verdict later by event. */
  async accept(body: Record<string, unknown>): Promise<WeChatReply> {
    const refused = whyCannotCheck(body);
    if (refused) return refused;
    if (body.media_type !== 1 && body.media_type !== 2) return wechatError(40004, 'invalid media type');
    const url = text(body.media_url);
    if (!/^https?:\/\//.test(url)) return wechatError(40097, 'invalid args: media_url');
    const check: PendingCheck = { traceId: randomUUID(), ...judge(await download(url)), attempts: 0 };
    if (this.closed) return wechatError(-1, 'system error');
    this.state.saveCheck(check);
    this.schedule(check, VERDICT_AFTER_MS);
    return { errcode: 0, errmsg: 'ok', trace_id: check.traceId };
  }

  private schedule(check: PendingCheck, delayMs: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.push(check);
    }, delayMs);
    this.timers.add(timer);
  }

  private async push(check: PendingCheck): Promise<void> {
    const taken = await this.sendEvent(eventOf(check));
    if (this.closed) return;
    if (taken) return this.state.removeCheck(check.traceId);
    const next = { ...check, attempts: check.attempts + 1 };
    if (next.attempts >= MOST_ATTEMPTS) {
      this.log(`The event of the picture check ${check.traceId} was refused ${MOST_ATTEMPTS} times.`);
      return this.state.removeCheck(check.traceId);
    }
    this.state.saveCheck(next);
    this.schedule(next, AGAIN_AFTER_MS);
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
  }
}
