import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { CallRecord } from '../functions/call-log';
import type { FunctionRunner } from '../functions/runner';
import { ENV_ID } from '../platform-names';
import type { SentMessage, WeChatState } from '../wechat/state';
import type { WeChatTemplate } from '../wechat/templates';

/** What the emulator is at the moment. */
export interface EmulatorState {
  envId: string;
  /** Epoch milliseconds of the emulator's clock, and how far that is ahead of real time. */
  now: number;
  offsetMs: number;
  wechatOn: boolean;
  functions: { name: string; memorySize: number; timeout: number; timer?: string; instances: number }[];
  collections: { name: string; count: number }[];
}

/** A message with what its template says about it. */
export type TitledMessage = SentMessage & { title: string; labels: Record<string, string> };

/** One page of a collection in the order of ids; `next` is what to ask on after, null at the end. */
export interface CollectionPage {
  name: string;
  count: number;
  documents: Record<string, unknown>[];
  next: string | null;
}

export interface InspectionOptions {
  database: Database;
  runner: FunctionRunner;
  wechat: WeChatState;
  templates: () => WeChatTemplate[];
  clock: Clock;
  isWeChatOn: () => boolean;
}

/** Looks into the running emulator without changing anything. */
export class Inspection {
  private readonly options: InspectionOptions;

  constructor(options: InspectionOptions) {
    this.options = options;
  }

  state(): EmulatorState {
    const { runner, database, clock, isWeChatOn } = this.options;
    return {
      envId: ENV_ID,
      now: clock.now(),
      offsetMs: clock.offsetMs,
      wechatOn: isWeChatOn(),
      functions: runner
        .bundles()
        .map(({ name, settings }) => ({ name, ...settings, instances: runner.instancesOf(name) })),
      collections: database.inspect(),
    };
  }

  calls(limit: number): CallRecord[] {
    return this.options.runner.calls.newestFirst(limit);
  }

  messages(limit: number, openid: string | null): TitledMessage[] {
    const templates = this.options.templates();
    return this.options.wechat.messages(limit, openid).map((message) => {
      const template = templates.find(({ id }) => id === message.templateId);
      return { ...message, title: template?.title ?? message.templateId, labels: template?.fields ?? {} };
    });
  }

  /** Null where there is no such collection. */
  collection(name: string, limit: number, after: string | null): CollectionPage | null {
    const { database } = this.options;
    const found = database.inspect().find((one) => one.name === name);
    if (!found) return null;
    const documents = database.documents(name, limit, after ?? undefined);
    const last = documents.at(-1)?._id;
    const next = documents.length === limit && last !== undefined ? String(last) : null;
    return { name, count: found.count, documents, next };
  }
}
