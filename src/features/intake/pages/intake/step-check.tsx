import { useState } from 'react';
import { intakeRefusal } from '../../refusals';
import { useAction } from '../../../../platform/use-action';
import { Banner } from '../../../../ui/banner';
import { personsOf } from './askers';
import { ofErrands, ofFees, type Askers, type Sheet } from '../../api';
import { OTHER, type Done, type Draft } from './draft';
import { readBack } from './sayings';
import type { Intake } from './use-intake';
import { allSaid, SaidList } from './said-list';

type Sending = { draft: Draft; again: boolean; sheet: Sheet | null };

/** What is sent of it; the key stays the same over retries. */
async function send(intake: Intake, { draft, again, sheet }: Sending, key: string): Promise<Done> {
  const { compoundId } = intake;
  const { homeId, forId, callerId, callerName: name, callerPhone: phone, kind, what } = draft;
  const channel = draft.channel ?? 'phone';
  const known = { compoundId, homeId, channel, again, key };
  if (kind === 'question') {
    const about = { disclosureId: sheet?.disclosureId ?? '', lineCode: draft.lineCode };
    const asked = { forPersonId: callerId === OTHER ? forId : callerId, reason: draft.reason ?? 'other' };
    const { questionId, number, dueAt } = await ofFees.perform('takeDown', {
      ...known,
      ...about,
      ...asked,
      text: what,
    });
    return { kind, id: questionId, number, dueAt, deskName: null, verifier: null, unreachable: false };
  }
  const caller =
    callerId === OTHER
      ? { kind: 'other' as const, name, phone }
      : { kind: 'bound' as const, personId: callerId };
  const { errandId, number, answerBy, deskName, verifier } = await ofErrands.perform('takeDown', {
    ...known,
    ...{ forPersonId: forId, caller, itemCode: draft.itemCode, what },
    ...{ whenHome: draft.whenHome, special: draft.special, urgent: draft.urgent },
    consent: callerId === forId ? 'agreed' : (draft.consent ?? 'asking'),
    notAnEmergency: draft.vouched !== '',
  });
  return { kind: 'errand', id: errandId, number, dueAt: answerBy, deskName, verifier, unreachable: false };
}

/** The last step: what has been said back before it is sent, and sending it. */
export function useCheck(intake: Intake, askers: Askers | null, sheet: Sheet | null, place: string) {
  const { draft } = intake;
  const [said, setSaid] = useState<string[]>([]);
  const line = sheet?.sheet.lines.find((one) => one.code === draft.lineCode)?.name ?? null;
  const persons = personsOf(askers?.people ?? []);
  const rents = persons.find((one) => one.personId === draft.forId)?.rents === true;
  const sentences = readBack(draft, { place: `${place}${draft.label}`, line, rents });
  const sending = useAction(
    (input: Sending, key: string) => send(intake, input, key),
    intakeRefusal(draft.kind ?? 'errand'),
  );
  const asker = draft.callerId === OTHER ? draft.forId : draft.callerId;
  const unreachable = personsOf(askers?.people ?? []).find((one) => one.personId === asker)?.phone === false;
  const again = sending.refused?.code === 'SAME_AS_OPEN';
  return {
    sentences,
    said,
    setSaid,
    ready: allSaid(sentences, said),
    again,
    message: sending.message,
    busy: sending.busy,
    submit: () =>
      void sending
        .run({ draft, again, sheet })
        .then((done) => done && intake.taken({ ...done, unreachable })),
  };
}

export const StepCheck = ({ check }: { check: ReturnType<typeof useCheck> }) => (
  <>
    <Banner tone="info">请一句一句念给对方听，对方说对，再勾上。不对的，返回上一步改。</Banner>
    <SaidList title="念给对方听" sentences={check.sentences} said={check.said} onSaid={check.setSaid} />
  </>
);
