import type { Post } from '#domain/kernel/roles';
import type { Purpose } from './contract';

/** Workbooks of Excel and WPS, also old ones; what they really are is looked at when they are read. */
export const WORKBOOKS = ['.xlsx', '.xlsm', '.xls', '.et'] as const;

/** What may be sent for a purpose: endings, megabytes, and whether only the clerk may. */
const ALLOWED: Record<Purpose, { endings: readonly string[]; limitMb: number; clerkOnly: boolean }> = {
  roster: { endings: WORKBOOKS, limitMb: 5, clerkOnly: true },
  feeSheet: { endings: WORKBOOKS, limitMb: 5, clerkOnly: true },
  picture: { endings: ['.jpg', '.jpeg', '.png', '.webp'], limitMb: 10, clerkOnly: false },
};

export const limitMb = (purpose: Purpose): number => ALLOWED[purpose].limitMb;

/**
 * Why a file may not be sent, or null. Only the name and the size the sender states are known yet; who uses the file
 * looks at what it really is.
 */
export function whyRefused(
  file: { purpose: Purpose; name: string; size: number },
  posts: readonly Post[],
): 'NOT_ALLOWED' | 'FILE_TOO_LARGE' | 'FILE_KIND_REFUSED' | null {
  const allowed = ALLOWED[file.purpose];
  if (allowed.clerkOnly && !posts.includes('feeClerk')) return 'NOT_ALLOWED';
  if (file.size > allowed.limitMb * 1024 * 1024) return 'FILE_TOO_LARGE';
  return allowed.endings.some((ending) => file.name.toLowerCase().endsWith(ending))
    ? null
    : 'FILE_KIND_REFUSED';
}
