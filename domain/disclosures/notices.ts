import { allMatters, allNotices, noticesAbout } from '#domain/kernel/notices';
import { dayOf, sayDay } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import { community, editors, holders, office, personTag, reviewers } from './audiences';
import type { DisclosureDocument } from './documents';
import type { DisclosureEvents } from './events';
import { draftLink, sheetLink } from './links';
import { message } from './wechat-templates';

type About = { document: DisclosureDocument };

const { notice } = noticesAbout<DisclosureEvents, DisclosureDocument>();

const toDraft = ({ document: { compoundId } }: About) => draftLink(compoundId);
/** `《公示表》第 2 版`. */
const named = ({ sheet, version }: DisclosureDocument): string => `《${sheet.title}》第 ${version} 版`;

/** What whoever has a draft now is asked to do. */
const asked = ({ state, communityActs }: DisclosureDocument): string => {
  if (state === 'inReview') return '请社区干部核对后批准，或写明意见退回。';
  return communityActs
    ? '请社区干部先任命收费员，由收费员修改后重新提交。'
    : '请收费员按审核意见修改后重新提交。';
};

export const NOTICES = allNotices<DisclosureEvents, DisclosureDocument>()(
  {
    disclosureSubmitted: notice({
      on: ['disclosureSubmitted'],
      to: ({ document }) => [...holders(document, 'propertyManager'), ...community(document)],
      words: ({ document }) => ({
        title: '收费公示等待审核',
        body: `${named(document)}已提交。请物业经理核对后批准，或写明意见退回。`,
      }),
      link: toDraft,
    }),
    disclosureReturned: notice({
      on: ['disclosureReturned'],
      to: ({ document }) => [personTag(document.author.personId)],
      words: ({ document }) => ({
        title: '收费公示被退回',
        body: `${named(document)}被退回。请收费员按审核意见修改后重新提交。`,
      }),
      link: toDraft,
    }),
    disclosureHandedOver: notice({
      on: ['disclosureHandedOver'],
      when: ({ document }) => document.communityActs === true || document.authorLeft === true,
      to: ({ document }) => (document.state === 'inReview' ? community(document) : editors(document)),
      words: ({ document }) => ({
        title: '收费公示交给您这边了',
        body: `${named(document)}原来负责的人岗位已结束。${asked(document)}`,
      }),
      link: toDraft,
    }),
    disclosurePublished: notice({
      on: ['disclosurePublished'],
      to: ({ document }) => [`compound:${document.compoundId}`, ...office(document)],
      words: ({ document: { compoundName, sheet, version } }) => ({
        title: '新的收费公示',
        body: `${compoundName}公示了《${sheet.title}》（第 ${version} 版）。点开可以看您家怎么算，有疑问可以直接问。`,
      }),
      link: ({ document: { compoundId, version } }) => sheetLink(compoundId, version),
      wechat: ({ event, document: { compoundName, sheet, publishedAt } }) =>
        message('disclosurePublished', {
          thing1: thing(compoundName, '本小区'),
          thing2: thing(sheet.title, '物业服务收费公示'),
          date3: sayDay(dayOf(publishedAt ?? event.at)),
        }),
    }),
  },
  ['disclosureDiscarded'],
);

/** What waits because of a draft: for who reviews it, and for its author after it came back. */
export const MATTERS = allMatters<DisclosureDocument>({
  draftToApprove: {
    for: 'review',
    when: ({ state }) => state === 'inReview',
    to: reviewers,
    words: ({ version, sheet }) => ({
      title: `审核收费公示第 ${version} 版`,
      body: `《${sheet.title}》，请核对后批准或退回。`,
    }),
    link: ({ compoundId }) => draftLink(compoundId),
    dueAt: () => null,
  },
  draftReturned: {
    for: 'author',
    when: ({ state, returned }) => state === 'draft' && returned !== null,
    to: editors,
    words: ({ version, sheet }) => ({
      title: `修改收费公示第 ${version} 版`,
      body: `《${sheet.title}》被退回，请按审核意见修改后重新提交。`,
    }),
    link: ({ compoundId }) => draftLink(compoundId),
    dueAt: () => null,
  },
});
