import type { RefusalOfFeature } from '#domain/kernel/contract';
import type { GeneralRefusal } from '#domain/kernel/refusal';
import { refusalTexts, type Sentence } from '#domain/kernel/texts';
import type { files } from './contract';

type Code = Exclude<RefusalOfFeature<typeof files>, GeneralRefusal>;

const REFUSALS: Record<Code, Sentence> = {
  FILE_TOO_LARGE: ({ limitMb }) => `文件超过 ${limitMb ?? 5} MB。请压缩后再上传。`,
  FILE_KIND_REFUSED: () => '不支持这种文件。表格请用 .xlsx 或 .xls，图片请用 JPG 或 PNG。',
};

/** The sentence for anything that `files` refuses: what to do next. */
export const refusalText = refusalTexts<Code>(REFUSALS);
