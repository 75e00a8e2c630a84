import type { Action } from '#domain/kernel/contract';
import { LIMITS, limitOf } from '#domain/kernel/limits';
import { collection } from '#platform/collection';
import type { LimitsDocument } from '#domain/people/documents';
import { SETUP_KEY } from '../emulator/own-variables';
import { clerk } from '../emulator/world/settle';
import { SATURDAY } from './builders/activities';
import { codeOf, dataOf, FEATURES, type As } from './builders/as';
import { openWorld, type World } from './world';

/**
 * Every action that may be called as often as one likes, and why that does no harm. A new one is limited, or says why here.
 * - `reads`: nothing is stored and nobody is told
 * - `own`: writes one small thing of one's own, that others do not see
 * - `once`: ends what it needs to be done, and only somebody else (or a limited action) begins that anew
 */
const UNLIMITED: Record<string, 'reads' | 'own' | 'once'> = {
  'people.me': 'reads',
  'people.today': 'reads',
  'people.listCompounds': 'reads',
  'people.readRestingPosts': 'reads',
  'people.setPreferences': 'own',
  'people.signOut': 'own',
  // counted on the person, five a day and 15 in all
  'people.proveHome': 'once',
  'people.endPost': 'once',
  'people.leavePost': 'once',
  'people.confirmPosts': 'once',
  'homes.importProgress': 'reads',
  'homes.list': 'reads',
  'homes.listBuildings': 'reads',
  // a look at a file is one entry a day
  'homes.read': 'reads',
  'homes.readAskers': 'reads',
  'homes.readPeople': 'reads',
  'homes.accessLog': 'reads',
  'homes.readLooks': 'reads',
  'homes.leaveHome': 'once',
  'disclosures.readSheet': 'reads',
  'disclosures.readDraft': 'reads',
  'disclosures.readTotals': 'reads',
  'disclosures.listQuestions': 'reads',
  'disclosures.readQuestion': 'reads',
  'disclosures.submitDraft': 'once',
  'disclosures.discardDraft': 'once',
  'disclosures.publish': 'once',
  'disclosures.answer': 'once',
  'disclosures.saidBack': 'once',
  'errands.readForm': 'reads',
  'errands.list': 'reads',
  'errands.read': 'reads',
  'errands.suggestProxies': 'reads',
  'errands.accept': 'once',
  'errands.sayAgreed': 'once',
  'errands.verify': 'once',
  'errands.turnDown': 'once',
  'errands.assign': 'once',
  'errands.openForClaim': 'once',
  'errands.claim': 'once',
  'errands.take': 'once',
  'errands.decline': 'once',
  'errands.finish': 'once',
  'errands.confirm': 'once',
  'errands.withdraw': 'once',
  'errands.reviewHeld': 'once',
  'errands.saidBack': 'once',
  'activities.listUpcoming': 'reads',
  'activities.read': 'reads',
  'activities.readPlan': 'reads',
  'activities.mine': 'reads',
  'activities.readHistory': 'reads',
  'activities.publishTheme': 'once',
  'activities.publish': 'once',
  'activities.cancelSignUp': 'once',
  'activities.cancel': 'once',
  // sets who came; nobody is told
  'activities.tick': 'own',
  'activities.approveHours': 'once',
  'notices.list': 'reads',
  'notices.markRead': 'own',
  'notices.markAllRead': 'own',
  'notices.recordConsent': 'own',
};

it('what may be done without end is listed, with why', () => {
  const unlimited = Object.values(FEATURES).flatMap(({ name, actions }) =>
    Object.entries(actions as Record<string, Action>)
      .filter(([, { limit }]) => limit === undefined)
      .map(([key]) => `${name}.${key}`),
  );
  expect(unlimited.sort()).toEqual(Object.keys(UNLIMITED).sort());
});

const LIMITED = Object.values(FEATURES).flatMap(({ name, actions }) =>
  Object.entries(actions as Record<string, Action>)
    .filter(([, { limit }]) => limit !== undefined)
    .map(([key]) => `${name}.${key}`),
);

/** What each limited action is tried with: right as input, about things that are not there. */
const errand = { errandId: 'e-000000000001', rev: 0 };
const file = { upload: `f-${'0'.repeat(24)}.xlsx`, fileName: '表.xlsx' };
const home = { homeId: 'h-000000000001' };
const person = { personId: 'p-000000000001' };
const named = { name: '丁小满', phone: '12020000931' };
const asked = { itemCode: 'light-bulb', what: '灯不亮了', whenHome: '都在', special: '', urgent: false };
const compound = { name: '里', communityName: '社', gridPath: 'a/b/c', type: 'company' };
const phones = { servicePhone: '1', complaintPhone: '1', officePhone: '1' };
const question = { disclosureId: 'd-000000000001', lineCode: 'F01', reason: 'other', text: '问一下' };
const key = 'limited-key-1';
const forHer = { forPersonId: person.personId };
const INPUTS: Record<string, object> = {
  'people.openCompound': { setupKey: SETUP_KEY, ...compound, ...phones, officer: named },
  'people.handOverCommunity': { setupKey: SETUP_KEY, officer: named },
  'people.appoint': { ...named, post: 'leader' },
  'people.signIn': { phoneCode: 'code', key },
  'people.changeNumber': { phoneCode: 'code' },
  'people.notMe': {},
  'people.objectSignIn': {},
  'people.setName': { name: named.name },
  'homes.checkRoster': file,
  'homes.importRoster': file,
  'homes.revealContact': { ...home, reason: '联系维修' },
  'homes.bind': { ...home, phone: named.phone, relation: 'family' },
  'homes.recordResident': { ...home, name: named.name, relation: 'family', key },
  'homes.unbind': { ...home, ...person },
  'homes.objectToBinding': { ...home, ...person },
  'homes.correctArea': { ...home, rev: 0, area: '10.00', document: '证' },
  'disclosures.importSheet': file,
  'disclosures.returnDraft': { disclosureId: question.disclosureId, rev: 0, comment: '请改一下' },
  'disclosures.ask': { ...question, ...home, pictures: [], key },
  'disclosures.takeDown': { ...question, ...home, ...forHer, channel: 'phone', key },
  'disclosures.respond': { questionId: 'q-000000000001', rev: 0, understood: true },
  'activities.saveTheme': { month: '2026-07', title: '主题', note: '' },
  'activities.draft': { plan: SATURDAY, key },
  'activities.changeDraft': { activityId: 'v-000000000001', rev: 0, plan: SATURDAY },
  'activities.signUp': { activityId: 'v-000000000001' },
  'errands.request': { ...asked, ...home, ...forHer, consent: 'agreed', pictures: [], key },
  'errands.takeDown': {
    ...{ ...asked, ...home, ...forHer, consent: 'agreed', channel: 'phone', key },
    caller: { kind: 'bound', ...person },
  },
  'errands.recall': { ...errand, text: '换人' },
  'errands.note': { ...errand, text: '一句', internal: false },
  'errands.pause': { ...errand, reason: 'other', text: '等', checkDay: '2026-07-09' },
  'errands.resume': { ...errand, text: '接着办' },
  'errands.revealContact': { errandId: errand.errandId, why: 'arrange' },
  'errands.revealDoorCode': { errandId: errand.errandId },
  'files.prepareUpload': { purpose: 'picture', name: 'a.jpg', size: 9 },
};

describe('whoever has done it as often as she may', () => {
  let world: World;
  let as: As;
  const limits = collection<LimitsDocument>('limits');
  beforeAll(async () => {
    world = await openWorld('2026-07-06 10:00');
    as = world.asClerk;
    const { personId } = dataOf(await as('people', 'me')).person!;
    const posts = ['propertyManager', 'communityOfficer', 'gridWorker', 'proxy', 'leader'] as const;
    for (const post of posts) {
      const { name, phone } = clerk;
      dataOf(await world.asOfficer('people', 'appoint', { name, phone, post }));
    }
    const full = (name: keyof typeof LIMITS) =>
      limitOf(name).windows.map(({ minutes, most }) => [`m${minutes}`, Array<number>(most).fill(Date.now())]);
    const names = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
    const counts = Object.fromEntries(names.map((name) => [name, Object.fromEntries(full(name))]));
    const none = { told: {}, open: {}, openRev: 0, pending: [], hasPending: false };
    await limits.put({ _id: personId, counts, ...none });
  }, 60_000);
  afterAll(() => world.close());

  // who is signed in is not asked for a code again
  const others = LIMITED.filter((one) => one !== 'people.signIn' && one !== 'errands.request');
  it.each(others)('is refused %s, and nothing is done', async (path) => {
    const [feature, action] = path.split('.') as [keyof typeof FEATURES, never];
    const input = INPUTS[path];
    if (!input) throw new Error(`no input to try ${path} with`);
    const answer = await as(feature, action, input as never);
    expect(answer).toMatchObject({ error: { code: 'TOO_OFTEN', params: { until: expect.any(Number) } } });
    expect(codeOf(answer)).toBe('TOO_OFTEN');
  });
});
