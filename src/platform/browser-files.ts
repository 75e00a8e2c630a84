import { NetworkFailure, Unexpected } from './failure';
import type { PickedFile } from './files';

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
  src: file.type.startsWith('image/') ? URL.createObjectURL(file) : '',
  blob: file,
});

interface Place {
  url: string;
  token: string;
  authorization: string;
  cosFileId: string;
}

/** The headers with which CloudBase's own SDK puts a file into its storage. */
export function uploadHeaders(place: Place, path: string): Record<string, string> {
  return {
    Signature: place.authorization,
    authorization: place.authorization,
    'x-cos-security-token': place.token,
    'x-cos-meta-fileid': place.cosFileId,
    key: encodeURIComponent(path),
  };
}

/** Puts a file into storage. `fetch` tells nothing of progress, hence the older interface. */
export function putFromBrowser(
  place: Place,
  path: string,
  blob: Blob,
  heard: (percent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', place.url);
    for (const [name, value] of Object.entries(uploadHeaders(place, path)))
      request.setRequestHeader(name, value);
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
