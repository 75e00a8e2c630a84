import { allMatters } from '#domain/kernel/notices';
import { sayInstant } from '#domain/kernel/time';
import type { CaregiverDocument } from './documents';
import { caregiverLink } from './links';
import { carer, community, keepers } from './notices';
import { isByDocument } from './rules';
import { kinText, lastDayText } from './words';

const toPage = ({ compoundId, _id }: CaregiverDocument) => caregiverLink(compoundId, _id);
const who = ({ caregiver }: CaregiverDocument): string =>
  `${caregiver?.name ?? ''}（${kinText(caregiver?.kin)}）`;
/** What is in writing is looked at by the community. */
const isInWriting = ({ caregiver, pictures }: CaregiverDocument): boolean =>
  caregiver?.kin === 'guardian' || pictures.length > 0;

/** It waits for staff, for the community where those of a home disagree, and the caregiver sees until when. */
export const MATTERS = allMatters<CaregiverDocument>({
  careToAsk: {
    for: 'staff',
    when: ({ state }) => state === 'proposed',
    to: (one) => (isInWriting(one) ? community(one) : keepers(one)),
    words: (one) => ({
      title: `照护申请：${one.label}`,
      body: isInWriting(one)
        ? `${who(one)}附了书面材料，请看过后登记同意或者退回。`
        : `${who(one)}想照护${one.elderName}，请打电话或上门问老人本人，登记同意或者退回。`,
    }),
    link: toPage,
    dueAt: ({ dueAt }) => dueAt,
  },
  careToDecide: {
    for: 'staff',
    when: ({ state }) => state === 'disputed',
    to: community,
    words: (one) => ({
      title: `家里人对照护人有不同意见：${one.label}`,
      body: `有人不同意${who(one)}照护${one.elderName}，权限已停用。请和双方谈过后决定。`,
    }),
    link: toPage,
    dueAt: ({ dueAt }) => dueAt,
  },
  careToReview: {
    for: 'staff',
    when: ({ state, remindedAt }) => state === 'inForce' && remindedAt !== null,
    to: (one) => (isByDocument(one) ? community(one) : keepers(one)),
    words: (one) => ({
      title: `照护一年到期，请复核：${one.label}`,
      body: isByDocument(one)
        ? `请看${who(one)}的监护文件照片是否还有效。没有复核，到 ${lastDayText(one.endsAt ?? 0)}自动结束。`
        : `请再问一次老人是否还同意由${who(one)}照护。没有复核，到 ${lastDayText(one.endsAt ?? 0)}自动结束。`,
    }),
    link: toPage,
    dueAt: ({ endsAt }) => endsAt,
  },
  careWaits: {
    for: 'caregiver',
    when: ({ state }) => state === 'proposed',
    to: carer,
    words: ({ label, dueAt, lateAt }) => ({
      title: `您申请照护：${label}`,
      body:
        lateAt === null
          ? `网格员或社区会在 ${sayInstant(dueAt ?? 0)} 前问过老人并答复。`
          : '没有按时答复，已转给社区；您也可以打社区电话。',
    }),
    link: toPage,
    dueAt: () => null,
    watched: true,
  },
  careRests: {
    for: 'caregiver',
    when: ({ state }) => state === 'disputed',
    to: carer,
    words: ({ label, dueAt, lateAt }) => ({
      title: `您的照护暂停了：${label}`,
      body:
        lateAt === null
          ? `社区会在 ${sayInstant(dueAt ?? 0)} 前和双方谈过后决定。`
          : '社区没有按时决定；您可以打社区电话问。',
    }),
    link: toPage,
    dueAt: () => null,
    watched: true,
  },
  careEndsSoon: {
    for: 'caregiver',
    when: ({ state, remindedAt }) => state === 'inForce' && remindedAt !== null,
    to: carer,
    words: ({ label, endsAt }) => ({
      title: `照护快到一年：${label}`,
      body: `没有复核，到 ${lastDayText(endsAt ?? 0)}自动结束。`,
    }),
    link: toPage,
    dueAt: ({ endsAt }) => endsAt,
    watched: true,
  },
});
