import { harness } from '../harness';
import { pickQueued, type PickedFile } from '../files';
import { asApi, type ApiOptions } from './answer';

type ChooseOptions = ApiOptions & { count?: number; extension?: string[] };

/** The files laid ready by the test; nothing ready is a person who closes the chooser. */
function choose(count: number): PickedFile[] {
  const files = pickQueued(count);
  if (files.length === 0) throw new Error('cancel');
  return files;
}

function chooseMedia({ count }: ChooseOptions) {
  if (harness.settings.album === 'denied') throw new Error('auth deny');
  const tempFiles = choose(count ?? 9).map(({ path, bytes }) => ({
    tempFilePath: path,
    size: bytes.size,
    fileType: 'image',
    width: 0,
    height: 0,
  }));
  return { type: 'image', tempFiles };
}

function chooseImage({ count }: ChooseOptions) {
  const files = choose(count ?? 9);
  return {
    tempFilePaths: files.map(({ path }) => path),
    tempFiles: files.map(({ path, bytes }) => ({ path, size: bytes.size })),
  };
}

/** Only files of the given endings can be tapped in WeChat's list. */
function chooseMessageFile({ count, extension }: ChooseOptions) {
  const files = choose(count ?? 1).filter(
    ({ name }) => !extension || extension.some((ending) => name.endsWith(`.${ending.replace(/^\./, '')}`)),
  );
  if (files.length === 0) throw new Error('cancel');
  return {
    tempFiles: files.map(({ path, name, bytes }) => ({
      path,
      name,
      size: bytes.size,
      type: 'file',
      time: 0,
    })),
  };
}

export const media = {
  chooseMedia: asApi('chooseMedia', chooseMedia),
  chooseImage: asApi('chooseImage', chooseImage),
  chooseMessageFile: asApi('chooseMessageFile', chooseMessageFile),
  previewImage: asApi('previewImage', () => undefined),
};
