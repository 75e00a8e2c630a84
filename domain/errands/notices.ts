import { allNotices } from '#domain/kernel/notices';
import { DESK_NOTICES } from './desk-notices';
import type { ErrandDocument } from './documents';
import type { ErrandEvents } from './events';
import { FAMILY_NOTICES } from './family-notices';
import { PROXY_NOTICES } from './proxy-notices';

/** What is told of an errand, and to whom. */
export const NOTICES = allNotices<ErrandEvents, ErrandDocument>()(
  { ...FAMILY_NOTICES, ...DESK_NOTICES, ...PROXY_NOTICES },
  ['errandReviewed'],
);
