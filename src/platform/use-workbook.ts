import { useRef, useState } from 'react';
import type { Purpose } from '#domain/files/contract';
import { limitMb, whyRefused } from '#domain/files/rules';
import type { CompoundId } from '#domain/kernel/ids';
import { Refused, type SayRefusal } from './failure';
import { pickWorkbook, send } from './files';
import type { PickedFile } from './picked-file';
import { useAction } from './use-action';

/** A workbook that lies in storage, as the actions that read one take it. */
export interface SentWorkbook {
  upload: string;
  fileName: string;
}

interface Workbook<T> {
  compoundId: string;
  purpose: Exclude<Purpose, 'picture'>;
  /** What is done with the workbook once it has arrived. */
  take: (workbook: SentWorkbook) => Promise<T>;
  sayRefusal: SayRefusal;
}

/** Longest file name that the contracts take; the end is kept, because the ending must be. */
const LONGEST_NAME = 120;

/**
 * A workbook from the reader's choice to the server's answer. Kind and size are checked before anything is sent. What
 * has been sent once is not sent again by `again`, unless the server refused the file itself.
 */
export function useWorkbook<T>({ compoundId, purpose, take, sayRefusal }: Workbook<T>) {
  const [file, setFile] = useState<PickedFile | null>(null);
  const [percent, setPercent] = useState(0);
  const [notOpened, setNotOpened] = useState(false);
  const sent = useRef<{ file: PickedFile; upload: string } | null>(null);

  const action = useAction<PickedFile, T>(
    async (picked) => {
      const fileName = picked.name.slice(-LONGEST_NAME);
      const no = picked.size === 0 ? EMPTY : whyRefused({ purpose, name: fileName, size: picked.size });
      if (no) throw new Refused(no, { limitMb: limitMb(purpose) }, '');
      const lying = async () => {
        if (sent.current?.file !== picked) {
          setPercent(0);
          const file = { ...picked, name: fileName };
          const to = compoundId as CompoundId;
          sent.current = {
            file: picked,
            upload: await send({ compoundId: to, purpose, file, onProgress: setPercent }),
          };
        }
        setPercent(100);
        return { upload: sent.current.upload, fileName };
      };
      try {
        return await take(await lying());
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        sent.current = null;
        // taken over by a call whose answer was lost: the same file once more
        if (error.code === 'FILE_MISSING') return take(await lying());
        throw error;
      }
    },
    (code, params) => sayFile(code) ?? sayRefusal(code, params),
  );

  const choose = async (): Promise<T | undefined> => {
    setNotOpened(false);
    let picked: PickedFile | null;
    try {
      picked = await pickWorkbook();
    } catch {
      setNotOpened(true);
      return undefined;
    }
    if (!picked) return undefined;
    setFile(picked);
    return action.run(picked);
  };

  return {
    choose,
    /** The same file once more, after a failure. */
    again: async (): Promise<T | undefined> => (file ? action.run(file) : undefined),
    /** The file last chosen. */
    fileName: file?.name ?? null,
    /** How much of it has been sent; 100 while the server reads it. */
    percent,
    busy: action.busy,
    message: notOpened ? '没能打开文件选择。请允许读取文件后再试一次。' : action.message,
    refused: action.refused,
  };
}

const EMPTY = 'FILE_EMPTY';

function sayFile(code: string): string | null {
  if (code === EMPTY) return '这个文件是空的（0 字节）。请重新保存后再选择。';
  if (code !== 'FILE_KIND_REFUSED') return null;
  return '只能选 Excel 或 WPS 的表格（.xlsx、.xls、.et）。请在 Excel 或 WPS 里“另存为 .xlsx”，再重新选择。';
}
