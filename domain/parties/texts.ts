import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import { sayDay } from '#domain/kernel/time';
import type { parties } from './contract';

const REFUSALS: RefusalTexts<typeof parties> = {
  PARTY_ENDED: () => '这个单位已经停用。还要用，请重新登记一个。',
  STILL_SERVES: ({ placeName }) => `它还在服务${String(placeName)}，不能停用。请先到那里结束它的服务。`,
  ONLY_COMPOUNDS: () => '这类单位只能服务小区，不能服务整个街道或社区。请到小区里登记。',
  HAS_ONE: ({ name }) => `这里已经有${String(name)}。请先结束它的服务，再登记新的。`,
  NOT_YET: () => '开始的日子还没有到。请选今天或以前的日子。',
  SERVICE_OVER: () => '它在这里的服务已经结束。请返回上一页再看。',
  NOT_REPLACEABLE: () => '这类单位可以有几家，不用换。请直接结束它，或再加一家。',
  SAME_PARTY: () => '新旧是同一家。请选另一家。',
  ANOTHER_KIND: () => '新旧不是同一类单位。请选同一类的。',
  ALREADY_PAST: () => '这个时间已经过去。请选以后的时间。',
  TOO_FAR_AHEAD: () => '最多提前 180 天定。请选近一些的日子。',
  BEFORE_THE_LAST: ({ day }) => `上一家服务到 ${sayDay(String(day))} 为止。请选这一天或以后的日子。`,
};

/** The sentence for anything that `parties` refuses: what to do next. */
export const refusalText = refusalTexts<typeof parties>(REFUSALS);
