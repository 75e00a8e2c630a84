import * as v from 'valibot';
import { isVouched } from '#domain/errands/danger';
import { dangerInWish } from '#domain/errands/request-rules';
import { neverAcceptedIn } from '#domain/errands/never-accepted';
import { nameFault } from '#domain/kernel/person-name';
import { CallbackPhone } from '#domain/kernel/phone';
import { privateIn } from '#domain/kernel/private-digits';
import { OTHER, type Draft } from './draft';

/** What is asked of staff, in the order of a call. */
export const STEPS = ['home', 'whom', 'what', 'words', 'check'] as const;
export type StepName = (typeof STEPS)[number];

export const STEP_TITLE: Record<StepName, string> = {
  home: '哪一套房',
  whom: '谁来说的，替谁登记',
  what: '登记什么事',
  words: '记下说的话',
  check: '念给对方听',
};

type Lacking = Partial<Record<keyof Draft, string>>;

/** A danger that the caller has not said to be none of now: the word, and what to dial. */
export function dangerIn({ kind, what, whenHome, special, vouched }: Draft) {
  const danger = kind === 'errand' ? dangerInWish({ what, whenHome, special }) : null;
  return danger && !isVouched(danger, [vouched]) ? danger : null;
}

const PRIVATE = '号码、密码先不要写在这里；要用的号码，请代办员接下后打电话问。';

function wordsLacking(draft: Draft, needed: string): Lacking {
  const { what } = draft;
  const never = draft.kind === 'errand' ? neverAcceptedIn(what) : null;
  if (what.trim() === '') return { what: needed };
  if (never) return { what: never.sentence };
  return privateIn(what).length > 0 ? { what: PRIVATE } : {};
}

const errandLacking = (draft: Draft): Lacking => ({
  ...wordsLacking(draft, '请写一句要办什么，代办员才好准备。'),
  ...(draft.whenHome.trim() === '' ? { whenHome: '请问一句什么时候方便上门。' } : {}),
  ...(privateIn(draft.whenHome).length > 0 ? { whenHome: PRIVATE } : {}),
  ...(privateIn(draft.special).length > 0 ? { special: PRIVATE } : {}),
  ...(draft.consent === null && draft.callerId !== draft.forId ? { consent: '请问清楚，再选一项。' } : {}),
});

const questionLacking = (draft: Draft): Lacking => ({
  ...(draft.reason === null ? { reason: '请选一个最接近的。' } : {}),
  ...wordsLacking(draft, '请写一句哪里不明白，物业才好答复。'),
});

const callerLacking = ({ channel, callerId, callerName, callerPhone, forId }: Draft): Lacking => ({
  ...(channel === null ? { channel: '请选一种。' } : {}),
  ...(callerId === '' ? { callerId: '请选是谁来说的。' } : {}),
  ...(callerId === OTHER && nameFault(callerName) ? { callerName: nameFault(callerName) ?? '' } : {}),
  ...(callerId === OTHER && !v.is(CallbackPhone, callerPhone)
    ? { callerPhone: '请写一个能打回去的手机号，或带区号的座机号。' }
    : {}),
  ...(forId === '' ? { forId: '请选替谁登记。' } : {}),
});

/** What a step lacks, said at the field. */
export function lacksIn(step: StepName, draft: Draft): Lacking {
  switch (step) {
    case 'home':
      return draft.homeId === '' ? { homeId: '请先选出是哪一套房。' } : {};
    case 'whom':
      return callerLacking(draft);
    case 'what': {
      const chosen = draft.kind === 'errand' ? draft.itemCode : draft.lineCode;
      if (draft.kind === null) return { kind: '请选登记什么。' };
      return chosen === '' ? { itemCode: '请点一项。' } : {};
    }
    case 'words':
      return draft.kind === 'errand' ? errandLacking(draft) : questionLacking(draft);
    case 'check':
      return {};
  }
}

export const isComplete = (step: StepName, draft: Draft): boolean =>
  Object.keys(lacksIn(step, draft)).length === 0;

/** The step that a link leads to, or the first one before it that is not filled in. */
export const stepAt = (named: StepName, draft: Draft): StepName =>
  STEPS.slice(0, STEPS.indexOf(named)).find((one) => !isComplete(one, draft)) ?? named;
