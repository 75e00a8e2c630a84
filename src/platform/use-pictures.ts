import { useCallback, useRef, useState } from 'react';
import { refusalText } from '#domain/files/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { newClientKey } from './client-key';
import { sayFailure } from './failure';
import { pickPictures, upload, type PickedFile } from './files';

/** A picture that goes with a text: shown at once, sent behind it. */
export interface SentPicture {
  key: string;
  src: string;
  state: 'sending' | 'sent' | 'failed';
  percent: number;
  fileId?: string;
  message?: string;
}

/** Pictures that the reader adds to a form. They are sent while she goes on writing; `fileIds` are those that arrived. */
export function usePictures(compoundId: CompoundId | null, max: number) {
  const [pictures, setPictures] = useState<SentPicture[]>([]);
  const picked = useRef(new Map<string, PickedFile>());

  const change = useCallback(
    (key: string, to: Partial<SentPicture>) =>
      setPictures((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))),
    [],
  );

  const send = useCallback(
    async (key: string) => {
      const file = picked.current.get(key);
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
    const chosen = await pickPictures(max - picked.current.size).catch(() => []);
    const added = chosen.map((file) => ({ key: newClientKey(), file }));
    added.forEach(({ key, file }) => picked.current.set(key, file));
    setPictures((all) => [
      ...all,
      ...added.map(({ key, file }) => ({ key, src: file.src, state: 'sending' as const, percent: 0 })),
    ]);
    added.forEach(({ key }) => void send(key));
  }, [max, send]);

  const remove = useCallback((key: string) => {
    picked.current.delete(key);
    setPictures((all) => all.filter((one) => one.key !== key));
  }, []);

  return {
    pictures,
    add: () => void add(),
    remove,
    retry: (key: string) => void send(key),
    fileIds: pictures.flatMap((one) => (one.state === 'sent' && one.fileId ? [one.fileId] : [])),
    /** Some have not arrived or have failed: submitting now would lose them. */
    busy: pictures.some((one) => one.state === 'sending'),
  };
}
