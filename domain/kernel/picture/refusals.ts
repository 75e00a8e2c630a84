import type { Sentence } from '../texts';
import { PICTURE_LIMITS } from './clean';

/** What any action that takes pictures may answer about one of them; `photo` is its place among those that were sent. */
export const PICTURE_REFUSALS = [
  'PICTURE_MISSING',
  'PICTURE_HEIC',
  'PICTURE_TOO_LARGE',
  'NOT_A_PICTURE',
] as const;
export type PictureRefusal = (typeof PICTURE_REFUSALS)[number];

const which = (photo: unknown): string => (typeof photo === 'number' ? `第 ${photo} 张照片` : '这张照片');

/** Sentences about photos, never about files or workbooks: who reads them has picked a photo. */
export const PICTURE_TEXTS: Record<PictureRefusal, Sentence> = {
  PICTURE_MISSING: ({ photo }) => `${which(photo)}没有传到。请点照片下面的“重传”，再提交一次。`,
  PICTURE_HEIC: ({ photo }) =>
    `${which(photo)}是 HEIC 格式，这里打不开。请在相册里打开它，截一张屏，再添加截屏。`,
  PICTURE_TOO_LARGE: ({ photo }) =>
    `${which(photo)}太大（超过 ${PICTURE_LIMITS.megabytes} MB 或 2500 万像素）。请在相册里打开它，截一张屏，再添加截屏。`,
  NOT_A_PICTURE: ({ photo }) => `${which(photo)}打不开，可能已损坏，或不是照片。请换一张 JPG 或 PNG 照片。`,
};

export const isAboutPictures = (code: string): code is PictureRefusal =>
  (PICTURE_REFUSALS as readonly string[]).includes(code);
