import { CATALOGUE } from '#domain/errands/catalogue';
import { VIEWERS } from '#domain/errands/contract';
import { stepsFor, whyCannot } from '#domain/errands/rules';
import { ERRAND_STATES } from '#domain/errands/states';
import { choosableSteps } from './choosable-steps';

const micro = CATALOGUE.find((one) => one.micro)?.code ?? '';
const large = CATALOGUE.find((one) => !one.micro)?.code ?? '';

describe('the buttons of an errand', () => {
  it('every step that may be taken has one, and no other has', () => {
    for (const [viewer, familyLeft] of [
      ...VIEWERS.map((one) => [one, false] as const),
      ['desk', true] as const,
    ]) {
      for (const state of ERRAND_STATES) {
        const { main, beside, more } = choosableSteps({ viewer, state, familyLeft, itemCode: micro });
        const buttons = [...(main ? [main] : []), ...beside, ...more].filter((one) => one !== 'notPossible');
        const steps = stepsFor({ viewer, state, familyLeft }).filter((one) => !one.startsWith('reveal'));
        expect([viewer, state, [...buttons].sort()]).toEqual([viewer, state, [...steps].sort()]);
      }
    }
  });

  it('before it is known that she wants it, who may record it does that first; to others to assign is there, with why not', () => {
    const verifying = { state: 'verifying', itemCode: micro } as const;
    const of = (more: object) =>
      choosableSteps({ ...verifying, viewer: 'desk', verifier: 'community', ...more });
    expect(of({ mayVerify: true }).main).toBe('verify');
    expect([...of({ mayVerify: true }).beside, ...of({ mayVerify: true }).more]).not.toContain('assign');
    expect(of({ mayVerify: false }).main).toBe('assign');
    expect(whyCannot('assign', { ...verifying, viewer: 'desk', verifier: 'community' })).toBe(
      'CONSENT_UNVERIFIED',
    );
    expect(of({ viewer: 'family', verifier: 'desk', mayVerify: true }).main).toBe('sayAgreed');
    expect(of({ viewer: 'family', verifier: 'desk', mayVerify: false }).main).toBeNull();
  });

  it('only whose turn it is has a main one', () => {
    expect(choosableSteps({ viewer: 'desk', state: 'submitted', itemCode: micro }).main).toBe('accept');
    expect(choosableSteps({ viewer: 'proxy', state: 'underway', itemCode: micro }).main).toBe('finish');
    expect(choosableSteps({ viewer: 'candidate', state: 'claimable', itemCode: micro }).main).toBe('claim');
    expect(choosableSteps({ viewer: 'family', state: 'finished', itemCode: micro }).main).toBe('confirm');
    expect(
      choosableSteps({ viewer: 'desk', state: 'finished', familyLeft: true, itemCode: micro }).main,
    ).toBe('confirm');
    expect(choosableSteps({ viewer: 'desk', state: 'underway', itemCode: micro }).main).toBeNull();
    expect(choosableSteps({ viewer: 'desk', state: 'claimable', itemCode: micro }).main).toBeNull();
    expect(choosableSteps({ viewer: 'family', state: 'underway', itemCode: micro }).main).toBeNull();
  });

  it('at most two stand beside it', () => {
    const { beside, more } = choosableSteps({ viewer: 'proxy', state: 'underway', itemCode: micro });
    expect(beside).toEqual(['note']);
    expect(more).toEqual(['pause', 'notPossible', 'decline']);
  });

  it('only a small service can be opened for claiming', () => {
    const of = (itemCode: string) => {
      const { beside, more } = choosableSteps({ viewer: 'desk', state: 'accepted', itemCode });
      return [...beside, ...more];
    };
    expect(of(micro)).toContain('openForClaim');
    expect(of(large)).not.toContain('openForClaim');
  });
});
