import { bound, compound, neighbour, NOW, term, WAYS_OF_LOSING } from '#testing/builders/neighbour';
import type { Move } from '#domain/kernel/casework';
import type { Neighbour } from '#domain/kernel/hand-over';
import type { Post } from '#domain/kernel/posts';
import type { DisclosureDocument, QuestionDocument } from './documents';
import { handOverDraft, handOverQuestion } from './hand-over';
import { answer, endedWithout, opened, understand } from './question-machine';

const holding = (personId: string, ...posts: Post[]) =>
  neighbour(personId, { posts: posts.map((one) => term(one)) });
const clerk = holding('p-clerk000', 'feeClerk');
const manager = holding('p-manager0', 'propertyManager');
const officer = holding('p-officer0', 'communityOfficer');
const asker = neighbour('p-asker000', { homes: [bound()] });
/** Whom somebody of the home objects to. */
const resting = bound({
  relation: 'caregiver',
  care: { rights: [], endsAt: NOW + 1, resting: true } as never,
});
const named = ({ personId, name }: Neighbour) => ({ personId, name });

/** The move, and that after it nothing more is to be done. */
function settled<T extends object>(
  rule: (
    one: T,
    grid: { compound: typeof compound; people: Neighbour[] },
    now: number,
  ) => Move<T, never> | null,
  one: T,
  people: Neighbour[],
) {
  const move = rule(one, { compound, people }, NOW);
  const after = { ...one, ...move?.set };
  expect(rule(after, { compound, people }, NOW)).toBeNull();
  return { after, kinds: move?.events.map((event) => event.kind) ?? null };
}

const asked = { askedBy: asker.personId, ...opened({ ...named(asker), now: NOW }, '？') } as QuestionDocument;
const answered = {
  ...asked,
  ...answer(asked, { ...named(clerk), now: NOW }, { text: '按决议。', conclusion: 'explain' }).set,
};
const ofQuestion = (one: QuestionDocument, people: Neighbour[]) =>
  settled(handOverQuestion as never, one, people) as { after: QuestionDocument; kinds: string[] | null };

describe('a question', () => {
  it.each(WAYS_OF_LOSING)(
    'goes to the community where the post of the last of the company is lost: %s',
    (_way, lose) => {
      const people = [lose(clerk), lose(manager), officer, asker];
      const { after, kinds } = ofQuestion(asked, people);
      expect([after.communityActs, kinds]).toEqual([true, ['questionHandedOver']]);
    },
  );

  it.each([
    ['a clerk', [clerk]],
    ['a manager', [manager]],
    ['a manager alone, while the clerk has gone', [neighbour('p-clerk000'), manager]],
  ])('stays with the company as long as it has %s', (_who, people) => {
    expect(ofQuestion(asked, [...people, officer, asker]).kinds).toBeNull();
  });

  it('is the company’s again once somebody is appointed', () => {
    const { after, kinds } = ofQuestion({ ...asked, communityActs: true }, [clerk, officer, asker]);
    expect([after.communityActs, kinds]).toEqual([false, ['questionHandedOver']]);
  });

  it('waits for an answer whoever asked: also where she has left, or nobody at all is there', () => {
    expect(ofQuestion(asked, [clerk, neighbour(asker.personId)]).kinds).toBeNull();
    expect(ofQuestion(asked, []).after.communityActs).toBe(true);
  });

  it.each([
    ['the home ended', { homes: [bound({ until: NOW })] }],
    ['the home is of another compound', { homes: [bound({ compoundId: 'c-other' as never })] }],
    ['there is none', { homes: [] }],
  ])('that is answered is closed where its asker belongs to the compound no more: %s', (_way, rights) => {
    const { after, kinds } = ofQuestion(answered, [clerk, neighbour(asker.personId, rights)]);
    expect(after).toMatchObject({ open: false, result: 'unconfirmed', clockAt: null });
    expect(kinds).toEqual(['askerLeft']);
  });

  it.each([
    [
      'has another home here',
      neighbour(asker.personId, { homes: [bound({ until: NOW }), bound({ homeId: 'h-00000002' as never })] }),
    ],
    ['has a post here', holding(asker.personId, 'leader')],
    ['looks after somebody here, and is objected to', neighbour(asker.personId, { homes: [resting] })],
  ])('that is answered waits for an asker who %s', (_what, her) => {
    expect(ofQuestion(answered, [clerk, her]).kinds).toBeNull();
  });

  it('that is answered stays whoever is at the company, and one that is closed is nobody’s', () => {
    expect(ofQuestion(answered, [officer, asker]).kinds).toBeNull();
    for (const end of [understand({ ...named(asker), now: NOW }), endedWithout(NOW)])
      expect(ofQuestion({ ...answered, ...end.set }, []).kinds).toBeNull();
  });
});

const draft = {
  ...{ state: 'draft', author: named(clerk), submittedBy: null, returned: null },
  held: { ...named(clerk), until: NOW + 1000 },
} as unknown as DisclosureDocument;
const inReview = { ...draft, state: 'inReview', submittedBy: named(clerk), held: null } as DisclosureDocument;
const back = { ...draft, returned: { by: '高建国', comment: '改', at: NOW } } as DisclosureDocument;
const ofDraft = (one: DisclosureDocument, people: Neighbour[]) =>
  settled(handOverDraft as never, one, people) as { after: DisclosureDocument; kinds: string[] | null };

describe('a draft in review', () => {
  it.each(WAYS_OF_LOSING)(
    'is reviewed by the community where the manager’s post is lost: %s',
    (_way, lose) => {
      const { after, kinds } = ofDraft(inReview, [clerk, lose(manager), officer]);
      expect(after).toMatchObject({ communityActs: true, authorLeft: false });
      expect(kinds).toEqual(['disclosureHandedOver']);
    },
  );

  it('is not reviewed by who wrote or submitted it, though she is manager', () => {
    const both = holding(clerk.personId, 'feeClerk', 'propertyManager');
    expect(ofDraft(inReview, [both, officer]).after.communityActs).toBe(true);
    const submitted = { ...inReview, submittedBy: named(manager) };
    expect(ofDraft(submitted, [clerk, manager, officer]).after.communityActs).toBe(true);
  });

  it('needs its author no more, and is the manager’s again once there is one', () => {
    expect(ofDraft(inReview, [manager]).kinds).toBeNull();
    const { after } = ofDraft({ ...inReview, communityActs: true, authorLeft: true }, [manager]);
    expect(after).toMatchObject({ communityActs: false, authorLeft: false });
  });
});

describe('a draft that came back', () => {
  const other = holding('p-clerk001', 'feeClerk');

  it.each(WAYS_OF_LOSING)(
    'is for the other clerks, at once, where its author’s post is lost: %s',
    (_way, lose) => {
      const { after, kinds } = ofDraft(back, [lose(clerk), other, manager, officer]);
      expect(after).toMatchObject({ authorLeft: true, communityActs: false, held: null });
      expect(kinds).toEqual(['disclosureHandedOver']);
    },
  );

  it('without any other clerk calls the community to find one, and then is hers', () => {
    const alone = ofDraft(back, [neighbour(clerk.personId), manager, officer]).after;
    expect(alone).toMatchObject({ authorLeft: true, communityActs: true });
    const { after, kinds } = ofDraft(alone, [neighbour(clerk.personId), other, officer]);
    expect(after).toMatchObject({ authorLeft: true, communityActs: false });
    expect(kinds).toEqual(['disclosureHandedOver']);
  });

  it('stays its author’s as long as she is clerk, whoever else goes, and is hers again when she is back', () => {
    expect(ofDraft(back, [clerk]).kinds).toBeNull();
    expect(
      ofDraft({ ...back, authorLeft: true, communityActs: true, held: null }, [clerk]).after,
    ).toMatchObject({
      ...{ authorLeft: false, communityActs: false },
    });
  });
});

describe('a draft at work', () => {
  it('is kept from nobody by who is clerk no more; nobody is told', () => {
    const { after, kinds } = ofDraft(draft, [neighbour(clerk.personId), manager]);
    expect([after.held, kinds]).toEqual([null, []]);
    expect(ofDraft(draft, [clerk]).kinds).toBeNull();
  });

  it.each(['published', 'discarded'] as const)('is nobody’s when it is %s', (state) => {
    expect(ofDraft({ ...back, state }, []).kinds).toBeNull();
  });
});
