import { LONGEST_SIDE, isHeic } from '#domain/kernel/picture/clean';
import { NetworkFailure, Refused, Unexpected } from './failure';
import type { PickedFile } from './picked-file';
import { localIdentity } from './local-wechat';

/** Opens the browser's file chooser; closing it chooses nothing. */
export function pickInBrowser(accept: string, count: number): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = count > 1;
    input.style.display = 'none';
    const done = (list: FileList | null) => {
      input.remove();
      resolve(
        Array.from(list ?? [])
          .slice(0, count)
          .map(picked),
      );
    };
    input.addEventListener('change', () => done(input.files));
    input.addEventListener('cancel', () => done(null));
    document.body.append(input);
    input.click();
  });
}

const picked = (file: File): PickedFile => ({
  name: file.name,
  size: file.size,
  src: /^image\//.test(file.type) ? URL.createObjectURL(file) : '',
  blob: file,
});

/**
 * A photo drawn anew: no side longer than a phone shows, upright, as a JPEG without anything but the picture. Whatever
 * the browser can show becomes one, HEIC in Safari too; what it cannot is refused in the words for it.
 */
export async function redrawnInBrowser({ blob = new Blob() }: PickedFile): Promise<PickedFile> {
  const address = URL.createObjectURL(blob);
  try {
    const image = await shown(address);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const pen = canvas.getContext('2d');
    if (!pen) throw new Unexpected('no canvas');
    // a JPEG has no transparency: what shows through would be black
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    if (!drawn) throw new Refused('PICTURE_TOO_LARGE', {}, '');
    return { name: 'photo.jpg', size: drawn.size, src: '', blob: drawn };
  } catch (error) {
    if (!(error instanceof NotShown)) throw error;
    const head = new Uint8Array(await new Response(blob.slice(0, 12)).arrayBuffer());
    throw new Refused(isHeic(head) ? 'PICTURE_HEIC' : 'NOT_A_PICTURE', {}, '');
  } finally {
    URL.revokeObjectURL(address);
  }
}

class NotShown extends Error {}

const shown = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new NotShown());
    image.src = address;
  });

/**
 * Puts a file into the local demo's storage, as `wx.cloud.uploadFile` does on a phone. `fetch` tells nothing of progress,
 * hence the older interface.
 */
export function putFromBrowser(path: string, blob: Blob, heard: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/emulator/storage/${encodeURIComponent(path)}`);
    for (const [name, value] of Object.entries(localIdentity())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) heard(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve()
        : reject(new Unexpected(`storage answered ${request.status}`));
    request.onerror = () => reject(new NetworkFailure('upload failed'));
    request.send(blob);
  });
}
