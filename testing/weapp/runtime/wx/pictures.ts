import { fileAt, keepFile, removeFile, type PickedFile } from '../files';
import { ApiFailure, asApi, type ApiOptions } from './answer';

type OfFile = ApiOptions & { filePath: string };

function known(path: string): PickedFile {
  const file = fileAt(path);
  if (!file) throw new ApiFailure(`file doesn't exist ${path}`, 1300002);
  return file;
}

/** Size and kind as the picture is shown: upright. */
async function getImageInfo({ src }: ApiOptions & { src: string }) {
  const { bytes, type } = known(src);
  const { width, height } = await createImageBitmap(bytes).catch(() => {
    throw new ApiFailure('the picture cannot be decoded');
  });
  return { width, height, path: src, orientation: 'up', type: type.replace('image/', '') || 'unknown' };
}

interface Compressing extends ApiOptions {
  src: string;
  quality?: number;
  compressedWidth?: number;
  compressedHeight?: number;
}

/** Draws the picture anew as a JPEG; one side alone keeps the proportions. */
async function compressImage({ src, quality = 80, compressedWidth, compressedHeight }: Compressing) {
  const picture = await createImageBitmap(known(src).bytes).catch(() => {
    throw new ApiFailure('the picture cannot be decoded');
  });
  const scale = compressedWidth
    ? compressedWidth / picture.width
    : compressedHeight
      ? compressedHeight / picture.height
      : 1;
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const bytes = await canvas.convertToBlob({ type: 'image/jpeg', quality: quality / 100 });
  return { tempFilePath: keepFile(null, 'compressed.jpg', bytes) };
}

const fileSystem = {
  readFile: asApi<OfFile>('readFile', async ({ filePath }) => ({
    data: await known(filePath).bytes.arrayBuffer(),
  })),
  writeFile: asApi<OfFile & { data: ArrayBuffer }>('writeFile', ({ filePath, data }) => {
    keepFile(filePath, filePath, new Blob([data], { type: 'image/jpeg' }));
  }),
  unlink: asApi<OfFile>('unlink', ({ filePath }) => removeFile(filePath)),
};

export const pictures = {
  getImageInfo: asApi('getImageInfo', getImageInfo),
  compressImage: asApi('compressImage', compressImage),
  getFileSystemManager: () => fileSystem,
};
