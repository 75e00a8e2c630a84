import Database from 'libsql';
import { randomUUID } from 'node:crypto';

/** A message that reached a phone. */
export interface SentMessage {
  id: number;
  /** Epoch milliseconds of the emulator's clock. */
  at: number;
  openid: string;
  templateId: string;
  page: string | null;
  /** Field key → text. */
  data: Record<string, string>;
}

/** A picture check that WeChat accepted and will answer by an event. */
export interface PendingCheck {
  traceId: string;
  suggest: 'pass' | 'review' | 'risky';
  label: number;
  /** -1008 where the picture could not be downloaded, else 0. */
  errcode: number;
  attempts: number;
}

const TABLES = `
  create table if not exists settings (name text primary key, value text not null);
  create table if not exists credits (openid text, template_id text, credits integer not null, primary key (openid, template_id));
  create table if not exists messages (id integer primary key, at integer not null, openid text not null, template_id text not null, page text, data text not null);
  create table if not exists phone_codes (code text primary key, openid text not null, phone text not null, until integer not null);
  create table if not exists checks (trace_id text primary key, suggest text not null, label integer not null, errcode integer not null, attempts integer not null);
`;

interface MessageRow {
  id: number;
  at: number;
  openid: string;
  template_id: string;
  page: string | null;
  data: string;
}

/** What WeChat's side remembers, in an SQLite file of its own. */
export class WeChatState {
  private readonly db: Database.Database;

  constructor(file: string) {
    this.db = new Database(file);
    this.db.exec('pragma journal_mode = wal; pragma synchronous = full;');
    this.db.exec(TABLES);
  }

  get(name: string): string | null {
    const row = this.db.prepare('select value from settings where name = ?').get(name) as
      { value: string } | undefined;
    return row?.value ?? null;
  }

  set(name: string, value: string): void {
    this.db.prepare('insert or replace into settings (name, value) values (?, ?)').run(name, value);
  }

  creditsOf(openid: string, templateId: string): number {
    const row = this.db
      .prepare('select credits from credits where openid = ? and template_id = ?')
      .get(openid, templateId) as { credits: number } | undefined;
    return row?.credits ?? 0;
  }

  /** One accept in the consent panel is one message, without expiry. */
  addCredit(openid: string, templateId: string): void {
    this.db
      .prepare(
        'insert into credits values (?, ?, 1) on conflict (openid, template_id) do update set credits = credits + 1',
      )
      .run(openid, templateId);
  }

  /** Records the message and uses up one credit, both or none; false where there is no credit left. */
  deliver(message: Omit<SentMessage, 'id'>): number | null {
    return this.db.transaction(() => {
      const used = this.db
        .prepare(
          'update credits set credits = credits - 1 where openid = ? and template_id = ? and credits > 0',
        )
        .run(message.openid, message.templateId);
      if (used.changes === 0) return null;
      const { at, openid, templateId, page, data } = message;
      const added = this.db
        .prepare('insert into messages (at, openid, template_id, page, data) values (?, ?, ?, ?, ?)')
        .run(at, openid, templateId, page, JSON.stringify(data));
      return Number(added.lastInsertRowid);
    })();
  }

  /** Newest first; of one person, or of everybody. */
  messages(limit: number, openid: string | null): SentMessage[] {
    const rows = this.db
      .prepare('select * from messages where ? is null or openid = ? order by id desc limit ?')
      .all(openid, openid, limit) as MessageRow[];
    return rows.map(({ id, at, openid: to, template_id, page, data }) => ({
      id,
      at,
      openid: to,
      templateId: template_id,
      page,
      data: JSON.parse(data) as Record<string, string>,
    }));
  }

  addPhoneCode(openid: string, phone: string, until: number): string {
    const code = randomUUID().replaceAll('-', '');
    this.db.prepare('insert into phone_codes values (?, ?, ?, ?)').run(code, openid, phone, until);
    return code;
  }

  phoneCode(code: string): { openid: string; phone: string; until: number } | null {
    const row = this.db.prepare('select openid, phone, until from phone_codes where code = ?').get(code);
    return (row as { openid: string; phone: string; until: number } | undefined) ?? null;
  }

  removePhoneCode(code: string): void {
    this.db.prepare('delete from phone_codes where code = ?').run(code);
  }

  saveCheck({ traceId, suggest, label, errcode, attempts }: PendingCheck): void {
    this.db
      .prepare('insert or replace into checks values (?, ?, ?, ?, ?)')
      .run(traceId, suggest, label, errcode, attempts);
  }

  removeCheck(traceId: string): void {
    this.db.prepare('delete from checks where trace_id = ?').run(traceId);
  }

  pendingChecks(): PendingCheck[] {
    return this.db
      .prepare('select trace_id as traceId, suggest, label, errcode, attempts from checks')
      .all() as PendingCheck[];
  }

  close(): void {
    this.db.close();
  }
}
