import { allMatters, allNotices, noticesAbout } from '#domain/kernel/notices';
import { postsThat } from '#domain/kernel/posts';
import { postTagsUpwards } from '#domain/kernel/tags';
import { sayInstant } from '#domain/kernel/time';
import type { ApplicationDocument } from './documents';
import type { ApplicationEvents } from './events';
import { applicationLink } from './links';
import { relationText } from './relation-texts';
import { sayWhenAnswered } from './when-answered';

type About = { document: ApplicationDocument };

const { notice } = noticesAbout<ApplicationEvents, ApplicationDocument>();

const applicant = ({ applicantId }: ApplicationDocument): string[] => [`person:${applicantId}`];
/** Whoever keeps the record of homes here. */
const keepers = (document: ApplicationDocument): string[] =>
  postsThat('keepHomes').flatMap((post) => postTagsUpwards(post, document));
const toPage = ({ compoundId, _id }: ApplicationDocument) => applicationLink(compoundId, _id);

/** What was refused is told with why; a yes is told by the binding, to everybody of the home. */
export const APPLICATION_NOTICES = allNotices<ApplicationEvents, ApplicationDocument>()(
  {
    applicationRefused: notice({
      on: ['applicationRefused'],
      to: ({ document }: About) => applicant(document),
      words: ({ document: { label, decided } }) => ({
        title: `申请绑定没有通过：${label}`,
        body: `${decided?.by ?? '物业'}没有同意。原因：${decided?.reason ?? ''}。您可以改好再申请，或打物业服务电话、社区电话。`,
      }),
      link: ({ document }) => toPage(document),
    }),
    applicationLate: notice({
      on: ['applicationLate'],
      when: ({ document }) => document.open,
      to: ({ document }: About) => postTagsUpwards('communityOfficer', document),
      words: ({ document: { label, dueAt } }) => ({
        title: `申请绑定没有按时答复：${label}`,
        body: `应在 ${sayInstant(dueAt)} 前答复。请现在核对，同意或者退回。`,
      }),
      link: ({ document }) => toPage(document),
    }),
  },
  ['applicationMade', 'applicationApproved', 'applicationWithdrawn'],
);

/** It waits for the office; who applied sees until when. */
export const APPLICATION_MATTERS = allMatters<ApplicationDocument>({
  applicationToDecide: {
    for: 'office',
    when: ({ open }) => open,
    to: keepers,
    words: ({ label, name, relation, state }) => ({
      title: `申请绑定：${label}`,
      body:
        state === 'approving'
          ? `${name}的绑定同意了还没有做完，请点开继续。`
          : `${name}说是${relationText(relation)}，请核对后同意或者退回。`,
    }),
    link: toPage,
    dueAt: ({ dueAt }) => dueAt,
  },
  applicationWaits: {
    for: 'applicant',
    when: ({ open }) => open,
    to: applicant,
    words: ({ label, dueAt, lateAt }) => ({
      title: `您申请绑定 ${label}`,
      body: sayWhenAnswered({ dueAt, lateAt }),
    }),
    link: toPage,
    dueAt: () => null,
    watched: true,
  },
});
