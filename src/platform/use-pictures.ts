import { useCallback, useEffect, useState } from 'react';
import * as v from 'valibot';
import { refusalText } from '#domain/files/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { isAboutPictures } from '#domain/kernel/picture/refusals';
import { newClientKey } from './client-key';
import { sayFailure, type Refused } from './failure';
import { pickPictures, readyPicture, send } from './files';
import type { PickedFile } from './picked-file';
import { useKept } from './kept';
import { openSettings } from './open-settings';
import type { PickedPicture } from '../ui/photo';
import { whyNotPicked, type PickingTrouble } from './picking-trouble';

/** Of those chosen since the app was opened: by key, what is sent again after a failure. */
const picked = new Map<string, PickedFile>();

/** After a reload only what has arrived is left, known by its name; the phone no longer shows it. */
const ARRIVED = v.pipe(
  v.array(v.object({ key: v.string(), state: v.string(), upload: v.optional(v.string()) })),
  v.transform((all): PickedPicture[] =>
    all.flatMap(({ key, state, upload }) =>
      state === 'sent' && upload ? [{ key, src: '', state, percent: 100, upload }] : [],
    ),
  ),
);

/** What was chosen before a reload cannot be sent again: the phone has forgotten where it lies. */
const CHOOSE_ANEW = '这张照片没有传到。请删掉它，再添加一次。';

/** Pictures that the reader adds to a form, kept under its `name` until it is sent. They are sent while she goes on writing; `uploads` are those that arrived. */
export function usePictures(compoundId: CompoundId | null, max: number, name: string) {
  const [pictures, setPictures] = useKept<PickedPicture[]>(`pictures:${name}`, [], ARRIVED);
  const [trouble, setTrouble] = useState<PickingTrouble | null>(null);

  const change = useCallback(
    (key: string, to: Partial<PickedPicture>) =>
      setPictures((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))),
    [setPictures],
  );

  const start = useCallback(
    async (key: string) => {
      const chosen = picked.get(key);
      if (!compoundId) return;
      if (!chosen) return change(key, { state: 'failed', message: CHOOSE_ANEW });
      change(key, { state: 'sending', percent: 0, message: undefined, upload: undefined });
      try {
        const file = await readyPicture(chosen);
        const onProgress = (percent: number) => change(key, { percent });
        const upload = await send({ compoundId, purpose: 'picture', file, onProgress });
        change(key, { state: 'sent', upload });
      } catch (error) {
        change(key, { state: 'failed', message: sayFailure(error, refusalText) });
      }
    },
    [change, compoundId],
  );

  const add = useCallback(async () => {
    setTrouble(null);
    const chosen = await pickPictures(max - pictures.length).catch((error: unknown) => {
      setTrouble(whyNotPicked(error));
      return [];
    });
    const added = chosen.map((file) => ({ key: newClientKey(), file }));
    added.forEach(({ key, file }) => picked.set(key, file));
    setPictures((all) => [
      ...all,
      ...added.map(({ key, file }) => ({ key, src: file.src, state: 'sending' as const, percent: 0 })),
    ]);
    added.forEach(({ key }) => void start(key));
  }, [max, pictures.length, setPictures, start]);

  const remove = useCallback(
    (key: string) => {
      picked.delete(key);
      setPictures((all) => all.filter((one) => one.key !== key));
    },
    [setPictures],
  );

  /** The server has not found, or not taken, the photo it names: that one can be sent again or taken out. */
  const refuse = useCallback(
    ({ code, params }: Pick<Refused, 'code' | 'params'>) => {
      const said = refusalText(code, { ...params, photo: null });
      setPictures((all) =>
        all.map((one, index) => {
          if (index + 1 !== params.photo) return one;
          const message = picked.has(one.key) ? said : CHOOSE_ANEW;
          return { ...one, state: 'failed', upload: undefined, message };
        }),
      );
    },
    [setPictures],
  );

  return {
    pictures,
    max,
    add: () => void add(),
    remove,
    /** The form has been sent. */
    forget: () => setPictures([]),
    retry: (key: string) => void start(key),
    refuse,
    /** Why the chooser did not open. */
    trouble,
    settings: () => trouble && openSettings(trouble),
    uploads: pictures.flatMap((one) => (one.state === 'sent' && one.upload ? [one.upload] : [])),
    /** Why the form cannot be sent now: what has not arrived would be lost. */
    blocked: pictures.some((one) => one.state === 'sending')
      ? '照片还在上传，请稍等。'
      : pictures.some((one) => one.state === 'failed')
        ? '有照片没传上去，请重传或删除。'
        : null,
  };
}

export type Pictures = ReturnType<typeof usePictures>;

/** Tells the pictures of a form when the server has refused one of them. */
export function useRefusedPicture(
  { refuse }: Pick<ReturnType<typeof usePictures>, 'refuse'>,
  refused: Pick<Refused, 'code' | 'params'> | null,
): void {
  useEffect(() => {
    if (refused && isAboutPictures(refused.code)) refuse(refused);
  }, [refuse, refused]);
}
