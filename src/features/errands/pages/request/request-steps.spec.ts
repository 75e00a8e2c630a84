import { errands } from '#domain/errands/contract';
import { fieldOfRefusal, STEP_OF } from './request-steps';

describe('what the function refuses is said', () => {
  it.each([
    ['NOT_OF_THIS_HOME', undefined, 'whom'],
    ['NEVER_ACCEPTED', undefined, 'what'],
    ['TEXT_RISKY', 'special', 'special'],
    ['TEXT_RISKY', undefined, 'what'],
    ['NOT_A_PICTURE', undefined, 'pictures'],
    ['BAD_INPUT', 'pictures.0', 'pictures'],
    ['BAD_INPUT', 'whenHome', 'whenHome'],
  ])('%s of %s at %s', (code, named, field) => expect(fieldOfRefusal(code, named)).toBe(field));

  it('on the page with the telephone numbers if it is danger, not at the field where it was written', () => {
    expect(fieldOfRefusal('DANGER_CALL_NOW', 'what')).toBeNull();
  });

  it.each(['TOO_MANY_OPEN', 'TEXT_CHECK_DOWN', 'NO_SUCH_ITEM', 'BUSY_TRY_AGAIN'])(
    'under the button if it is %s, which no field can mend',
    (code) => expect(fieldOfRefusal(code, undefined)).toBeNull(),
  );
});

it('every field of the input that can be refused is on one of the screens', () => {
  const typed = Object.keys(errands.actions.request.input.entries).filter(
    (one) => !['compoundId', 'itemCode', 'urgent', 'notAnEmergency', 'again', 'key'].includes(one),
  );
  for (const name of typed) {
    const field = fieldOfRefusal('BAD_INPUT', name);
    expect(field && STEP_OF[field]).toBeTruthy();
  }
});
