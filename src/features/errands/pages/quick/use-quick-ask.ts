import { useState } from 'react';
import * as v from 'valibot';
import { CONSENTS } from '#domain/errands/contract';
import { phrasesFor } from '#domain/errands/life-words';
import { emergencyLink, requestLink } from '#domain/errands/links';
import { refusalText } from '#domain/errands/texts';
import { doerTitle } from '#domain/errands/words';
import { CALL_FIRST, whenChoices } from '#domain/errands/when';
import type { Template } from '#domain/errands/wechat-templates';
import { Refused } from '../../../../platform/failure';
import { oneOf, useKept } from '../../../../platform/kept';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { askForMessages } from '../../../../platform/subscribe';
import { useForm } from '../../../../platform/use-form';
import { type Consent, perform } from '../../api';
import type { AskProps } from '../../components/ask-page';
import { useRequestDraft } from '../../components/request-draft';
import { peopleToAskFor, usualOf } from '../../components/request-for';
import { requestName } from '../../components/requested';
import { forgetVouched, useVouchedWords } from '../../../../platform/vouched';

/** What is tapped; where nothing is, what holds anyway. */
const FIRST = { whom: '', what: '', whenHome: '', consent: null as Consent | null, papers: false };
const SHAPE = v.object({
  whom: v.fallback(v.string(), ''),
  what: v.fallback(v.string(), ''),
  whenHome: v.fallback(v.string(), ''),
  consent: v.fallback(oneOf(CONSENTS), null),
  papers: v.fallback(v.boolean(), false),
});

export type QuickAsk = ReturnType<typeof useQuickAsk>;

/** A request on one screen, all of it tapped. Whoever wants to say more goes on in the form with what she has chosen. */
export function useQuickAsk({ compoundId, item, form: known, onAsked }: AskProps) {
  const name = requestName(compoundId, item.code);
  const people = peopleToAskFor(known.homes);
  const doer = doerTitle(item.route === 'committee');
  const phrases = phrasesFor(item.code);
  const [now] = useState(serverNow);
  const times = whenChoices(now);
  const vouched = useVouchedWords();
  const [sameAs, setSameAs] = useState<{ code: string; errandId: string } | null>(null);

  const asked = (form: typeof FIRST) => {
    const whom = people.find((one) => one.key === form.whom) ?? usualOf(people);
    // what was kept may be a day that has passed, or a phrase of an older version
    const what = phrases.find((one) => one === form.what) ?? phrases[0] ?? item.name;
    const { whenHome } = times.find((one) => one.whenHome === form.whenHome) ?? CALL_FIRST;
    return { whom, what, whenHome, consent: whom?.self ? 'agreed' : form.consent };
  };
  const quick = useForm({
    name: `${name}:quick`,
    shape: SHAPE,
    first: FIRST,
    lacks: (form) => ({
      whom: asked(form).whom ? null : '请选为谁办。',
      consent: asked(form).consent ? null : '请选一项。',
      papers: item.sensitive && !form.papers ? `请先勾选“同意${doer}看这些材料”。` : null,
    }),
    send: async (form, key) => {
      const { whom, what, whenHome, consent } = asked(form);
      if (!whom || !consent) throw new Error('it is complete before it is sent');
      return perform('request', {
        ...{ compoundId, homeId: whom.homeId, forPersonId: whom.personId, itemCode: item.code },
        ...{ what, whenHome, special: '', confidential: '', doorCode: '', urgent: false, pictures: [], key },
        consent,
        notAnEmergency: vouched.length > 0,
        again: sameAs?.code === 'SAME_AS_OPEN',
      });
    },
    sayRefusal: refusalText,
    fieldOf: { NOT_YOUR_HOME: 'whom', NOT_OF_THIS_HOME: 'whom', NEVER_ACCEPTED: 'what', TEXT_RISKY: 'what' },
    onSent: (done) => {
      forgetVouched();
      // what was carried into the form and left there is this same wish; what she wrote herself stays
      if (phrases.includes(written.draft.what)) written.sent();
      onAsked(done);
    },
    onFailed: (error) => {
      if (!(error instanceof Refused)) return;
      const { code, params } = error;
      const errandId = String(params.errandId ?? '');
      setSameAs(['SAME_AS_OPEN', 'KEY_USED'].includes(code) ? { code, errandId } : null);
      if (code !== 'DANGER_CALL_NOW') return;
      open(emergencyLink(compoundId, String(params.word ?? ''), String(params.kind ?? '')));
    },
  });
  const shown = asked(quick.form);

  const written = useRequestDraft(name, shown.whom?.homeId ?? null);
  const unnamed = useRequestDraft(name, null);
  const [, setChosen] = useKept<string | null>(`${name}:for`, null, v.nullable(v.string()));
  return {
    ...shown,
    people,
    phrases,
    times,
    papers: quick.form.papers,
    errors: quick.errors,
    write: (change: Partial<typeof FIRST>) => {
      setSameAs(null);
      quick.write(change);
    },
    // what lacks may stand above what is in sight
    reason: quick.errors.whom ?? quick.errors.consent ?? quick.errors.papers ?? quick.reason,
    sameAs: sameAs?.errandId ?? null,
    busy: quick.busy,
    submit: () => {
      if (!quick.check()) return;
      // First thing in the tap: WeChat shows its panel only then. The request does not wait for the answer to it.
      void askForMessages<Template>('errandAccepted', 'errandProgress', 'errandFinished');
      void quick.submit();
    },
    /** Whether something has been written in the form before. */
    begun: written.draft.what !== '',
    /** On to the form, which begins with what is chosen here unless something is written there already. */
    sayMore: () => {
      const { whom, what, whenHome } = shown;
      if (whom) {
        unnamed.takeAlong(whom.homeId);
        setChosen(whom.key);
      }
      const carried = { what, whenHome: written.draft.whenHome || whenHome };
      written.change((draft) => (draft.what === '' ? carried : {}));
      quick.clear();
      open(requestLink(compoundId, item.code));
    },
  };
}
