import { isAboutPictures } from '#domain/kernel/picture/refusals';

/** A request is asked for in four short screens. */
export const STEPS = ['what', 'when', 'consent', 'check'] as const;
export type StepName = (typeof STEPS)[number];

/** What can be filled in wrongly, or refused. */
export type FieldName =
  'whom' | 'what' | 'pictures' | 'whenHome' | 'special' | 'confidential' | 'doorCode' | 'consent';

export const STEP_OF: Record<FieldName, StepName> = {
  whom: 'what',
  what: 'what',
  pictures: 'what',
  whenHome: 'when',
  special: 'when',
  confidential: 'when',
  doorCode: 'when',
  consent: 'consent',
};

const FIELD_OF_CODE: Record<string, FieldName> = {
  NOT_YOUR_HOME: 'whom',
  NOT_OF_THIS_HOME: 'whom',
  NEVER_ACCEPTED: 'what',
  TEXT_RISKY: 'what',
};

const FIELD_OF_INPUT: Record<string, FieldName> = {
  homeId: 'whom',
  forPersonId: 'whom',
  what: 'what',
  whenHome: 'whenHome',
  special: 'special',
  confidential: 'confidential',
  doorCode: 'doorCode',
  pictures: 'pictures',
  consent: 'consent',
};

/**
 * The field that a refusal is about; null where it is about none, and stands under the button: danger has a page of its
 * own. `named` is the field of the input that the server names.
 */
export function fieldOfRefusal(code: string, named: unknown): FieldName | null {
  if (code === 'DANGER_CALL_NOW') return null;
  const input = FIELD_OF_INPUT[String(named ?? '').split('.')[0] ?? ''];
  return input ?? FIELD_OF_CODE[code] ?? (isAboutPictures(code) ? 'pictures' : null);
}
