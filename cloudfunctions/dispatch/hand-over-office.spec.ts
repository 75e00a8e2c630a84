import type { DisclosureId, HomeId, PersonId } from '#domain/kernel/ids';
import { leader, published, volunteers } from '#testing/builders/activities';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { importRoster, importSheet } from '#testing/builders/office';
import { appointed } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-07-06 09:00');
  await importRoster(world);
  await world.runTimer();
});
afterAll(() => world.close());

const idOf = async (as: As) => dataOf(await as('people', 'me')).person?.personId as PersonId;
const endPost = async (as: As, post: 'feeClerk' | 'propertyManager' | 'leader') =>
  dataOf(await world.asOfficer('people', 'endPost', { personId: await idOf(as), post }));
const told = async (as: As) => dataOf(await as('notices', 'list', {})).items.map((one) => one.kind);
const waiting = async (as: As) => dataOf(await as('people', 'today', {})).matters.map((one) => one.kind);

describe('when posts end', () => {
  it('an activity is led by the community, which is told, and by its leader no more; who led it can do nothing', async () => {
    const asLeader = await leader(world);
    const [volunteer] = (await volunteers(world, 1)) as [As];
    const activityId = await published(world, asLeader);
    dataOf(await volunteer('activities', 'signUp', { activityId }));
    await world.runTimer();
    expect(await waiting(asLeader)).toContain('activityToLead');
    await endPost(asLeader, 'leader');
    await world.runTimer();

    expect(await told(world.asOfficer)).toContain('activityHandedOver');
    expect(await waiting(world.asOfficer)).toContain('activityToLead');
    expect(await waiting(asLeader)).not.toContain('activityToLead');
    expect(dataOf(await volunteer('activities', 'read', { activityId }))).toMatchObject({
      leaderName: '社区干部',
    });
    const calledOff = { activityId, reason: 'rain', text: '' } as const;
    expect(codeOf(await asLeader('activities', 'cancel', calledOff))).toBe('NOT_ALLOWED');
    expect(codeOf(await world.asOfficer('activities', 'cancel', calledOff))).toBe('OK');
    await world.runTimer();
    expect(await told(volunteer)).toContain('activityCancelled');
  });

  it('a draft that came back to a clerk who has left is for the other clerks at once, and then for who takes it on', async () => {
    const draft = await importSheet(world, 'fee-sheet-2026-h1');
    const { rev } = dataOf(await world.asClerk('disclosures', 'submitDraft', draft));
    const { disclosureId } = draft;
    dataOf(await world.asManager('disclosures', 'returnDraft', { disclosureId, rev, comment: '改一处' }));
    await world.runTimer();
    expect(await waiting(world.asClerk)).toContain('draftReturned');
    const other = await appointed(world, 'feeClerk', '程方', '12000000041');
    expect(await waiting(other)).not.toContain('draftReturned');
    const again = { ...draft, rev: rev + 1 };
    expect(codeOf(await other('disclosures', 'submitDraft', again))).toBe('DRAFT_TAKEN');
    await endPost(world.asClerk, 'feeClerk');
    await world.runTimer();

    expect(await told(other)).toContain('disclosureHandedOver');
    expect(await waiting(other)).toContain('draftReturned');
    expect(await waiting(world.asClerk)).not.toContain('draftReturned');
    expect(codeOf(await world.asClerk('disclosures', 'submitDraft', again))).toBe('NOT_ALLOWED');
    dataOf(await other('disclosures', 'submitDraft', again));
    await endPost(world.asManager, 'propertyManager');
    await world.runTimer();

    // nobody else of the company is left who could approve it
    expect(await waiting(world.asOfficer)).toContain('draftToApprove');
    const approval = { disclosureId, rev: rev + 2 };
    expect(codeOf(await world.asManager('disclosures', 'publish', approval))).toBe('NOT_ALLOWED');
    expect(codeOf(await world.asOfficer('disclosures', 'publish', approval))).toBe('OK');
    await endPost(other, 'feeClerk');
    await world.runTimer();
  });

  it('a question is answered by the community, which is told, and by the company again once it has somebody', async () => {
    const { disclosure, homes } = dataOf(await world.asOwner('disclosures', 'readSheet', {}));
    const asked = await world.asOwner('disclosures', 'ask', {
      disclosureId: disclosure?.disclosureId as DisclosureId,
      homeId: homes[0]?.homeId as HomeId,
      ...{
        lineCode: 'F02',
        reason: 'standard',
        text: '这一项是怎么算出来的？',
        pictures: [],
        key: 'question-1',
      },
    });
    const { questionId } = dataOf(asked);
    const answer = { questionId, rev: 0, conclusion: 'explain', text: '按决议。' } as const;
    expect(codeOf(await world.asOfficer('disclosures', 'answer', answer))).toBe('NOT_ALLOWED');
    // asked when the company had nobody any more: handed over by one run, told by the next
    await world.runTimer();
    await world.runTimer();
    expect(await told(world.asOfficer)).toContain('questionHandedOver');
    expect(await waiting(world.asOfficer)).toContain('questionToAnswer');
    const read = await world.asOwner('disclosures', 'readQuestion', { questionId });
    expect(dataOf(read).communityActs).toBe(true);

    const clerk = await appointed(world, 'feeClerk', '戴宁', '12000000042');
    await world.runTimer();
    expect(await waiting(world.asOfficer)).not.toContain('questionToAnswer');
    expect(await waiting(clerk)).toContain('questionToAnswer');
    expect(codeOf(await world.asOfficer('disclosures', 'answer', answer))).toBe('NOT_ALLOWED');
    await endPost(clerk, 'feeClerk');
    await world.runTimer();
    expect(codeOf(await clerk('disclosures', 'answer', answer))).toBe('NOT_ALLOWED');
    dataOf(await world.asOfficer('disclosures', 'answer', answer));
    await world.runTimer();
    expect(await told(world.asOwner)).toContain('questionAnswered');
    expect(await waiting(world.asOfficer)).not.toContain('questionToAnswer');
  });
});
