import { DESK, DESK_NOTICES } from './desk-notice-texts';
import { FAMILY, FAMILY_NOTICES } from './family-notice-texts';
import { MATTERS } from './matter-texts';
import type { Params, Table, Words } from './notice-words';
import { PROXY, PROXY_NOTICES } from './proxy-notice-texts';

export { MATTER_KINDS, WATCHED_KINDS, type MatterKind } from './matter-texts';

export const NOTICE_KINDS = [...DESK_NOTICES, ...FAMILY_NOTICES, ...PROXY_NOTICES] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const NOTICES: Table<NoticeKind> = { ...DESK, ...FAMILY, ...PROXY };

const words = (table: Record<string, (params: Params) => Words>, kind: string, params: Params): Words =>
  (Object.prototype.hasOwnProperty.call(table, kind) ? table[kind] : undefined)?.(params) ?? {
    title: '新消息',
    body: '请点开查看。',
  };

/** The words of an inbox entry of one of the `NOTICE_KINDS`; a kind newer than this app gets general words. */
export const noticeText = (kind: string, params: Params): Words => words(NOTICES, kind, params);
/** The words of an open matter (今日) of one of the `MATTER_KINDS`. */
export const matterText = (kind: string, params: Params): Words => words(MATTERS, kind, params);
