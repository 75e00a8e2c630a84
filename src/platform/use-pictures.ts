import { useCallback } from 'react';
import * as v from 'valibot';
import { refusalText } from '#domain/files/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { newClientKey } from './client-key';
import { sayFailure } from './failure';
import { pickPictures, upload, type PickedFile } from './files';
import { useKept } from './kept';

/** A picture that goes with a text: shown at once, sent behind it. */
export interface SentPicture {
  key: string;
  src: string;
  state: 'sending' | 'sent' | 'failed';
  percent: number;
  fileId?: string;
  message?: string;
}

/** Of those chosen since the app was opened: by key, what is sent again after a failure. */
const picked = new Map<string, PickedFile>();

/** After a reload only what has arrived is left, known by its id; the phone no longer shows it. */
const ARRIVED = v.pipe(
  v.array(v.object({ key: v.string(), state: v.string(), fileId: v.optional(v.string()) })),
  v.transform((all): SentPicture[] =>
    all.flatMap(({ key, state, fileId }) =>
      state === 'sent' && fileId ? [{ key, src: '', state, percent: 100, fileId }] : [],
    ),
  ),
);

/** Pictures that the reader adds to a form, kept under its `name` until it is sent. They are sent while she goes on writing; `fileIds` are those that arrived. */
export function usePictures(compoundId: CompoundId | null, max: number, name: string) {
  const [pictures, setPictures] = useKept<SentPicture[]>(`pictures:${name}`, [], ARRIVED);

  const change = useCallback(
    (key: string, to: Partial<SentPicture>) =>
      setPictures((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))),
    [setPictures],
  );

  const send = useCallback(
    async (key: string) => {
      const file = picked.get(key);
      if (!file || !compoundId) return;
      change(key, { state: 'sending', percent: 0, message: undefined });
      try {
        const onProgress = (percent: number) => change(key, { percent });
        const fileId = await upload({ compoundId, purpose: 'picture', file, onProgress });
        change(key, { state: 'sent', fileId });
      } catch (error) {
        change(key, { state: 'failed', message: sayFailure(error, refusalText) });
      }
    },
    [change, compoundId],
  );

  const add = useCallback(async () => {
    const chosen = await pickPictures(max - pictures.length).catch(() => []);
    const added = chosen.map((file) => ({ key: newClientKey(), file }));
    added.forEach(({ key, file }) => picked.set(key, file));
    setPictures((all) => [
      ...all,
      ...added.map(({ key, file }) => ({ key, src: file.src, state: 'sending' as const, percent: 0 })),
    ]);
    added.forEach(({ key }) => void send(key));
  }, [max, pictures.length, send, setPictures]);

  const remove = useCallback(
    (key: string) => {
      picked.delete(key);
      setPictures((all) => all.filter((one) => one.key !== key));
    },
    [setPictures],
  );

  return {
    pictures,
    add: () => void add(),
    remove,
    /** The form has been sent. */
    forget: () => setPictures([]),
    retry: (key: string) => void send(key),
    fileIds: pictures.flatMap((one) => (one.state === 'sent' && one.fileId ? [one.fileId] : [])),
    /** Some have not arrived or have failed: submitting now would lose them. */
    busy: pictures.some((one) => one.state === 'sending'),
  };
}
