import Taro from '@tarojs/taro';
import type { CompoundId } from '#domain/kernel/ids';
import { files, type Purpose } from '#domain/files/contract';
import { WORKBOOKS } from '#domain/files/rules';
import { ask } from './call';
import { pickInBrowser, putFromBrowser, redrawnInBrowser } from './browser-files';
import { NetworkFailure } from './failure';
import { forgetInWeChat, strippedInWeChat } from './wechat-pictures';
import type { PickedFile } from './picked-file';

/** Lets the reader choose a workbook: in WeChat from a chat (nothing else is offered there), in a browser from the disk. */
export async function pickWorkbook(): Promise<PickedFile | null> {
  if (process.env.TARO_ENV === 'h5') return (await pickInBrowser(WORKBOOKS.join(), 1))[0] ?? null;
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: WORKBOOKS.map((one) => one.slice(1)),
  }).catch(nothingChosen);
  const file = chosen?.tempFiles[0];
  return file ? { name: file.name, size: file.size, src: file.path } : null;
}

/** Lets the reader choose or take pictures, compressed by WeChat. Throws what `whyNotPicked` has words for. */
export async function pickPictures(count: number): Promise<PickedFile[]> {
  if (process.env.TARO_ENV === 'h5') return pickInBrowser('image/*,.heic,.heif', count);
  const chosen = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] }).catch(
    nothingChosen,
  );
  return (chosen?.tempFiles ?? []).map((file) => ({
    name: file.tempFilePath.split('/').pop() ?? 'picture.jpg',
    size: file.size,
    src: file.tempFilePath,
  }));
}

/** A picture as it may leave this phone: small, and nothing but the picture. Throws `Refused` where it cannot be made so. */
export const readyPicture = (file: PickedFile): Promise<PickedFile> =>
  process.env.TARO_ENV === 'h5' ? redrawnInBrowser(file) : strippedInWeChat(file);

/** Closing the chooser is reported as a failure and is none; what is really wrong (no permission) must be heard. */
function nothingChosen(error: { errMsg?: string }): null {
  if (error.errMsg?.includes('cancel')) return null;
  throw error;
}

interface Upload {
  compoundId: CompoundId;
  purpose: Purpose;
  file: PickedFile;
  onProgress?: (percent: number) => void;
}

/** Sends a file to the place the server chose for it; resolves to the name by which actions take it. */
export async function send({ compoundId, purpose, file, onProgress }: Upload): Promise<string> {
  const { name, size } = file;
  const { path, upload } = await ask(files, 'prepareUpload', { compoundId, purpose, name, size });
  const heard = (percent: number) => onProgress?.(percent);
  if (process.env.TARO_ENV === 'h5') await putFromBrowser(path, file.blob ?? new Blob(), heard);
  else await sendFromWeChat(path, file.src, heard);
  if (process.env.TARO_ENV !== 'h5' && purpose === 'picture') forgetInWeChat(file);
  return upload;
}

interface Running {
  onProgressUpdate?: (listener: (progress: { progress: number }) => void) => void;
}

function sendFromWeChat(
  cloudPath: string,
  filePath: string,
  heard: (percent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // With callbacks WeChat returns the running task; Taro's types know the promise alone.
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: () => resolve(),
      fail: (error: unknown) => reject(new NetworkFailure(error)),
    } as never) as unknown as Running | undefined;
    task?.onProgressUpdate?.(({ progress }) => heard(progress));
  });
}
