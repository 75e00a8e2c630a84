import * as v from 'valibot';
import type { Action, Schema } from '#domain/kernel/contract';
import { FEATURES } from './builders/as';

/**
 * Every field in which somebody can write what she likes, and what becomes of it before others see it. A new one is not
 * forgotten: the walk below finds it.
 * - `wechat`: WeChat's content check, and nothing private (`checkedText`, `passedText`, `passedTexts`)
 * - `operator`: written by who deploys the program, with the set-up key
 * - `unseen`: looked up, compared or measured; nobody ever reads it
 */
const FREE: Record<string, 'wechat' | 'operator' | 'unseen'> = {
  'people.openCompound.setupKey': 'unseen',
  'people.openCompound.name': 'operator',
  'people.openCompound.communityName': 'operator',
  'people.openCompound.servicePhone': 'operator',
  'people.openCompound.complaintPhone': 'operator',
  'people.openCompound.officePhone': 'operator',
  'people.openCompound.officer.name': 'operator',
  'people.handOverCommunity.setupKey': 'unseen',
  'people.handOverCommunity.officer.name': 'operator',
  'people.appoint.name': 'wechat',
  'people.appoint.buildings[]': 'wechat',
  'people.signIn.phoneCode': 'unseen',
  'people.proveHome.building': 'unseen',
  'people.proveHome.room': 'unseen',
  'people.changeNumber.phoneCode': 'unseen',
  'people.setName.name': 'wechat',
  'people.listCompounds.after': 'unseen',
  'homes.checkRoster.fileName': 'unseen',
  'homes.checkRoster.answers.digest': 'unseen',
  'homes.checkRoster.answers.choices[][]': 'unseen',
  'homes.checkRoster.answers.confirmed': 'unseen',
  'homes.importRoster.fileName': 'wechat',
  'homes.importRoster.answers.digest': 'unseen',
  'homes.importRoster.answers.choices[][]': 'unseen',
  'homes.importRoster.answers.confirmed': 'unseen',
  'homes.list.building': 'unseen',
  'homes.list.after': 'unseen',
  'homes.revealContact.reason': 'wechat',
  'homes.recordResident.name': 'wechat',
  'homes.accessLog.before': 'unseen',
  'homes.readLooks.before': 'unseen',
  'homes.correctArea.document': 'wechat',
  'disclosures.importSheet.fileName': 'wechat',
  'disclosures.importSheet.answers.digest': 'unseen',
  'disclosures.importSheet.answers.choices[][]': 'unseen',
  'disclosures.importSheet.answers.confirmed': 'unseen',
  'disclosures.submitDraft.acknowledged[]': 'unseen',
  'disclosures.returnDraft.comment': 'wechat',
  'disclosures.ask.lineCode': 'unseen',
  'disclosures.ask.text': 'wechat',
  'disclosures.takeDown.lineCode': 'unseen',
  'disclosures.takeDown.text': 'wechat',
  'disclosures.listQuestions.after': 'unseen',
  'disclosures.answer.text': 'wechat',
  'disclosures.respond.text': 'wechat',
  'errands.request.itemCode': 'unseen',
  'errands.request.what': 'wechat',
  'errands.request.whenHome': 'wechat',
  'errands.request.special': 'wechat',
  'errands.request.confidential': 'wechat',
  'errands.request.doorCode': 'wechat',
  'errands.takeDown.caller.name': 'wechat',
  'errands.takeDown.itemCode': 'unseen',
  'errands.takeDown.what': 'wechat',
  'errands.takeDown.whenHome': 'wechat',
  'errands.takeDown.special': 'wechat',
  'errands.list.after': 'unseen',
  'errands.turnDown.text': 'wechat',
  'errands.verify.text': 'wechat',
  'errands.recall.text': 'wechat',
  'errands.decline.text': 'wechat',
  'errands.note.text': 'wechat',
  'errands.pause.text': 'wechat',
  'errands.resume.text': 'wechat',
  'errands.finish.text': 'wechat',
  'errands.confirm.text': 'wechat',
  'errands.withdraw.text': 'wechat',
  'activities.listUpcoming.after': 'unseen',
  'activities.saveTheme.title': 'wechat',
  'activities.saveTheme.note': 'wechat',
  'activities.draft.plan.title': 'wechat',
  'activities.draft.plan.tasks': 'wechat',
  'activities.draft.plan.place': 'wechat',
  'activities.draft.plan.bring': 'wechat',
  'activities.draft.plan.weather': 'wechat',
  'activities.changeDraft.plan.title': 'wechat',
  'activities.changeDraft.plan.tasks': 'wechat',
  'activities.changeDraft.plan.place': 'wechat',
  'activities.changeDraft.plan.bring': 'wechat',
  'activities.changeDraft.plan.weather': 'wechat',
  'activities.cancel.text': 'wechat',
  'activities.readHistory.after': 'unseen',
  'notices.list.before': 'unseen',
  'notices.markRead.noticeId': 'unseen',
  'files.prepareUpload.name': 'unseen',
};

/** A schema as valibot builds it, as far as a walk needs. */
type Node = Schema & {
  entries?: Record<string, Node>;
  item?: Node;
  items?: Node[];
  options?: unknown;
  wrapped?: Node;
  value?: Node;
  pipe?: Node[];
};

/** Where strings are in an input that somebody could fill with words. */
function freeIn(node: Node, path: string): string[] {
  const inner = node.pipe?.[0] ?? node;
  if (inner.type === 'string') return takesWords(node) ? [path] : [];
  if (inner.entries)
    return Object.entries(inner.entries).flatMap(([key, one]) => freeIn(one, path ? `${path}.${key}` : key));
  if (inner.item) return freeIn(inner.item, `${path}[]`);
  if (inner.items) return inner.items.flatMap((one) => freeIn(one, `${path}[]`));
  if (inner.wrapped) return freeIn(inner.wrapped, path);
  if (Array.isArray(inner.options) && inner.type !== 'picklist')
    return (inner.options as Node[]).flatMap((one) => freeIn(one, path));
  return [];
}

const WORDS = '违规的话';
const takesWords = (node: Node): boolean =>
  [1, 2, 5].some((times) => v.safeParse(node, WORDS.repeat(times)).success);

const ACTIONS = Object.values(FEATURES).flatMap(({ name, actions }) =>
  Object.entries(actions as Record<string, Action>).map(([key, one]) => ({ name: `${name}.${key}`, one })),
);
const found = ACTIONS.flatMap(({ name, one }) =>
  [...new Set(freeIn(one.input as Node, ''))].map((path) => `${name}.${path}`),
);

describe('what somebody can write in her own words', () => {
  it('is listed with what becomes of it, field by field', () => {
    expect(found.sort()).toEqual(Object.keys(FREE).sort());
  });

  it('can be refused by every action in which others read it', () => {
    const checked = Object.keys(FREE).filter((path) => FREE[path] === 'wechat');
    for (const { name, one } of ACTIONS) {
      const isChecked = checked.some((path) => path.startsWith(`${name}.`));
      const canRefuse = one.refusals.includes('TEXT_RISKY') && one.refusals.includes('TEXT_CHECK_DOWN');
      expect([name, canRefuse]).toEqual([name, isChecked]);
    }
  });
});
