import { useState } from 'react';
import * as v from 'valibot';
import { CONSENTS, type errands } from '#domain/errands/contract';
import { dangerIn, isVouched, type Danger } from '#domain/errands/danger';
import { neverAcceptedIn } from '#domain/errands/never-accepted';
import { emergencyLink } from '#domain/errands/links';
import { refusalText } from '#domain/errands/texts';
import { doerTitle } from '#domain/errands/words';
import type { Template } from '#domain/errands/wechat-templates';
import type { InputOf } from '#domain/kernel/contract';
import { privateIn, type PrivateFound } from '#domain/kernel/private-digits';
import { Refused, sayFailure } from '../../../../platform/failure';
import { oneOf, useKept } from '../../../../platform/kept';
import { open } from '../../../../platform/routes';
import { showTop } from '../../../../platform/show-top';
import { store } from '../../../../platform/store';
import { askForMessages } from '../../../../platform/subscribe';
import { useAction } from '../../../../platform/use-action';
import { INCOMPLETE } from '../../../../platform/use-form';
import { usePictures, useRefusedPicture } from '../../../../platform/use-pictures';
import { type Consent, perform } from '../../api';
import type { AskProps } from '../../components/ask-page';
import { useRequestDraft, type Change, type DraftField } from '../../components/request-draft';
import { peopleToAskFor } from '../../components/request-for';
import { requestName } from '../../components/requested';
import { forgetVouched, useVouchedWords } from '../../../../platform/vouched';
import { useStepNamed, useStepPages } from './request-pages';
import { fieldOfRefusal, STEP_OF, STEPS, type FieldName, type StepName } from './request-steps';

export const MOST_PICTURES = 3;
const FIELDS = Object.keys(STEP_OF) as FieldName[];
const WISH_FIELDS: readonly DraftField[] = ['what', 'whenHome', 'special'];

type Input = InputOf<(typeof errands.actions)['request']>;

/** What the server did not take, by form: it is said on the page of the field, sent from that of the last step. */
const refusals = store<{ of: Readonly<Record<string, RefusedField | null>> }>({ of: {} });
interface RefusedField {
  field: FieldName;
  message: string;
}
const useRefusedField = (name: string) =>
  [
    refusals.use().of[name] ?? null,
    (refused: RefusedField | null) => refusals.change({ of: { ...refusals.read().of, [name]: refused } }),
  ] as const;

export type RequestForm = ReturnType<typeof useRequestForm>;

/** A request being written, screen by screen. Each thing that is wrong is said at its field; the rest at the button. */
export function useRequestForm({ compoundId, item, form, onAsked }: AskProps) {
  const name = requestName(compoundId, item.code);
  const doer = doerTitle(item.route === 'committee');
  const people = peopleToAskFor(form.homes);
  const [chosen, setChosen] = useKept<string | null>(`${name}:for`, null, v.nullable(v.string()));
  const forKey = people.length === 1 ? people[0]?.key : chosen;
  const whom = people.find((one) => one.key === forKey) ?? null;
  const { draft, change, takeAlong, sent } = useRequestDraft(name, whom?.homeId ?? null);
  const pictures = usePictures(compoundId, MOST_PICTURES, name);
  const [said, setSaid] = useKept<Consent | null>(`${name}:consent`, null, oneOf(CONSENTS));
  const [papers, setPapers] = useKept(`${name}:papers`, false, v.boolean());
  const consent: Consent | null = whom?.self ? 'agreed' : said;
  const vouched = useVouchedWords();

  const [tried, setTried] = useState<StepName | null>(null);
  const [refused, setRefused] = useRefusedField(name);

  const never = neverAcceptedIn(draft.what);
  const dangerAt = (field: DraftField): Danger | null => {
    const danger = dangerIn(draft[field]);
    return danger && !isVouched(danger, vouched) ? danger : null;
  };
  /** What is private and others would read: it is taken out, or kept for the proxy alone. */
  const privateAt = (field: DraftField): string | null => {
    const [found] = privateIn(draft[field]);
    return found ? `请先去掉，或者改成只给${doer}看。` : null;
  };
  const missing: Record<FieldName, string | null> = {
    whom: whom ? null : '请选为谁办。',
    what:
      draft.what.trim() === ''
        ? `请写一句要办什么，${doer}才好准备。`
        : (never?.sentence ?? privateAt('what')),
    pictures: null,
    whenHome:
      draft.whenHome.trim() === '' ? `请写什么时候方便，${doer}好按时间上门。` : privateAt('whenHome'),
    special: privateAt('special'),
    confidential: null,
    doorCode: null,
    consent: consent ? null : '请选一项。',
  };
  const papersMissing = item.sensitive && !papers;
  const lacks = (of: StepName): boolean =>
    FIELDS.some((one) => STEP_OF[one] === of && missing[one] !== null) || (of === 'consent' && papersMissing);
  // a link to a later step shows the first one that is not filled in
  const named = useStepNamed();
  const step = STEPS.slice(0, STEPS.indexOf(named)).find(lacks) ?? named;
  const { go, further, forget } = useStepPages(name, compoundId, item.code, step);

  const takeThere = (error: Refused) => {
    const { code, params } = error;
    if (code === 'DANGER_CALL_NOW') {
      open(emergencyLink(compoundId, String(params.word ?? ''), String(params.kind ?? '')));
    }
    const field = fieldOfRefusal(code, params.field);
    setRefused(field && { field, message: sayFailure(error, refusalText) });
    if (field) go(STEP_OF[field]);
  };
  const sending = useAction(async (input: Omit<Input, 'key'>, key: string) => {
    try {
      return await perform('request', { ...input, key });
    } catch (error) {
      if (error instanceof Refused) takeThere(error);
      throw error;
    }
  }, refusalText);
  useRefusedPicture(pictures, sending.refused);

  const errorAt = (field: FieldName): string | null =>
    (tried === STEP_OF[field] || (field === 'what' && never) ? missing[field] : null) ??
    (refused?.field === field ? refused.message : null);
  const incomplete = lacks(step);

  /** Whether something written sounds like danger that she has not yet said to be none; shows the numbers if so. */
  const isDanger = (): boolean => {
    const danger = WISH_FIELDS.map(dangerAt).find((one) => one !== null);
    if (danger) open(emergencyLink(compoundId, danger.word, danger.kind));
    return danger !== undefined;
  };

  const heard = () => {
    sending.clear();
    setRefused(null);
  };
  const write = (to: Change) => {
    change(to);
    heard();
  };

  return {
    compoundId,
    item,
    /** What who does it is called. */
    doer,
    people,
    whom,
    chooseWhom: (key: string) => {
      const next = people.find((one) => one.key === key);
      if (next) takeAlong(next.homeId);
      setChosen(key);
      setSaid(null);
      heard();
    },
    draft,
    write,
    pictures,
    consent,
    giveConsent: setSaid,
    papers,
    givePapers: setPapers,
    papersError: tried === 'consent' && papersMissing,
    dangerAt,
    errorAt,
    /** Moves what is private from a field that all read to those that only the proxy reads. */
    keepForProxy: (field: DraftField, found: readonly PrivateFound[], without: string) =>
      write((one) => {
        const codes = found.filter(({ kind }) => kind === 'doorCode');
        const rest = found.filter(({ kind }) => kind !== 'doorCode');
        const with_ = (before: string, more: readonly PrivateFound[]) =>
          [before, ...more.map(({ text }) => text)].filter((text) => text !== '').join('；');
        return {
          [field]: without,
          confidential: with_(one.confidential, rest),
          doorCode: with_(one.doorCode, codes),
        };
      }),
    step,
    place: STEPS.indexOf(step),
    /** The step she had come to, seen from the first. */
    further,
    resume: () => further && go(further),
    go,
    back: () => go(STEPS[STEPS.indexOf(step) - 1] ?? 'what'),
    next: () => {
      setTried(step);
      if (isDanger()) return;
      if (incomplete) {
        // what is missing stands near the top, but for the consent, which is next to the button
        if (step !== 'consent') showTop();
        return;
      }
      go(STEPS[STEPS.indexOf(step) + 1] ?? 'check');
    },
    /** Why it cannot go on; what is wrong itself stands at its field. */
    incomplete:
      tried === step && incomplete
        ? INCOMPLETE
        : refused && STEP_OF[refused.field] === step
          ? '没有提交成功，请看上面的红字，改好再继续。'
          : null,
    /** Pictures that have not arrived would be lost. */
    blocked: pictures.blocked,
    message: refused || sending.refused?.code === 'DANGER_CALL_NOW' ? null : sending.message,
    /** The one that she has open in the same words, or that an earlier try has made. */
    sameAs:
      sending.refused && ['SAME_AS_OPEN', 'KEY_USED'].includes(sending.refused.code)
        ? String(sending.refused.params.errandId ?? '')
        : null,
    busy: sending.busy,
    submit: () => {
      if (!whom || !consent) return;
      // First thing in the tap: WeChat shows its panel only then. The request does not wait for the answer to it.
      if (isDanger()) return;
      void askForMessages<Template>('errandAccepted', 'errandProgress', 'errandFinished');
      const { homeId, personId: forPersonId } = whom;
      const { what, whenHome, special, confidential, doorCode, urgent } = draft;
      void sending
        .run({
          compoundId,
          homeId,
          forPersonId,
          itemCode: item.code,
          what,
          whenHome,
          special,
          confidential,
          doorCode,
          urgent,
          consent,
          notAnEmergency: vouched.length > 0,
          pictures: pictures.uploads,
          again: sending.refused?.code === 'SAME_AS_OPEN',
        })
        .then((done) => {
          if (!done) return;
          [sent, forget, pictures.forget, forgetVouched].forEach((clear) => clear());
          setChosen(null);
          setSaid(null);
          setPapers(false);
          onAsked(done);
        });
    },
  };
}
