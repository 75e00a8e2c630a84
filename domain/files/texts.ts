import { PICTURE_TEXTS } from '#domain/kernel/picture/refusals';
import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import type { files } from './contract';

const REFUSALS: RefusalTexts<typeof files> = {
  ...PICTURE_TEXTS,
  FILE_TOO_LARGE: ({ limitMb }) => `表格超过 ${limitMb ?? 5} MB。请删去图片和不用的工作表后再上传。`,
  FILE_KIND_REFUSED: () => '只能上传 .xlsx 或 .xls 的表格。请在 Excel 或 WPS 里“另存为 .xlsx”，再重新选择。',
};

/** The sentence for anything that `files` refuses: what to do next. */
export const refusalText = refusalTexts<typeof files>(REFUSALS);
