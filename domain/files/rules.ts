import { PICTURE_LIMITS } from '#domain/kernel/picture/clean';
import { mayAny, type Capability, type Post } from '#domain/kernel/posts';
import type { Purpose } from './contract';

/** Workbooks of Excel and WPS, also old ones; what they really are is looked at when they are read. */
export const WORKBOOKS = ['.xlsx', '.xlsm', '.xls', '.et'] as const;
const WORKBOOK = Object.fromEntries(WORKBOOKS.map((ending) => [ending.slice(1), ending]));

/** What may be sent for a purpose: its ending by what a name may end in, megabytes, and what lets somebody send it; null is whoever is signed in. */
const ALLOWED: Record<Purpose, { endings: Record<string, string>; limitMb: number; may: Capability | null }> =
  {
    roster: { endings: WORKBOOK, limitMb: 5, may: 'importRoster' },
    feeSheet: { endings: WORKBOOK, limitMb: 5, may: 'writeFees' },
    picture: {
      endings: { jpg: '.jpg', jpeg: '.jpg', png: '.png' },
      limitMb: PICTURE_LIMITS.megabytes,
      may: null,
    },
  };

export const limitMb = (purpose: Purpose): number => ALLOWED[purpose].limitMb;

interface Named {
  purpose: Purpose;
  name: string;
}

const suffixOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** The ending under which a file is stored: one of ours, never a text of the sender's. */
export const endingOf = ({ purpose, name }: Named): string => ALLOWED[purpose].endings[suffixOf(name)] ?? '';

/** Whether somebody with these posts may send a file for a purpose. */
export const maySend = (purpose: Purpose, posts: readonly Post[]): boolean => {
  const needed = ALLOWED[purpose].may;
  return needed === null || mayAny(posts, needed);
};

/**
 * Why a file may not be sent, or null: workbooks and pictures each in their own words. Only the name and the size the
 * sender states are known yet; who uses the file looks at what it really is.
 */
export function whyRefused(file: Named & { size: number }) {
  const allowed = ALLOWED[file.purpose];
  const picture = file.purpose === 'picture';
  if (file.size > allowed.limitMb * 1024 * 1024) return picture ? 'PICTURE_TOO_LARGE' : 'FILE_TOO_LARGE';
  if (Object.prototype.hasOwnProperty.call(allowed.endings, suffixOf(file.name))) return null;
  if (!picture) return 'FILE_KIND_REFUSED';
  return ['heic', 'heif'].includes(suffixOf(file.name)) ? 'PICTURE_HEIC' : 'NOT_A_PICTURE';
}
