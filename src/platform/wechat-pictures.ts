import Taro from '@tarojs/taro';
import { cleanPicture, LONGEST_SIDE } from '#domain/kernel/picture/clean';
import { newClientKey } from './client-key';
import { Refused } from './failure';
import type { PickedFile } from './picked-file';

/** Below this a photo of the right size is sent as it is: compressing it again would only blur it. */
const SMALL = 1024 * 1024;

/**
 * A photo made small by WeChat and freed of everything but the picture. The function does the latter again: what a phone
 * sends is never believed. Throws `Refused` with a `PictureRefusal`.
 */
export async function strippedInWeChat(file: PickedFile): Promise<PickedFile> {
  const bytes = await readFile(await smaller(file));
  const cleaned = cleanPicture(bytes);
  if (typeof cleaned === 'string') throw new Refused(cleaned, {}, '');
  const name = `photo-${newClientKey()}.${cleaned.kind === 'jpeg' ? 'jpg' : 'png'}`;
  const src = `${Taro.env.USER_DATA_PATH}/${name}`;
  await writeFile(src, cleaned.bytes);
  return { name, size: cleaned.bytes.length, src };
}

/** After it has been sent: WeChat keeps what lies here, up to 200 MB, and then writes no more. */
export function forgetInWeChat({ src }: PickedFile): void {
  Taro.getFileSystemManager().unlink({ filePath: src, fail: () => undefined });
}

/** Where the photo lies once it is small; the photo itself where WeChat cannot make it smaller. */
async function smaller({ src, size }: PickedFile): Promise<string> {
  const info = await Taro.getImageInfo({ src }).catch(() => null);
  const { width = 0, height = 0, type = '' } = info ?? {};
  const known = ['jpeg', 'jpg', 'png'].indexOf(type) >= 0;
  if (known && size <= SMALL && Math.max(width, height) <= LONGEST_SIDE) return src;
  const to =
    Math.max(width, height) <= LONGEST_SIDE
      ? {}
      : width >= height
        ? { compressedWidth: LONGEST_SIDE }
        : { compressedHeight: LONGEST_SIDE };
  return Taro.compressImage({ src, quality: 80, ...to }).then(
    ({ tempFilePath }) => tempFilePath,
    () => src,
  );
}

const readFile = (filePath: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: () => reject(new Refused('NOT_A_PICTURE', {}, '')),
    }),
  );

const writeFile = (filePath: string, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: bytes.buffer as ArrayBuffer,
      success: () => resolve(),
      fail: (error) => reject(new Error(error.errMsg)),
    }),
  );
